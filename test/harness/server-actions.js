'use strict';

const { monitorEventLoopDelay } = require('node:perf_hooks');
const v8 = require('node:v8');
const vm = require('node:vm');

const ADMIN = { email: 'harness@example.com', password: 'Harness-pass-1' };
const PUBLIC_ROLE = { type: 'public' };

/**
 * Everything a test may ask of the application from inside; arguments and results travel as JSON. Kept small on purpose: what
 * a visitor, an editor or an operator could do over HTTP is done over HTTP.
 */
function createActions(strapi, extension) {
  let queries = null;
  let loop = null;
  strapi.db.connection.on('query', ({ sql }) => queries?.push(sql));

  return {
    documents(uid, method, params) {
      if (!strapi.contentTypes[uid]) throw new Error(`There is no content type "${uid}".`);
      return strapi.documents(uid)[method](params);
    },

    startCountingQueries() {
      queries = [];
    },
    stopCountingQueries() {
      const counted = queries;
      queries = null;
      return counted;
    },

    /** A super admin of our own, so that tests do not depend on the demo's. */
    async ensureAdmin() {
      const exists = await strapi.db.query('admin::user').findOne({ where: { email: ADMIN.email } });
      if (!exists) {
        const role = await strapi.service('admin::role').getSuperAdmin();
        const who = { firstname: 'Test', lastname: 'Harness', isActive: true, registrationToken: null };
        await strapi.service('admin::user').create({ ...ADMIN, ...who, roles: [role.id] });
      }
      return ADMIN;
    },

    async createApiToken(type, permissions) {
      const token = {
        kind: 'content-api',
        name: `${type}-${Date.now()}-${Math.random()}`,
        description: '',
        lifespan: null,
      };
      const onlyCustom = type === 'custom' ? { permissions } : {};
      const { accessKey } = await strapi.service('admin::api-token').create({ ...token, type, ...onlyCustom });
      return accessKey;
    },

    async grantToPublic(actions) {
      const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: PUBLIC_ROLE });
      for (const action of actions) {
        const permission = { action, role: role.id };
        const isGranted = await strapi.db.query('plugin::users-permissions.permission').findOne({ where: permission });
        if (!isGranted) await strapi.db.query('plugin::users-permissions.permission').create({ data: permission });
      }
    },
    async revokeFromPublic(actions) {
      const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: PUBLIC_ROLE });
      await strapi.db
        .query('plugin::users-permissions.permission')
        .deleteMany({ where: { action: { $in: actions }, role: role.id } });
    },

    /** Straight to the database, behind the plugin's back. */
    async sql(statement, bindings = []) {
      return strapi.db.connection.raw(statement, bindings);
    },
    tables: () => strapi.db.connection('sqlite_master').where({ type: 'table' }).pluck('name'),
    schema: (uid) => JSON.parse(JSON.stringify(strapi.contentTypes[uid]?.attributes ?? null)),
    memory: () => process.memoryUsage(),
    /** Bytes in use when everything that nobody needs has been let go of. */
    memoryInUse() {
      const { heapUsed, external } = collected();
      return heapUsed + external;
    },
    /** Microseconds of processor time since the start, of all its threads. */
    cpu: () => process.cpuUsage(),
    /** Listeners on the process, and what keeps Node running. */
    held: () => ({
      listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
      resources: process.getActiveResourcesInfo().length,
    }),
    startWatchingLoop() {
      loop = monitorEventLoopDelay({ resolution: 5 });
      loop.enable();
    },
    /** Milliseconds at the 99th percentile, less than it always takes. */
    stopWatchingLoop() {
      loop.disable();
      return Math.max(0, loop.percentile(99) / 1e6 - 5);
    },

    /** A function that the test's own extension exports; it gets `{ strapi }` first. */
    async extension(name, ...args) {
      if (typeof extension[name] !== 'function') throw new Error(`The extension exports no function "${name}".`);
      return extension[name]({ strapi }, ...args);
    },

    async stop() {
      await strapi.destroy();
      // After the answer has gone out.
      setImmediate(() => process.disconnect());
    },
  };
}

function collected() {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) collect();
  return process.memoryUsage();
}

module.exports = { createActions };
