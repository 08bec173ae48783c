/**
 * One kind of thing that is remembered of a visitor beside facts and consent. It knows its own short form: the token
 * rides on every request, so names are short, times are seconds, and what counts no longer is left out.
 */
export interface StatePart<T> {
  /** Its name in the token. Never given to another part later: old tokens are still out there. */
  readonly name: string;
  /** The part of a visitor of whom nothing of the kind is remembered. */
  readonly nothing: T;
  /** JSON as compact as it gets; `undefined` where there is nothing to keep. */
  encode(part: T): unknown;
  /**
   * The part as it still counts at `now` (epoch milliseconds). What it reads is authenticated, yet another version of the
   * plugin may have written it: whatever cannot be read counts as nothing. What it throws costs the visitor this part only.
   */
  decode(json: unknown, options: { readonly now: number }): T;
}

/** Gives the part its type where it is defined. */
export function defineStatePart<T>(part: StatePart<T>): StatePart<T> {
  return part;
}
