/** The stretch of time around a moment in which nothing begins or ends. */
export interface Span {
  /** Takes note of moments (epoch milliseconds) at which something begins or ends; `null` is none. */
  meet(...moments: readonly (number | null)[]): void;
  /** From the last moment that has passed (inclusive) to the next one (exclusive); `null` where there is none. */
  current(): { readonly holdsFrom: number | null; readonly holdsUntil: number | null };
}

export function createSpan(now: number): Span {
  let from = -Infinity;
  let until = Infinity;
  return {
    meet(...moments) {
      for (const moment of moments) {
        if (moment === null) continue;
        if (moment <= now) from = Math.max(from, moment);
        else until = Math.min(until, moment);
      }
    },
    current: () => ({
      holdsFrom: from === -Infinity ? null : from,
      holdsUntil: until === Infinity ? null : until,
    }),
  };
}
