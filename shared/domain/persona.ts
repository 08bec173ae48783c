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
  readonly points: readonly ScoredRule[];
  /** Points that must be reached. */
  readonly threshold: number;
  /** Points that must lie between this persona and the best other scored one; 0 (the default) asks for no lead. */
  readonly lead: number;
}

/** Points (they may be negative) that a matching rule gives. */
export interface ScoredRule {
  readonly rule: string;
  readonly points: number;
}

/** What a persona or rule key may look like: it appears in URLs and cache keys. */
export const KEY_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
