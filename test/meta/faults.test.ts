import { existsSync, readFileSync } from 'node:fs';

/** The table of faults in the operators' guide: what it says is only worth something where a test injects the fault. */
const guide = readFileSync('docs/guides/operators.md', 'utf8');
const [, section = ''] = guide.split('## What may fail');
const rows = section
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what happens'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('each fault in the guide for operators', () => {
  it.each(rows.map(([, fault = '', , , tests = '']) => [fault, tests]))('%s: has its test', (_fault, tests) => {
    const named = [...tests.matchAll(/`([\w-]+\/[\w-]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    const isThere = (name: string) => ['test', 'test/integration'].some((at) => existsSync(`${at}/${name}.test.ts`));
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });
});
