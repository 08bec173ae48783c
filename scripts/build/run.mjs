import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../steps/paths.mjs';

/** Runs a script of an installed package with this Node, in the foreground; ends the build when it fails. */
export function run(script, args) {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
