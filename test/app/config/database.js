'use strict';

const path = require('node:path');

/** SQLite needs no set-up. The two servers are for the test matrix. */
module.exports = ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const server = (port) => ({
    connection: {
      host: env('DATABASE_HOST', '127.0.0.1'),
      port: env.int('DATABASE_PORT', port),
      database: env('DATABASE_NAME', 'personalization'),
      user: env('DATABASE_USERNAME', 'personalization'),
      password: env('DATABASE_PASSWORD', ''),
    },
    pool: { min: 0, max: 10 },
  });

  const connections = {
    sqlite: () => ({
      connection: { filename: path.resolve(__dirname, '..', env('DATABASE_FILENAME', '.tmp/data.db')) },
      useNullAsDefault: true,
      // Strapi makes eighty tables and their indexes one by one. Waiting for the disk after each takes half a minute where it is
      // slow, and all that it would save in a power cut is demo content.
      pool: { min: 1, max: 1, afterCreate: withoutWaiting(env('DATABASE_JOURNAL_MODE', 'MEMORY')) },
    }),
    postgres: () => server(5432),
    mysql: () => server(3306),
  };
  if (!connections[client]) {
    throw new Error(`DATABASE_CLIENT is "${client}"; expected one of ${Object.keys(connections).join(', ')}.`);
  }
  return { connection: { client, ...connections[client]() } };
};

/** A journal in memory does not survive a process that is killed; `DATABASE_JOURNAL_MODE=WAL` does. */
function withoutWaiting(journalMode) {
  return (connection, done) => {
    connection.pragma('synchronous = OFF');
    connection.pragma(`journal_mode = ${journalMode}`);
    done(null, connection);
  };
}
