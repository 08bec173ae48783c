'use strict';

/**
 * One Strapi application in a process of its own: a real server on a free port, driven over IPC by the test that forked it.
 * Jest never loads Strapi: its module registry gives a second copy of Node's own classes, on which knex and koa stumble.
 *
 * The process ends when its parent does, whatever happened to the parent: losing the channel is the signal.
 */
const { overlayAppConfig } = require('./overlay-app-config');
const { runExtension } = require('./run-extension');
const { createActions } = require('./server-actions');

process.on('disconnect', () => process.exit(0));

async function start(options) {
  const {
    appDir,
    databaseFile,
    publicDir,
    config,
    settings = {},
    extension,
    admin = false,
    development = false,
  } = options;
  const loadedExtension = extension ? require(extension) : {};
  overlayAppConfig(appDir, [config, loadedExtension.config]);
  runExtension(appDir, loadedExtension);

  const { createStrapi } = require('@strapi/strapi');
  const app = createStrapi({ appDir, distDir: appDir, autoReload: development, serveAdminPanel: admin });
  app.config.set('server.host', '127.0.0.1');
  app.config.set('server.port', 0);
  app.config.set('dirs.static.public', publicDir);
  if (databaseFile) app.config.set('database.connection.connection.filename', databaseFile);
  for (const [path, value] of Object.entries(settings)) app.config.set(path, value);

  await app.load();
  await app.listen();
  return { app, actions: createActions(app, loadedExtension) };
}

async function main() {
  const options = JSON.parse(process.env.HARNESS_OPTIONS);
  const { app, actions } = await start(options);

  process.on('message', async ({ id, name, args }) => {
    try {
      if (!Object.hasOwn(actions, name)) throw new Error(`The harness has no action "${name}".`);
      process.send({ id, result: await actions[name](...args) });
    } catch (error) {
      process.send({
        id,
        error: { name: error.name, message: error.message, details: error.details, stack: error.stack },
      });
    }
  });
  process.send({ ready: `http://127.0.0.1:${app.server.httpServer.address().port}` });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
