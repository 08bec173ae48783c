'use strict';

const FAST_PATH = 'plugin::personalization.fast-path';

/**
 * FAST_PATH answers what is known without asking Strapi: `on` where everything is logged, `early` behind `strapi::cors` alone, `first`
 * before all else (docs/reference/response-cache.md).
 */
module.exports = ({ env }) => {
  const place = env('FAST_PATH', 'off');
  return [
    ...(place === 'first' ? [FAST_PATH] : []),
    ...(place === 'early' ? ['strapi::cors', FAST_PATH] : []),
    'strapi::logger',
    'strapi::errors',
    'strapi::security',
    ...(place === 'early' ? [] : ['strapi::cors']),
    ...(place === 'on' ? [FAST_PATH] : []),
    'strapi::poweredBy',
    'strapi::query',
    'strapi::body',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ];
};
