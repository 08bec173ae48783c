import { execFileSync } from 'node:child_process';
import path from 'node:path';
import vm from 'node:vm';

const EXAMPLES = path.join('docs', 'examples');
const ALIASES = {
  'strapi-plugin-personalization/client': './dist/client/index.mjs',
  'next/server': './test/fixtures/next-server.js',
};

/** What every worker has. There is nothing of Node in it. */
const WORLD = {
  AbortController,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  clearTimeout,
  crypto,
  fetch,
  setTimeout,
};

/** Runs an example as its bundler and its worker would: what it exports, from a world of its own. */
export function inWorld<T>(example: string, more: object = {}): T {
  const aliases = Object.entries(ALIASES).map(([name, file]) => `--alias:${name}=${file}`);
  const options = [
    '--bundle',
    '--format=iife',
    '--global-name=example',
    '--platform=neutral',
    '--main-fields=module,main',
  ];
  const bundle = execFileSync(
    path.join('node_modules', '.bin', 'esbuild'),
    [path.join(EXAMPLES, example), ...options, ...aliases],
    { encoding: 'utf8' }
  );
  const context = vm.createContext({ ...WORLD, ...more });
  return vm.runInContext(`${bundle}\nexample`, context) as T;
}
