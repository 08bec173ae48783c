'use strict';

/** FAST_PATH=on answers what is known without asking Strapi: docs/reference/response-cache.md. */
module.exports = ({ env }) => [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  ...(env('FAST_PATH', 'off') === 'on' ? ['plugin::personalization.fast-path'] : []),
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
