'use strict';

const path = require('node:path');
const { merge } = require('lodash');

/**
 * Merges `layers` over what the application's `config/plugins.js` says about our plugin. Strapi reads that file while it
 * loads and offers no way in from outside, so the file is loaded first and its exports replaced in Node's module cache.
 */
function overlayAppConfig(appDir, layers) {
  if (!layers.some(Boolean)) return;
  const file = path.join(appDir, 'config', 'plugins.js');
  const original = require(file);
  require.cache[require.resolve(file)].exports = (tools) => {
    const plugins = typeof original === 'function' ? original(tools) : original;
    const ours = plugins.personalization;
    return { ...plugins, personalization: { ...ours, config: merge({}, ours?.config, ...layers) } };
  };
}

module.exports = { overlayAppConfig };
