import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildAdmin } from './build-admin.mjs';
import { buildPlugin } from './build-plugin.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { app } from './paths.mjs';

/**
 * Everything the application needs before it can start. Suites that never open the admin panel save most of a minute
 * with `{ admin: false }`.
 */
export async function prepareApp({ admin = true } = {}) {
  await ensureInstalled();
  await buildPlugin();
  if (admin) await buildAdmin();
  for (const folder of ['.tmp', 'public/uploads', 'database/migrations']) {
    mkdirSync(path.join(app, folder), { recursive: true });
  }
}
