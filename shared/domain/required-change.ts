import type { Outcome } from './outcome';

/**
 * What would have to be otherwise about a visitor, so that one persona came first of the decision. It is counted in tests:
 * the fewest leaves of conditions that would have to come out differently, those of better personas that would have to
 * stop holding included.
 */
export interface PersonaChanges {
  /** Key of the persona that would come first. */
  readonly persona: string;
  /** In the order in which to tell them: how the persona itself comes to hold, then who would have to step aside. */
  readonly steps: readonly ChangeStep[] | null;
  /** Why there is nothing that a visitor could be or do; `null` where there are steps. */
  readonly impossible: Impossible | null;
}

/**
 * - `disabled`, `not-yet-active`, `no-longer-active`, `broken`: it does not take part, whoever the visitor is
 * - `never-holds`: it has neither a condition nor points, or its condition contradicts itself
 * - `points`: not even all its rules together reach the threshold
 * - `too-many`: so many better personas hold that nobody would send them away one by one
 * - `contradiction`: no way was found, most often because whatever makes it hold makes a better persona hold as well
 */
export type Impossible =
  | 'disabled'
  | 'not-yet-active'
  | 'no-longer-active'
  | 'broken'
  | 'never-holds'
  | 'points'
  | 'too-many'
  | 'contradiction';

/** What has to happen to one persona. */
export interface ChangeStep {
  /** Key. */
  readonly persona: string;
  /** `hold`: it must come to hold, or to be known to miss where another asks for that; `stop`: it must no longer hold. */
  readonly must: 'hold' | 'stop';
  /** The points that are missing, or too many, and the scored rules that make up for them; `null` where it is no matter of points. */
  readonly points: { readonly missing: number; readonly rules: readonly PointsChange[] } | null;
  readonly leaves: readonly RequiredChange[];
}

export interface PointsChange {
  readonly rule: string;
  readonly points: number;
}

/** One test that must come out differently. */
export interface RequiredChange {
  readonly predicate: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** How it comes out now. From `unknown` it must first of all become known. */
  readonly from: Outcome;
  readonly to: 'match' | 'miss';
  readonly place: TracePlace;
}

/** Where a leaf stands in an explanation. */
export interface TracePlace {
  /** Key of the persona whose trace it is in. */
  readonly persona: string;
  /** Its condition, what the visitor must confirm, or one of its scored rules by their place in the list. */
  readonly part: 'condition' | 'confirm' | number;
  /** The way down the trace: in groups the place of the child; `not` and `rule` have one child, 0. */
  readonly path: readonly number[];
}
