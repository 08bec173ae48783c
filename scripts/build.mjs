import { rmSync } from 'node:fs';
import path from 'node:path';
import { packWords } from './build/pack-words.mjs';
import { run } from './build/run.mjs';
import { root } from './steps/paths.mjs';

const TSC = 'node_modules/typescript/bin/tsc';

/**
 * `npm run build`: everything that is published, into `dist/`. Strapi's own tool builds every entry in package.json's
 * `exports`. Its declarations of the server refer to `shared/`, which it leaves out: the compiler writes them once more, complete.
 */
rmSync(path.join(root, 'dist'), { recursive: true, force: true });
run('node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js', ['build', '--silent']);
packWords(path.join(root, 'dist/admin'));
// The client is for pages and workers: it goes out smaller than Strapi's tool makes it, in parts.
rmSync(path.join(root, 'dist/client'), { recursive: true, force: true });
run('scripts/build/client.mjs', []);
run(TSC, [
  '-p',
  'client/tsconfig.build.json',
  '--declaration',
  '--emitDeclarationOnly',
  '--outDir',
  'dist/client/types',
]);
run(TSC, ['-p', 'server/tsconfig.build.json', '--declaration', '--emitDeclarationOnly', '--outDir', 'dist/server']);
