import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../steps/paths.mjs';
import { leanPlugin } from './lean-plugin.mjs';

const require = createRequire(import.meta.url);

/** What is loaded only when it is needed, each a file of its own. */
const PARTS = {
  'request-facts': 'client/edge/edge-facts.ts',
  'remembered-predicates': 'client/edge/remembered-predicates.ts',
  patterns: 'shared/operators/re2-patterns.ts',
};

/** Files side by side, under names that stay, rather than pieces that a bundler cuts as it likes. */
const partsPlugin = {
  name: 'parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ kind, path: wanted, resolveDir }) => {
      const file = path.relative(root, path.resolve(resolveDir, `${wanted}.ts`));
      const [part] = Object.entries(PARTS).find(([, source]) => source === file) ?? [];
      if (part && kind === 'dynamic-import') return { path: `./${part}.mjs`, external: true };
      // The edge itself once, whichever of the two entries it is imported from.
      return file === 'client/edge.ts' ? { path: './edge.mjs', external: true } : undefined;
    });
  },
};

/**
 * Builds the client into a folder: `index` and `edge`, as ES modules in pieces and as CommonJS. The edge has a budget in
 * bytes, so the engine goes in without what only people read, and what only some conditions need is a piece of its own.
 *
 * `node scripts/build/client.mjs [folder]`; default: `dist/client`.
 */
async function buildClient(folder) {
  const { build } = require('esbuild');
  const options = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    platform: 'neutral',
    external: ['re2js'],
    plugins: [leanPlugin],
    outdir: folder,
    logLevel: 'warning',
  };
  const entries = { index: 'client/index.ts', edge: 'client/edge.ts' };
  const modules = await build({
    ...options,
    entryPoints: { ...entries, ...PARTS },
    format: 'esm',
    plugins: [partsPlugin, leanPlugin],
    outExtension: { '.js': '.mjs' },
  });
  const scripts = await build({ ...options, entryPoints: entries, format: 'cjs' });
  for (const { path: file, text } of [...modules.outputFiles, ...scripts.outputFiles]) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await smaller(text, file.endsWith('.mjs')));
  }
}

/** A second look by another minifier, which finds what the first has left. */
async function smaller(code, isModule) {
  const { minify } = require('@swc/core');
  const compress = { passes: 4, ecma: 2022, module: isModule, pure_getters: true, unsafe_arrows: true };
  const options = { module: isModule, ecma: 2022, compress, mangle: isModule ? { toplevel: true } : true };
  return (await minify(code, options)).code;
}

const folder = path.resolve(root, process.argv[2] ?? 'dist/client');
await buildClient(folder);
// Read back, so that a build which wrote nothing does not pass for one.
readFileSync(path.join(folder, 'edge.mjs'));
