import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { findBrowser, HOW_TO_GET_ONE } from '../test/e2e/browser/find-browser.js';
import { prepareHarness } from '../test/harness/prepare.mjs';
import { root } from './steps/paths.mjs';
import { exitWith, StepError } from './steps/step-error.mjs';

/**
 * `npm run screenshots`: takes the pictures in docs/pictures anew, from the demo as it is built for production.
 * `npm run screenshots -- states [pattern of their names]`: pictures of every state of every page into .cache/pictures, to look at.
 */
const [which, ...names] = process.argv.slice(2);
const outfile = path.join(root, '.cache', 'screenshots', 'index.cjs');

try {
  if (!findBrowser()) throw new StepError(`No picture was taken: ${HOW_TO_GET_ONE}.`);
  await prepareHarness({ admin: true });
  const entryPoints = [path.join(root, 'test/e2e/pictures', which === 'states' ? 'states' : '.', 'index.ts')];
  buildSync({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node', logLevel: 'warning' });
  process.exitCode = spawnSync(process.execPath, [outfile, ...names], { cwd: root, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  exitWith(error);
}
