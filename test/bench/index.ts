import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchAdmin } from './admin';
import { benchEngine } from './engine';
import { benchCached } from './cached';
import { benchFootprint } from './footprint';
import { benchGrowth } from './growth';
import { benchNodes } from './nodes';
import { benchUncached } from './uncached';
import { growthPicture } from './report/growth-picture';
import { performancePage, type Run } from './report/performance-page';
import { readmeWithBudgets } from './report/readme-table';
import { table } from './report/table';
import { isWithinBudget, type Row } from './row';
import { isTrial } from './trial';

async function main(options: readonly string[]): Promise<void> {
  const asReport = options.includes('--report');
  const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length);
  const say = (text: string): void => void (asReport ? console.error(text) : console.log(text));

  const rows: Row[] = [];
  const parts = {
    engine: benchEngine,
    uncached: benchUncached,
    cached: benchCached,
    footprint: benchFootprint,
    admin: benchAdmin,
    growth: benchGrowth,
    nodes: benchNodes,
  };
  for (const [name, bench] of Object.entries(parts)) {
    if (only === undefined || only === name) rows.push(...(await bench({ say })));
  }

  const missed = rows.filter((row) => !isWithinBudget(row));
  const budgets = rows.filter(({ budget }) => budget !== null);
  const at = new Date().toISOString();
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  if (asReport) console.log(JSON.stringify({ at, machine, rows, missed: missed.length }, null, 2));
  else
    say(
      `\n${table(rows)}\n\nNode ${machine.node}, ${machine.cores} x ${machine.cpu}. ${missed.length} of ${budgets.length} budgets missed.`
    );
  if (options.includes('--write')) write({ at, machine, rows, missed: missed.length, isTrial });
  // A trial has run through when it has come to here.
  process.exitCode = missed.length > 0 && !isTrial ? 1 : 0;
}

/** The page in the docs with its picture, and the budgets in the README. */
function write(run: Run): void {
  writeFileSync('docs/performance.md', performancePage(run));
  const picture = growthPicture(run.rows);
  if (picture) writeFileSync('docs/pictures/growth.svg', picture);
  writeFileSync('README.md', readmeWithBudgets(readFileSync('README.md', 'utf8'), run.rows));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
