/**
 * `npm run dev`: the whole development loop in one terminal. The application runs in Strapi's development mode with the
 * demo content. A changed source of the plugin restarts the server; in the admin panel it is there at once.
 *
 *   npm run dev -- --port 8080    another port than the first free one from 1337
 */
import { findPort } from './demo/find-port.mjs';
import { readOptions } from './demo/read-options.mjs';
import { developApp } from './dev/develop-app.mjs';
import { watchPlugin } from './dev/watch-plugin.mjs';
import { ensureInstalled, exitWith } from './steps/index.mjs';

try {
  const { port: wanted } = readOptions(process.argv.slice(2));
  await ensureInstalled();
  const port = await findPort(wanted);

  let app = null;
  const plugin = await watchPlugin({ onBuilt: (side) => side === 'server' && app?.restart() });
  app = developApp({ port });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, app.stop);
  console.log(`\n  Shop http://127.0.0.1:${port}/demo · admin http://127.0.0.1:${port}/admin\n`);

  const code = await app.ended;
  await plugin.stop();
  process.exit(code);
} catch (error) {
  exitWith(error);
}
