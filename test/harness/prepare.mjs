import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app, root } from '../../scripts/steps/paths.mjs';
import { fingerprint } from '../../scripts/steps/fingerprint.mjs';
import { prepareApp } from '../../scripts/steps/prepare-app.mjs';
import { withProgress } from '../../scripts/steps/progress.mjs';
import harness from './fork-server.js';

const serverFile = path.join(root, 'test', 'harness', 'server.js');
const templates = path.join(root, '.cache', 'harness');

/** What the application makes of itself: it does not change what the templates hold. */
const PRODUCTS = ['build', 'dist', 'node_modules', 'public', 'types'];

/**
 * Builds the plugin and makes the two databases that tests start from: one seeded, one with the tables only. Both are
 * kept until something changes that they are made of, so that a second run starts at once. Tests find them by the
 * environment variable HARNESS_PREPARED, which workers inherit.
 */
export async function prepareHarness({ admin = false } = {}) {
  await prepareApp({ admin });
  const sources = readdirSync(app)
    .filter((name) => !name.startsWith('.') && !PRODUCTS.includes(name))
    .map((name) => `test/app/${name}`);
  const key = fingerprint(['dist/server', 'package-lock.json', 'test/harness', ...sources]).slice(0, 16);
  const folder = path.join(templates, key);
  if (!existsSync(folder)) await withProgress('Seed the test databases', () => makeTemplates(folder));

  const prepared = { appDir: app, serverFile, seeded: path.join(folder, 'seeded'), empty: path.join(folder, 'empty') };
  process.env.HARNESS_PREPARED = JSON.stringify(prepared);
}

/** Made under another name and moved when complete, so that an interrupted run leaves nothing half-made behind. */
async function makeTemplates(folder) {
  rmSync(templates, { recursive: true, force: true });
  const draft = `${folder}.part`;
  await makeTemplate(path.join(draft, 'seeded'), { SEED: 'on' });
  await makeTemplate(path.join(draft, 'empty'), { SEED: 'off' });
  renameSync(draft, folder);
}

async function makeTemplate(folder, env) {
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const options = { appDir: app, databaseFile: path.join(folder, 'data.db'), publicDir: path.join(folder, 'public') };
  const server = await harness.forkServer(serverFile, options, env);
  await server.stop();
}
