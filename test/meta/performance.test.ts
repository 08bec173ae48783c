import { readmeWithBudgets } from '../bench/report/readme-table';
import type { Row } from '../bench/row';
import { read } from './repository';

/** What a line of a table says, without the room between its columns. */
const lines = (text: string): string[] =>
  (/```text\n([^]*?)\n```/.exec(text)?.[1] ?? '').split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());

const speed = (text: string): string => text.slice(text.indexOf('\n## Speed\n'));

describe('the figures in the documents', () => {
  it('are of one run: what the README says of a budget stands on the page of the whole run', () => {
    const told = lines(speed(read('README.md'))).slice(1);
    const page = lines(read('docs/performance.md'));
    expect(told.length).toBeGreaterThan(20);
    // Of the notes the README has the first part only.
    const untold = told.filter((line) => !page.some((whole) => whole.startsWith(line)));
    expect(untold).toEqual([]);
  });

  it('are all of its budgets, missed ones too', () => {
    const budgets = (text: string): number => lines(text).filter((line) => /^[✓✗] /.test(line)).length;
    expect(budgets(speed(read('README.md')))).toBe(budgets(read('docs/performance.md')));
  });

  it('are put into the README by the benchmark, which leaves the rest alone and keeps rows without a budget to the page', () => {
    const row = (name: string, budget: Row['budget']): Row => ({
      group: 'HTTP',
      name,
      ours: 30,
      theirs: 10,
      unit: 'req/s',
      result: 3,
      budget,
      note: 'by processor time 3.1x; loop late by 2 ms',
    });
    const readme = '# Us\n\n## Speed\n\nWords:\n\n```text\nold\n```\n\n## After\n\n```text\nothers\n```\n';
    const written = readmeWithBudgets(readme, [row('fast', { atLeast: 2 }), row('only seen', null)]);
    expect(written).toMatch(/^# Us\n\n## Speed\n\nWords:\n\n```text\n/);
    expect(written).toMatch(/\n```\n\n## After\n\n```text\nothers\n```\n$/);
    expect(written).toContain('✓  HTTP: fast');
    expect(written).toContain('by processor time 3.1x');
    expect(written).not.toMatch(/old|only seen|loop late/);
    expect(() => readmeWithBudgets('# Us\n', [])).toThrow('README.md has no table under "## Speed".');
  });
});
