/**
 * Wishes: what something should come out as. A wish allows several outcomes, because a persona steps aside by missing and
 * by becoming unknown alike, and nobody should be told to change what may stay as it is.
 */
import type { Outcome } from '../../domain/outcome';
import type { NodeNumber } from '../evaluation/node';

/** Bits of the outcomes that are allowed. */
export type Wish = number;

export const MATCH = 1;
export const MISS = 2;
export const UNKNOWN = 4;
export const NOT_MATCH = MISS | UNKNOWN;
export const NOT_MISS = MATCH | UNKNOWN;
export const ANYTHING = MATCH | MISS | UNKNOWN;

const BIT_OF: Readonly<Record<Outcome, Wish>> = { match: MATCH, miss: MISS, unknown: UNKNOWN };

export function allows(wish: Wish, outcome: Outcome): boolean {
  return (wish & BIT_OF[outcome]) !== 0;
}

/** The wish for what is negated. */
export function negated(wish: Wish): Wish {
  return (wish & UNKNOWN) | (wish & MATCH ? MISS : 0) | (wish & MISS ? MATCH : 0);
}

/** The wish for a question whose answer is mapped, so that the mapped answer is as wished. */
export function before(answers: Readonly<Record<Outcome, Outcome>>, wish: Wish): Wish {
  return (['match', 'miss', 'unknown'] as const).reduce(
    (allowed, outcome) => (allows(wish, answers[outcome]) ? allowed | BIT_OF[outcome] : allowed),
    0
  );
}

/** Something to be made so: a node, a persona, its points, or its means: condition and points without the visitor's yes. */
export type Goal =
  | { readonly kind: 'node'; readonly node: NodeNumber; readonly wish: Wish; readonly place: GoalPlace }
  | { readonly kind: 'persona'; readonly at: number; readonly wish: Wish }
  | { readonly kind: 'points'; readonly at: number; readonly wish: Wish }
  | { readonly kind: 'means'; readonly at: number; readonly wish: Wish }
  | ({ readonly kind: 'bound' } & Bound)
  | { readonly kind: 'together'; readonly goals: readonly Goal[] };

/** The points of a persona must come to lie on one side of a number. */
export interface Bound {
  readonly at: number;
  /** Which end of the interval. */
  readonly end: 'least' | 'most';
  readonly side: 'at-least' | 'at-most' | 'below';
  readonly value: number;
  /** Whether the persona is to hold by it. */
  readonly must: 'hold' | 'stop';
}

/** Where the leaf of a goal will be pointed at, and for what. */
export interface GoalPlace {
  /** The place of the persona in the set. */
  readonly at: number;
  readonly must: 'hold' | 'stop';
  readonly part: 'condition' | 'confirm' | number;
  readonly path: readonly number[];
}
