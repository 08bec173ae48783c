import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { prepareHarness } from '../../test/harness/prepare.mjs';
import { root } from '../steps/paths.mjs';
import { exitWith } from '../steps/step-error.mjs';

/**
 * Prepares the application and runs a program that measures it, as one plain bundle, compiled as for users: a loader that
 * compiles on the fly would be measured along. Ends with the program's exit code.
 */
export async function runBundled(entry, { admin, needsApp = true, options = [] }) {
  const outfile = path.join(root, '.cache', 'bench', `${path.basename(path.dirname(entry))}.cjs`);
  try {
    if (needsApp) await prepareHarness({ admin });
  } catch (error) {
    exitWith(error);
  }
  buildSync({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const child = spawn(process.execPath, ['--expose-gc', outfile, ...options], { cwd: root, stdio: 'inherit' });
  child.on('close', (code) => process.exit(code ?? 1));
}
