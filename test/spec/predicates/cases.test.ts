import type { Outcome } from '../../../shared/domain/outcome';
import { askPredicate, builtIn, DEFAULT_NOW } from './ask';
import cases from './cases.json';

interface Case {
  readonly predicate: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Default: 2026-01-15T03:00:00Z, a Thursday. */
  readonly now?: string;
  readonly outcome: Outcome;
  readonly why?: string;
}

const rows = (cases as Case[]).map(
  (row) => [`${row.predicate} is ${row.outcome}: ${row.why ?? JSON.stringify(row)}`, row] as const
);

test.each(rows)('%s', (_name, { predicate, params, facts, now, outcome }) => {
  const moment = now === undefined ? DEFAULT_NOW : Date.parse(now);
  expect(askPredicate(builtIn(predicate), { params, facts, now: moment })).toBe(outcome);
});
