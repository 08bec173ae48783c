'use strict';

const demoSecret = require('../demo-secret');
const { previewPage } = require('../src/demo/preview-page');

module.exports = ({ env }) => ({
  auth: {
    secret: demoSecret(env, 'ADMIN_JWT_SECRET'),
  },
  apiToken: { salt: demoSecret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: demoSecret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: demoSecret(env, 'ENCRYPTION_KEY') },
  preview: { enabled: true, config: { allowedOrigins: ["'self'"], handler: previewPage } },
  flags: { nps: false, promoteEE: false },
  watchIgnoreFiles: ['**/.tmp/**', '**/public/**'],
});
