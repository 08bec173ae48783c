import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../steps/index.mjs';

/**
 * Rebuilds both halves of the plugin in a fraction of a second whenever a source changes, where the real build takes a
 * minute because it checks the types and writes the declarations too. `onBuilt(side)` is called after each build.
 *
 * What it writes is for this loop only: the next real build starts from an empty folder.
 */
export async function watchPlugin({ onBuilt }) {
  // Not at the top: before the first install there is no esbuild.
  const { context } = await import('esbuild');
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });

  const sides = {
    server: { entryPoints: ['server/src/index.ts'], platform: 'node', format: 'cjs', outfile: 'dist/server/index.js' },
    admin: { entryPoints: ['admin/src/index.ts'], format: 'esm', jsx: 'automatic', outfile: 'dist/admin/index.mjs' },
  };
  const contexts = [];
  for (const [side, options] of Object.entries(sides)) {
    const plugins = [report(() => onBuilt(side))];
    const made = await context({
      ...options,
      absWorkingDir: root,
      bundle: true,
      packages: 'external',
      sourcemap: true,
      plugins,
    });
    await made.rebuild();
    await made.watch();
    contexts.push(made);
  }
  return { stop: () => Promise.all(contexts.map((made) => made.dispose())) };
}

function report(onBuilt) {
  return {
    name: 'report',
    setup(build) {
      build.onEnd(({ errors }) => {
        if (errors.length === 0) onBuilt();
      });
    },
  };
}
