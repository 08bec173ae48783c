'use strict';

const demoSecret = require('../demo-secret');

module.exports = ({ env }) => ({
  auth: {
    secret: demoSecret(env, 'ADMIN_JWT_SECRET'),
  },
  apiToken: { salt: demoSecret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: demoSecret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: demoSecret(env, 'ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  watchIgnoreFiles: ['**/.tmp/**', '**/public/**'],
});
