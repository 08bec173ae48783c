import type { FactValue } from '../domain/fact';
import type { Outcome } from '../domain/outcome';
import type { PatternCompiler } from '../domain/predicate';
import { ComparisonError, describeValue } from './comparison-error';
import { dateTest } from './date';
import { equalsTest, oneOfTest } from './equality';
import { networkTest } from './network';
import { betweenTest, numberTest } from './number';
import type { Comparison, ScalarTest } from './operator';
import { patternTest } from './pattern';
import { textTest } from './text';
import { versionTest } from './version';

/**
 * The one place where a fact meets a value. Whose mistake it is decides what happens: a value of the wrong type is the
 * author's, and throws when the rule is saved; an odd fact is the visitor's, and misses. A value of the right type that
 * says nothing readable (a date that is none) misses as well: the rule is harmless and stays loadable.
 *
 * A missing fact is unknown, negated or not. Negation is exactly the condition's `not`, so a list fact matches when any
 * element does, and negated when none does.
 */

/**
 * Parses the comparison once; the function it returns is called per decision and must stay cheap.
 * Throws a `ComparisonError` for an unknown operator or a value of the wrong type, and what the compiler throws for a bad
 * pattern.
 */
export function createComparison(
  comparison: Comparison,
  { patterns }: { readonly patterns: PatternCompiler }
): (fact: FactValue | undefined) => Outcome {
  const negate = comparison.negate === true;
  if (comparison.operator === 'exists') {
    const wanted = (comparison.value !== false) !== negate;
    return (fact) => ((fact != null) === wanted ? 'match' : 'miss');
  }
  const test = createScalarTest(comparison, patterns);
  const passed: Outcome = negate ? 'miss' : 'match';
  const failed: Outcome = negate ? 'match' : 'miss';
  return (fact) => {
    if (fact == null) return 'unknown';
    if (typeof fact !== 'object') return test(fact) ? passed : failed;
    for (let i = 0; i < fact.length; i++) if (test(fact[i]!)) return passed;
    return failed;
  };
}

function createScalarTest({ operator, value, ignoreCase = false }: Comparison, patterns: PatternCompiler): ScalarTest {
  switch (operator) {
    case 'equals':
      return equalsTest(value, ignoreCase);
    case 'oneOf':
      return oneOfTest(value, ignoreCase);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return textTest(operator, value, ignoreCase);
    case 'matches':
      return patternTest(value, ignoreCase, patterns);
    case 'lessThan':
    case 'atMost':
    case 'greaterThan':
    case 'atLeast':
      return numberTest(operator, value);
    case 'between':
      return betweenTest(value);
    case 'before':
    case 'after':
      return dateTest(operator, value);
    case 'versionEquals':
    case 'versionLessThan':
    case 'versionAtMost':
    case 'versionGreaterThan':
    case 'versionAtLeast':
      return versionTest(operator, value);
    case 'inNetwork':
      return networkTest(value);
    default:
      throw new ComparisonError(`There is no operator ${describeValue(operator)}.`);
  }
}
