/**
 * How long others may keep an answer: a browser, and caches that many visitors share. Two things bound it: the operator's
 * settings, and the next moment at which the clock alone changes the answer. A shared cache sees neither tokens nor
 * addresses, so it gets only what is the same for everybody.
 */
export interface Lifetimes {
  /** Seconds. 0: a browser asks each time, and is told 304 where nothing has changed. */
  readonly browserMaxAgeSeconds: number;
  /** Seconds. 0: shared caches are told nothing. */
  readonly sharedMaxAgeSeconds: number;
}

/**
 * Who may get an answer once more: every visitor; this visitor; whoever showed these credentials; nobody. `unknown` is
 * an answer of which we do not know what it follows from: its headers are somebody else's business.
 */
export type Keeper = 'everybody' | 'visitor' | 'caller' | 'nobody' | 'unknown';

export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Epoch milliseconds at which the clock alone changes the answer; `null`: never. */
  readonly holdsUntil: number | null;
}

/** The value of `Cache-Control`; `null` leaves what Strapi says. */
export function cacheControl(keeper: Keeper, moment: Moment, lifetimes: Lifetimes): string | null {
  const browser = bounded(lifetimes.browserMaxAgeSeconds, moment);
  const shared = bounded(lifetimes.sharedMaxAgeSeconds, moment);
  switch (keeper) {
    case 'nobody':
      return 'private, no-store';
    case 'visitor':
      return browser > 0 ? `private, max-age=${browser}` : 'private, no-cache';
    case 'caller':
      // Who signs out asks for the same address, and must not be shown what only the signed-in may see.
      return saysAnything(lifetimes) ? 'private, no-cache' : null;
    case 'everybody':
      if (!saysAnything(lifetimes)) return null;
      if (lifetimes.sharedMaxAgeSeconds > 0) return `public, max-age=${browser}, s-maxage=${shared}`;
      return browser > 0 ? `private, max-age=${browser}` : 'private, no-cache';
    case 'unknown':
      return null;
  }
}

export function saysAnything({ browserMaxAgeSeconds, sharedMaxAgeSeconds }: Lifetimes): boolean {
  return browserMaxAgeSeconds > 0 || sharedMaxAgeSeconds > 0;
}

/** Whole seconds, rounded down: rather asked once too often than shown after its time. */
function bounded(seconds: number, { now, holdsUntil }: Moment): number {
  return holdsUntil === null ? seconds : Math.max(0, Math.min(seconds, Math.floor((holdsUntil - now) / 1000)));
}
