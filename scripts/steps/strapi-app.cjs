'use strict';

/**
 * `node strapi-app.cjs build|develop`, in the application's folder: Strapi's own commands without its command line.
 *
 * That takes the nearest `tsconfig.json` up the tree for the application's (5.54, cli/utils/tsconfig). The nearest one here
 * is the plugin's, so it would compile the plugin's sources as if they were the application, which is plain JavaScript.
 */
const path = require('node:path');

const strapi = path.dirname(require.resolve('@strapi/strapi/package.json'));
const inStrapi = (file) => require(path.join(strapi, 'dist', 'src', file));

const COMMANDS = {
  build: (options) => inStrapi('node/build.js').build({ ...options, minify: true, sourcemaps: false, stats: false }),
  develop: (options) =>
    inStrapi('node/develop.js').develop({ ...options, watchAdmin: true, open: false, polling: false }),
};

const [name] = process.argv.slice(2);
const { createLogger } = inStrapi('cli/utils/logger.js');
const logger = createLogger({ debug: false, silent: false, timestamp: false });

COMMANDS[name]({ cwd: process.cwd(), logger, tsconfig: undefined, bundler: 'vite', installDeps: false }).catch(
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
