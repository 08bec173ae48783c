import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { RateLimitConfig } from '../config';

/** Counts calls by client address, in windows that start with an address's first call. */
export interface RateLimiter {
  /** Counts one more call of this address. */
  take(
    address: string | null
  ): { readonly isAllowed: true } | { readonly isAllowed: false; readonly retryAfterSeconds: number };
  /** How many addresses are remembered at the moment. */
  remembered(): number;
}

interface Options extends RateLimitConfig {
  /** Milliseconds; only differences count. Default: since the process started. Not the configured clock: that one reads headers. */
  readonly clock?: () => number;
  /** Calls back after some milliseconds, without keeping the process alive for it. */
  readonly later?: (work: () => void, milliseconds: number) => void;
}

/** Addresses remembered at a time. Who owns more of them than this is not stopped by counting addresses. */
const MAX_ADDRESSES = 20_000;

export function createRateLimiter(options: Options): RateLimiter {
  const { max, windowSeconds, clock = () => performance.now(), later = unhurried } = options;
  const windowMs = windowSeconds * 1000;
  const windows = new LRUCache<string, { calls: number; readonly endsAt: number }>({ max: MAX_ADDRESSES });
  let isForgetting = false;

  /** An address is remembered for its window and, at most, for one more. One timer for all of them, and none while there are none. */
  function forgetInTime(): void {
    if (isForgetting) return;
    isForgetting = true;
    later(() => {
      isForgetting = false;
      const now = clock();
      for (const [caller, { endsAt }] of [...windows]) if (now >= endsAt) windows.delete(caller);
      if (windows.size > 0) forgetInTime();
    }, windowMs);
  }

  return {
    take(address) {
      const caller = callerOf(address);
      const now = clock();
      let window = windows.get(caller);
      if (!window || now >= window.endsAt) {
        window = { calls: 0, endsAt: now + windowMs };
        windows.set(caller, window);
        forgetInTime();
      }
      window.calls += 1;
      if (window.calls <= max) return { isAllowed: true };
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil((window.endsAt - now) / 1000)) };
    },
    remembered: () => windows.size,
  };
}

function unhurried(work: () => void, milliseconds: number): void {
  setTimeout(work, milliseconds).unref();
}

/**
 * Who is counted. Of an IPv6 address the first 64 bits: the rest is at the free choice of whoever has the connection.
 * Where there is no address (a socket file), all callers are one.
 */
function callerOf(address: string | null): string {
  if (address === null) return 'nobody';
  return isIPv6(address) ? networkOf(address) : address;
}

/** The first four groups; the address is in its canonical form, with at most one `::`. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const trailing = tail === '' ? [] : tail.split(':');
    groups.push(...Array<string>(8 - groups.length - trailing.length).fill('0'), ...trailing);
  }
  return groups.slice(0, 4).join(':');
}
