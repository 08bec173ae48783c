import { runCommand } from './run-command.mjs';
import { unlessUnchanged } from './unless-unchanged.mjs';

/** Everything that `npm run build` reads. */
export const pluginSources = ['server/src', 'admin/src', 'shared', 'client'];

/** Builds the plugin (server, admin, engine and client) into `dist/`. */
export function buildPlugin() {
  const inputs = [
    ...pluginSources,
    'scripts/build',
    'scripts/build.mjs',
    'tsconfig.json',
    'server/tsconfig.build.json',
    'admin/tsconfig.build.json',
    'client/tsconfig.build.json',
    'package.json',
    'package-lock.json',
  ];
  const outputs = ['dist/server/index.js', 'dist/admin/index.js', 'dist/engine/index.js', 'dist/client/edge.mjs'];
  return unlessUnchanged('Build the plugin', { inputs, outputs }, () =>
    runCommand('Build the plugin', 'npm', ['run', 'build'])
  );
}
