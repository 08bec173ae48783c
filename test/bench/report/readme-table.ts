import type { Row } from '../row';
import { table } from './table';

const TABLE = /(\n## Speed\n[^]*?```text\n)[^]*?(\n```\n)/;

/** The README with the budgets of a run in its table, and nothing else of it changed. */
export function readmeWithBudgets(readme: string, rows: readonly Row[]): string {
  if (!TABLE.test(readme)) throw new Error('README.md has no table under "## Speed".');
  const budgets = rows
    .filter(({ budget }) => budget !== null)
    .map(({ note = '', ...row }) => ({ ...row, note: firstOf(note) }));
  return readme.replace(TABLE, (_all, before: string, after: string) => `${before}${table(budgets)}${after}`);
}

/** What else was noticed is on the page of the whole run. */
function firstOf(note: string): string {
  return note.split(';')[0] ?? '';
}
