import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { prepareHarness } from '../test/harness/prepare.mjs';
import { root } from './steps/paths.mjs';
import { exitWith } from './steps/step-error.mjs';

/**
 * `npm run bench [-- --only=engine|uncached|cached|footprint|admin|growth] [--report]`: the budgets of docs/decisions as ratios measured side by side in one
 * run. Exits non-zero when one is missed. Not part of `npm test`: a busy machine must not fail it.
 */
const outfile = path.join(root, '.cache', 'bench', 'index.cjs');
const options = process.argv.slice(2);
// A report is read by a program: nothing else may stand on its stream.
if (options.includes('--report')) console.log = console.error;

try {
  const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length) ?? null;
  if (only !== 'engine') await prepareHarness({ admin: only === null || only === 'admin' });
} catch (error) {
  exitWith(error);
}

// One plain bundle, compiled as for users: a loader that compiles on the fly would be measured along.
buildSync({
  entryPoints: [path.join(root, 'test/bench/index.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});

const child = spawn(process.execPath, ['--expose-gc', outfile, ...options], { cwd: root, stdio: 'inherit' });
child.on('close', (code) => process.exit(code ?? 1));
