'use strict';

const path = require('node:path');

/**
 * Lets a test do what a developer does in the application's `src/index.js`: the extension's `register` and
 * `bootstrap` run right after the application's own.
 */
function runExtension(appDir, extension) {
  const app = require(path.join(appDir, 'src', 'index.js'));
  for (const moment of ['register', 'bootstrap'].filter((name) => extension[name])) {
    const own = app[moment];
    app[moment] = async (context) => {
      await own?.(context);
      await extension[moment](context);
    };
  }
}

module.exports = { runExtension };
