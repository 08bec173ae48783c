'use strict';

const demoSecret = require('../demo-secret');

module.exports = ({ env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: env.array('APP_KEYS', [demoSecret(env, 'APP_KEY')]) },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_LOG', false) } },
  transfer: { remote: { enabled: false } },
});
