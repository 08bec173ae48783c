import type { FactScalar, FactValue } from '../domain/fact';

/** Every operator, in the order in which the admin offers them. Each can be negated. */
export const OPERATORS = [
  'equals',
  'oneOf',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
  'lessThan',
  'atMost',
  'greaterThan',
  'atLeast',
  'between',
  'before',
  'after',
  'versionEquals',
  'versionLessThan',
  'versionAtMost',
  'versionGreaterThan',
  'versionAtLeast',
  'inNetwork',
  'exists',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** What an author writes: an operator with the value it compares to. */
export interface Comparison {
  readonly operator: Operator;
  /**
   * By operator: a scalar (`equals`); a list (`oneOf`); text (`contains`, `startsWith`, `endsWith`, `matches`); a number
   * (`lessThan` and its like); two numbers, both included (`between`); a date (`before`, `after`); a version; an address,
   * a CIDR block or a list of them (`inNetwork`). `exists` needs none; `false` asks for absence.
   */
  readonly value?: FactValue;
  /** Where text is compared. Default: false. */
  readonly ignoreCase?: boolean;
  /** Swaps match and miss: on a list, no element may pass. A missing fact stays unknown. Default: false. */
  readonly negate?: boolean;
}

/** One operator with its value already parsed. It never throws, whatever the fact holds. */
export type ScalarTest = (fact: FactScalar) => boolean;
