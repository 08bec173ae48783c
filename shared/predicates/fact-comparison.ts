import type { EvaluationTools, PredicateTest } from '../domain/predicate';
import { createComparison, type Comparison } from '../operators';

/** A test that compares one fact. A missing fact is unknown (but for `exists`). */
export function compareFact(fact: string, comparison: Comparison, tools: EvaluationTools): PredicateTest {
  const compare = createComparison(comparison, tools);
  const test: PredicateTest = (facts) => compare(facts.get(fact));
  // Some callers hand in all their parameters.
  const { ignoreCase, negate, operator, value } = comparison;
  return Object.assign(test, { compared: { fact, operator, value, ignoreCase, negate } });
}

/** The fact, or one of its elements, is among some values. */
export function isOneOf(
  fact: string,
  value: readonly string[],
  tools: EvaluationTools,
  ignoreCase = false
): PredicateTest {
  return compareFact(fact, { operator: 'oneOf', value, ignoreCase }, tools);
}
