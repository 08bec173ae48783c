'use strict';

const { accessSync, constants, existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

/** What has to be there to start each server. */
const PROGRAMS = {
  PostgreSQL: ['initdb', 'postgres'],
  MariaDB: ['mariadb-install-db', 'mariadbd'],
  Redis: ['redis-server'],
};

/** Programs of servers are often in places that are not on the path. */
function places() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  return [
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
    '/usr/sbin',
    '/usr/local/sbin',
    ...versions.map((version) => path.join(debian, version, 'bin')),
  ];
}

/** The full path of a program, or `null`. */
function findProgram(name) {
  return (
    places()
      .map((folder) => path.join(folder, name))
      .find(isExecutable) ?? null
  );
}

/** The servers that cannot be started here, by name. */
function missingServers() {
  return Object.keys(PROGRAMS).filter((server) => PROGRAMS[server].some((name) => findProgram(name) === null));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const HOW_TO_GET_THEM = 'apt-get install postgresql mariadb-server redis-server, without starting any of them';

module.exports = { findProgram, missingServers, HOW_TO_GET_THEM };
