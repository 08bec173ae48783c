import { ComparisonError, describeValue } from './comparison-error';
import { numberOf } from './number';
import type { ScalarTest } from './operator';
import { comparable } from './text';

/**
 * Equality of scalars. Text equals text by code points (so `"1.0"` is not `"1"`); a number equals a number, also where
 * one of the two is spelled as text; a boolean equals booleans only, because `"true"` in a form is a word.
 */

export function equalsTest(value: unknown, ignoreCase: boolean): ScalarTest {
  if (!isScalar(value)) throw new ComparisonError(`equals takes one value; found ${describeValue(value)}.`);
  return memberTest([value], ignoreCase);
}

/** An empty list equals nothing. */
export function oneOfTest(value: unknown, ignoreCase: boolean): ScalarTest {
  if (!Array.isArray(value) || !value.every(isScalar)) {
    throw new ComparisonError(`oneOf takes a list of texts, numbers or booleans; found ${describeValue(value)}.`);
  }
  return memberTest(value, ignoreCase);
}

function memberTest(values: readonly unknown[], ignoreCase: boolean): ScalarTest {
  const texts = new Set<string>();
  const numbers = new Set<number>();
  /** The texts among the values that spell a number: a fact that is a number meets these too. */
  const spelled = new Set<number>();
  const booleans = new Set<boolean>();
  for (const value of values) {
    if (typeof value === 'string') {
      texts.add(comparable(value, ignoreCase));
      spelled.add(numberOf(value));
    } else if (typeof value === 'number') numbers.add(value);
    else if (typeof value === 'boolean') booleans.add(value);
  }
  // NaN stands for "no number" here, and a Set finds NaN equal to itself.
  numbers.delete(NaN);
  spelled.delete(NaN);

  return (fact) => {
    if (typeof fact === 'string') {
      return texts.has(comparable(fact, ignoreCase)) || (numbers.size > 0 && numbers.has(numberOf(fact)));
    }
    if (typeof fact === 'number') return numbers.has(fact) || spelled.has(fact);
    return typeof fact === 'boolean' && booleans.has(fact);
  };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
