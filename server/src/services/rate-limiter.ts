import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { RateLimitConfig } from '../config';

/** Counts calls by client address, in windows that start with an address's first call. */
export interface RateLimiter {
  /** Counts one more call of this address. */
  take(
    address: string | null
  ): { readonly isAllowed: true } | { readonly isAllowed: false; readonly retryAfterSeconds: number };
}

interface Options extends RateLimitConfig {
  /** Milliseconds; only differences count. Default: since the process started. Not the configured clock: that one reads headers. */
  readonly clock?: () => number;
}

/** Addresses remembered at a time. Who owns more of them than this is not stopped by counting addresses. */
const MAX_ADDRESSES = 20_000;

export function createRateLimiter({ max, windowSeconds, clock = () => performance.now() }: Options): RateLimiter {
  const windows = new LRUCache<string, { calls: number; readonly endsAt: number }>({ max: MAX_ADDRESSES });

  return {
    take(address) {
      const caller = callerOf(address);
      const now = clock();
      let window = windows.get(caller);
      if (!window || now >= window.endsAt) {
        window = { calls: 0, endsAt: now + windowSeconds * 1000 };
        windows.set(caller, window);
      }
      window.calls += 1;
      if (window.calls <= max) return { isAllowed: true };
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil((window.endsAt - now) / 1000)) };
    },
  };
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
