import { FACT_KEY_PATTERN } from '../../domain/fact';
import type { Outcome } from '../../domain/outcome';
import type { ParsedLeaf } from '../conditions/parsed-condition';
import type { ProblemList } from '../problem-list';

/**
 * What a visitor must confirm, as a test like any other: the very one that an editor would build of the predicate
 * `profile.form`, so that both are one question to the engine. It is made here and not looked up, because a set that was
 * compiled without the built-in predicates must not assume what it was told to ask.
 */
export function parseConfirm(raw: unknown, list: ProblemList): ParsedLeaf | null {
  if (raw == null || raw === '') return null;
  if (typeof raw !== 'string' || !FACT_KEY_PATTERN.test(raw)) {
    list.add('confirm.malformed', ['confirm'], 'What is to be confirmed must be the key of a declared fact.');
    return null;
  }
  const fact = `form.${raw}`;
  return {
    kind: 'predicate',
    predicate: 'profile.form',
    params: { fact: raw, operator: 'equals', value: true, ignoreCase: false, negate: false },
    facts: [fact],
    test: (facts) => saidYes(facts.get(fact)),
    changesAt: null,
    isAskedWhenMissing: true,
    isNarrower: null,
    excludes: null,
  };
}

function saidYes(value: unknown): Outcome {
  if (value === undefined) return 'unknown';
  return value === true ? 'match' : 'miss';
}
