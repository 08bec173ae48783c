import type { ConditionSource } from './condition';

/**
 * An archetype of visitors. It holds when its condition matches (explicit), when its points reach the threshold
 * (implicit), or either of the two where it has both. A persona with neither never holds.
 */
export interface Persona {
  /** Stable name in the API and in cache keys. */
  readonly key: string;
  readonly name: string;
  /** 1 wins over 2. A total order: no two personas share a priority. */
  readonly priority: number;
  readonly isEnabled: boolean;
  readonly condition: ConditionSource | null;
  readonly scoring: Scoring | null;
  /** Epoch milliseconds, inclusive; `null` is "always has been". */
  readonly activeFrom: number | null;
  /** Epoch milliseconds, exclusive; `null` is "without end". */
  readonly activeTo: number | null;
  /**
   * Key of the declared boolean fact by which the visitor confirms what the rest only suggests: nothing is assumed until
   * they have said yes. Default: nothing needs confirming.
   */
  readonly confirm?: string | null;
}

/** How a persona is inferred from several weak hints. */
export interface Scoring {
  readonly points: readonly ScoredHint[];
  /** Points that must be reached. */
  readonly threshold: number;
  /** Points that must lie between this persona and the best other scored one; 0 (the default) asks for no lead. */
  readonly lead: number;
}

/** Points may be negative: then they speak against the persona. */
export type ScoredHint = ScoredRule | ScoredTopic | ScoredEvent;

/** Points that a matching rule gives. */
export interface ScoredRule {
  readonly rule: string;
  readonly points: number;
}

/** Points for each point of interest in a topic. They go as the interest fades. */
export interface ScoredTopic {
  readonly topic: string;
  readonly points: number;
  /** Points of interest that count at most. */
  readonly times: number;
}

/** Points for each time that something was done. */
export interface ScoredEvent {
  /** Key of the event type. */
  readonly event: string;
  readonly points: number;
  /** Times that count at most. */
  readonly times: number;
  /** Days after which a time counts no longer; it counts for ever where absent. */
  readonly days?: number;
}

/** Times that a topic or event may count. */
export const MAX_HINT_TIMES = 20;

/** Tests behind the points of one persona: one for each rule, and one for each time that a topic or event may count. */
export const MAX_SCORED_TESTS = 500;

/** What a persona or rule key may look like: it appears in URLs and cache keys. */
export const KEY_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
