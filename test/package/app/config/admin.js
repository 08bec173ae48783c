'use strict';

module.exports = () => ({
  auth: { secret: 'smoke' },
  apiToken: { salt: 'smoke' },
  transfer: { token: { salt: 'smoke' } },
  secrets: { encryptionKey: 'smoke-smoke-smoke-smoke-smoke-32' },
  // Nothing here opens it, and building it takes most of a minute.
  serveAdminPanel: false,
});
