import type { PatternCompiler } from '../domain/predicate';
import { ComparisonError, describeValue } from './comparison-error';
import type { ScalarTest } from './operator';
import { normalized } from './text';

/**
 * `matches`: RE2 syntax, unanchored. The compiler is injected, so that a bundle without patterns need not carry one; what
 * it throws for a bad pattern passes through, because the engine tells that from other mistakes.
 */
export function patternTest(value: unknown, ignoreCase: boolean, patterns: PatternCompiler): ScalarTest {
  if (typeof value !== 'string') throw new ComparisonError(`matches takes a pattern; found ${describeValue(value)}.`);
  const matches = patterns(normalized(value), { ignoreCase });
  return (fact) => typeof fact === 'string' && matches(normalized(fact));
}
