import path from 'node:path';
import { buildSync } from 'esbuild';
import { findBrowser, HOW_TO_GET_ONE } from '../test/e2e/browser/find-browser.js';
import { prepareHarness } from '../test/harness/prepare.mjs';
import { spawnNode } from './checks/spawn-node.mjs';
import { root } from './steps/paths.mjs';
import { exitWith, StepError } from './steps/step-error.mjs';

/** `npm run screenshots`: takes the pictures in docs/pictures anew, from the demo as it is built for production. */
const outfile = path.join(root, '.cache', 'screenshots', 'index.cjs');

try {
  if (!findBrowser()) throw new StepError(`No picture was taken: ${HOW_TO_GET_ONE}.`);
  await prepareHarness({ admin: true });
  const entryPoints = [path.join(root, 'test/e2e/pictures/index.ts')];
  buildSync({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node', logLevel: 'warning' });
  const { code, output } = await spawnNode([outfile]);
  console.log(output.trimEnd());
  process.exitCode = code;
} catch (error) {
  exitWith(error);
}
