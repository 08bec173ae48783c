'use strict';

const { reportBundle } = require('../../../../scripts/steps/bundle-report.cjs');

/** Strapi's own settings. With BUNDLE_REPORT, the build also notes there what the plugin adds to the panel. */
module.exports = (config) => {
  const file = process.env.BUNDLE_REPORT;
  return file ? { ...config, plugins: [...config.plugins, reportBundle(file)] } : config;
};
