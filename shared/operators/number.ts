import { ComparisonError, describeValue } from './comparison-error';
import type { ScalarTest } from './operator';

/**
 * Numbers, also where they arrive as text: forms, headers and query strings know nothing else. Only plain decimal
 * notation counts; `""`, `" 12"`, `0x10` and `Infinity` are text, whatever JavaScript makes of them.
 */

export type NumberOperator = 'lessThan' | 'atMost' | 'greaterThan' | 'atLeast';

export function numberTest(operator: NumberOperator, value: unknown): ScalarTest {
  const limit = operand(operator, value);
  // A comparison with NaN is false, so that neither an unreadable fact nor an unreadable limit needs a branch.
  switch (operator) {
    case 'lessThan':
      return (fact) => numberOf(fact) < limit;
    case 'atMost':
      return (fact) => numberOf(fact) <= limit;
    case 'greaterThan':
      return (fact) => numberOf(fact) > limit;
    case 'atLeast':
      return (fact) => numberOf(fact) >= limit;
  }
}

/** Both ends are included; ends the wrong way round include nothing. */
export function betweenTest(value: unknown): ScalarTest {
  if (!Array.isArray(value) || value.length !== 2) {
    throw new ComparisonError(`between takes a list of two numbers; found ${describeValue(value)}.`);
  }
  const least = operand('between', value[0]);
  const most = operand('between', value[1]);
  return (fact) => {
    const number = numberOf(fact);
    return number >= least && number <= most;
  };
}

/** The number that a scalar is or spells; NaN where it is none. Booleans are no numbers. */
export function numberOf(scalar: unknown): number {
  if (typeof scalar === 'number') return Number.isFinite(scalar) ? scalar : NaN;
  if (typeof scalar !== 'string' || !DECIMAL.test(scalar)) return NaN;
  const number = Number(scalar);
  return Number.isFinite(number) ? number : NaN;
}

const DECIMAL = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function operand(operator: string, value: unknown): number {
  if (typeof value === 'number' || typeof value === 'string') return numberOf(value);
  throw new ComparisonError(`${operator} takes a number; found ${describeValue(value)}.`);
}
