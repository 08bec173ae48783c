import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { SkippedHeaders } from './skipped-headers';

/** What is known of an address that was answered for callers without credentials. */
export interface LearnedAddress {
  /** The key under which its answers are kept. */
  readonly key: string;
  /** What the middlewares say of it that a kept answer does not pass. */
  readonly headers: SkippedHeaders;
}

export interface LearnedAddresses {
  /** `origin` is the one that asks, as it stands in the request. */
  get(url: string, origin: string | undefined): LearnedAddress | undefined;
  set(url: string, origin: string | undefined, learned: LearnedAddress): void;
}

const MAX_ADDRESSES = 50_000;
const MAX_ADDRESS_LENGTH = 2048;
const MAX_ADDRESS_BYTES = 16 * 1024 * 1024;
/** An application says a handful of things, times the origins that ask. Who makes origins up pushes out what is not used. */
const MAX_SAYINGS = 500;
const MAX_SAYING_LENGTH = 16 * 1024;

/** Bounded whatever is asked: addresses by bytes, and what is said of them by number, each said once for all addresses. */
export function createLearnedAddresses(): LearnedAddresses {
  const addresses = new LRUCache<string, { readonly key: string; readonly saying: string }>({
    max: MAX_ADDRESSES,
    maxSize: MAX_ADDRESS_BYTES,
    sizeCalculation: ({ key }, address) => 160 + key.length + address.length,
  });
  const sayings = new LRUCache<string, SkippedHeaders>({ max: MAX_SAYINGS });

  return {
    get(url, origin) {
      const address = addresses.get(addressOf(url, origin));
      const headers = address && sayings.get(address.saying);
      return headers && { key: address.key, headers };
    },
    set(url, origin, { key, headers }) {
      const address = addressOf(url, origin);
      if (address.length > MAX_ADDRESS_LENGTH) return;
      const text = JSON.stringify(headers);
      if (text.length > MAX_SAYING_LENGTH) return;
      const saying = createHash('sha256').update(text).digest('base64url');
      if (!sayings.has(saying)) sayings.set(saying, headers);
      addresses.set(address, { key, saying });
    },
  };
}

/** Neither an origin nor the target of a request has a space in it. */
function addressOf(url: string, origin: string | undefined): string {
  return origin === undefined ? url : `${origin} ${url}`;
}
