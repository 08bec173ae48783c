import { ComparisonError, describeValue } from './comparison-error';
import type { ScalarTest } from './operator';

/**
 * Versions compare part by part as numbers: 9.10 comes after 9.9, which neither text nor decimals would say. One to three
 * parts, a leading `v` allowed, what is left out is 0. Anything else (`1.2.3.4`, `14-beta`) is no version and misses: to
 * order pre-releases one would have to know whose they are.
 */

export type VersionOperator =
  'versionEquals' | 'versionLessThan' | 'versionAtMost' | 'versionGreaterThan' | 'versionAtLeast';

export function versionTest(operator: VersionOperator, value: unknown): ScalarTest {
  const limit = parseVersion(operand(operator, value));
  if (limit === null) return () => false;
  const order = (fact: unknown): number => compareToVersion(fact, limit);
  switch (operator) {
    case 'versionEquals':
      return (fact) => order(fact) === 0;
    case 'versionLessThan':
      return (fact) => order(fact) < 0;
    case 'versionAtMost':
      return (fact) => order(fact) <= 0;
    case 'versionGreaterThan':
      return (fact) => order(fact) > 0;
    case 'versionAtLeast':
      return (fact) => order(fact) >= 0;
  }
}

/** Major, minor, patch. */
export type Version = readonly [number, number, number];

/** `null` where the text is no version. */
export function parseVersion(text: string): Version | null {
  const parts = VERSION.exec(text);
  return parts && [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
}

// Fifteen digits always fit into a safe integer.
const VERSION = /^[vV]?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?$/;

/** Negative, 0 or positive where the fact is older, the same or newer; NaN where it is no version. */
function compareToVersion(fact: unknown, limit: Version): number {
  const version = typeof fact === 'string' ? parseVersion(fact) : isWhole(fact) ? ([fact, 0, 0] as const) : null;
  if (version === null) return NaN;
  return version[0] - limit[0] || version[1] - limit[1] || version[2] - limit[2];
}

function operand(operator: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (isWhole(value)) return String(value);
  // As a number 1.10 is 1.1: the author has to say in text which of the two is meant.
  throw new ComparisonError(`${operator} takes a version as text ("1.10"); found ${describeValue(value)}.`);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
