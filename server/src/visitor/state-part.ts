import type { Purpose } from '../../../shared/domain/predicate';

/**
 * One kind of thing that is remembered of a visitor beside facts and consent. It knows its own short form: the token
 * rides on every request, so names are short, times are seconds, and what counts no longer is left out.
 */
export interface StatePart<T> {
  /** Its name in the token. Never given to another part later: old tokens are still out there. */
  readonly name: string;
  /** What the visitor must have agreed to for it to be kept: where they refuse, it is nothing from that answer on. */
  readonly purpose: Purpose;
  /** The part of a visitor of whom nothing of the kind is remembered. */
  readonly nothing: T;
  /** JSON as compact as it gets; `undefined` where there is nothing to keep. */
  encode(part: T): unknown;
  /**
   * The part as it still counts at `now` (epoch milliseconds). What it reads is authenticated, yet another version of the
   * plugin may have written it: whatever cannot be read counts as nothing. What it throws costs the visitor this part only.
   */
  decode(json: unknown, options: { readonly now: number }): T;
  /**
   * All of it as JSON that the visitor can read: whole names, times in RFC 3339. `undefined` where there is nothing. What is
   * held and not shown here would be held in secret.
   */
  show(part: T): unknown;
  /**
   * What is remembered of two visitors who turn out to be one person: `kept` has been theirs so far, `carried` is what
   * they bring along. What counts is added up; where only one of two can hold, the newer one does.
   */
  merge(kept: T, carried: T): T;
}

/** Gives the part its type where it is defined. */
export function defineStatePart<T>(part: StatePart<T>): StatePart<T> {
  return part;
}
