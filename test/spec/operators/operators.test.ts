import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FactValue } from '../../../shared/domain/fact';
import type { Outcome } from '../../../shared/domain/outcome';
import { createComparison, OPERATORS, type Comparison } from '../../../shared/operators';
import { re2Patterns } from '../../../shared/operators/re2-patterns';

interface Row extends Comparison {
  /** Absent: the fact is missing. */
  readonly fact?: FactValue;
  readonly outcome: Outcome;
  readonly why?: string;
}

const TABLES = ['text', 'number', 'version', 'date', 'network', 'exists', 'missing'];

const tools = { patterns: re2Patterns };

describe.each(TABLES)('operators.%s', (table) => {
  test.each(readRows<Row>(table).map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
    expect(createComparison(row, tools)(row.fact)).toBe(row.outcome);
  });
});

describe('operators.refused', () => {
  test.each(readRows<Comparison>('refused').map((row) => [nameOf(row), row] as const))(
    '%s is refused',
    (_name, row) => {
      expect(() => createComparison(row, tools)).toThrow();
    }
  );

  test('a pattern of 257 characters is refused, one of 256 is not', () => {
    expect(() => createComparison({ operator: 'matches', value: 'a'.repeat(257) }, tools)).toThrow('256');
    expect(() => createComparison({ operator: 'matches', value: 'a'.repeat(256) }, tools)).not.toThrow();
  });
});

test('every operator has a row for each answer it can give', () => {
  const rows = TABLES.flatMap((table) => readRows<Row>(table));
  const seen = new Set(rows.map((row) => `${row.operator} ${row.outcome}`));
  const outcomes = (operator: string) => (operator === 'exists' ? ['match', 'miss'] : ['match', 'miss', 'unknown']);
  const wanted = OPERATORS.flatMap((operator) => outcomes(operator).map((outcome) => `${operator} ${outcome}`));
  expect(wanted.filter((pair) => !seen.has(pair))).toEqual([]);
});

function readRows<T>(table: string): T[] {
  return JSON.parse(readFileSync(path.join(__dirname, `${table}.json`), 'utf8')) as T[];
}

function nameOf({ operator, value, ignoreCase, negate, ...rest }: Comparison & Partial<Row>): string {
  const fact = 'fact' in rest ? JSON.stringify(rest.fact) : '(missing)';
  const flags = `${negate ? 'not ' : ''}${operator}${ignoreCase ? ' (ignoring case)' : ''}`;
  return `${fact} ${flags} ${JSON.stringify(value) ?? ''}${rest.why ? `: ${rest.why}` : ''}`;
}
