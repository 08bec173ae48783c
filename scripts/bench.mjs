import { runBundled } from './bench/run-bundled.mjs';

/**
 * `npm run bench [-- --only=engine|uncached|cached|footprint|admin|growth|nodes] [--report] [--write]`: the budgets as ratios measured side by
 * side in one run; `--write` puts a whole run into docs/performance.md and README.md. Exits non-zero when one is missed. `BENCH_TRIAL=on` runs all of it as short as
 * can be and means nothing. Not part of `npm test`: a busy machine must not fail it.
 */
const options = process.argv.slice(2);
// A report is read by a program: nothing else may stand on its stream.
if (options.includes('--report')) console.log = console.error;

const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length) ?? null;
if (only !== null && options.includes('--write')) {
  console.error('--write keeps a whole run: leave out --only.');
  process.exit(1);
}
const admin = only === null || only === 'admin';
await runBundled('test/bench/index.ts', { admin, needsApp: only !== 'engine', options });
