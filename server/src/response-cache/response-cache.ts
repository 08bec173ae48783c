import { LRUCache } from 'lru-cache';
import type { MaybePromise } from '../facts/maybe-promise';
import type { ResponseStore, StoredResponse } from './response-store';
import type { Stamps } from './stamps';
import { typeOfTag } from './tags';

/**
 * One answer for everybody for whom it is the same. What can change an answer is not who asks but which of the personas that
 * own variants in it hold: those are remembered per URL, and the answer is kept under the ones that held. A page without
 * variants has one answer for all visitors, and nobody decides who they are.
 *
 * An answer found under a key is right for the asker even while the URL's owners are still being learned: which entries it
 * holds follows from the personas alone, so whoever agrees on all known owners agrees on those of that answer.
 */
export interface ResponseCache {
  /** The stored answer for this visitor, if there is one that holds now. */
  find(request: CacheRequest): MaybePromise<StoredResponse | null>;
  /** The stored answer, or the one that `make` gives. Of those who ask at the same time for the same, one makes it. */
  findOrMake(request: CacheRequest, make: () => Promise<Made | null>): Promise<StoredResponse | null>;
  /** Everything under the tags was written. */
  changed(tags: readonly string[]): void;
  /** Anything may have changed: rights, personas, settings. */
  clear(): void;
  size(): { readonly responses: number; readonly bytes: number; readonly urls: number };
}

export interface CacheRequest {
  /** Names the URL, the caller and everything else that an answer follows from, but for personas. */
  readonly url: string;
  /** Epoch milliseconds at which the request is decided. */
  readonly now: number;
  /** Of these personas the keys of those that hold, best first, maybe with others. Asked only where the URL is known to hold variants. */
  personas(owners: ReadonlySet<string>): MaybePromise<readonly string[]>;
}

/** A fresh answer. */
export interface Made {
  readonly response: StoredResponse;
  /** Keys of the personas that were seen to hold while it was made, those that can change it among them. */
  readonly personas: readonly string[];
}

interface Dependencies {
  readonly store: ResponseStore;
  readonly stamps: Stamps;
  /** URLs of which the owners are remembered. Default: 50,000. */
  readonly maxUrls?: number;
}

const MAX_URL_BYTES = 16 * 1024 * 1024;

export function createResponseCache({ store, stamps, maxUrls = 50_000 }: Dependencies): ResponseCache {
  const ownersByUrl = new LRUCache<string, ReadonlySet<string>>({
    max: maxUrls,
    // Whoever makes up long addresses pushes out more of the others, and takes no more memory.
    maxSize: MAX_URL_BYTES,
    sizeCalculation: (owners, url) => 128 + url.length + 64 * owners.size,
  });
  const underWay = new Map<string, Promise<void>>();

  function lookUp({ url, now }: CacheRequest, key: string): StoredResponse | null {
    const response = store.get(`${url}${key}`);
    return response && holdsAt(response, now) ? response : null;
  }

  /** The key under the URL, or `null` where nothing is known of it yet. */
  function keyOf(request: CacheRequest): MaybePromise<string | null> {
    const owners = ownersByUrl.get(request.url);
    if (!owners) return null;
    if (owners.size === 0) return keyFor([], owners);
    const personas = request.personas(owners);
    return personas instanceof Promise ? personas.then((keys) => keyFor(keys, owners)) : keyFor(personas, owners);
  }

  function keep({ url }: CacheRequest, { response, personas }: Made): void {
    const known = ownersByUrl.get(url);
    const owners = new Set([...(known ?? []), ...(response.overlaid?.owners ?? [])]);
    ownersByUrl.set(url, owners);
    store.set(`${url}${keyFor(personas, owners)}`, response);
  }

  async function makeAndKeep(request: CacheRequest, make: () => Promise<Made | null>): Promise<StoredResponse | null> {
    const moment = stamps.begin();
    const made = await make();
    if (!made) return null;
    if (stamps.isUnchangedSince(moment, made.response.tags.map(typeOfTag))) keep(request, made);
    return made.response;
  }

  return {
    find(request) {
      const key = keyOf(request);
      if (key instanceof Promise) return key.then((known) => (known === null ? null : lookUp(request, known)));
      return key === null ? null : lookUp(request, key);
    },

    async findOrMake(request, make) {
      // Whoever waited looks again: what was made may not be theirs, or could not be kept. Then they make their own.
      for (let attempt = 0; ; attempt += 1) {
        const key = await keyOf(request);
        const found = key === null ? null : lookUp(request, key);
        if (found) return found;
        const flight = `${request.url}${key ?? ''}`;
        const other = underWay.get(flight);
        if (other && attempt < 2) {
          await other;
          continue;
        }
        const making = makeAndKeep(request, make);
        const settled = making.then(ignore, ignore);
        if (!other) {
          underWay.set(flight, settled);
          void settled.then(() => underWay.delete(flight));
        }
        return making;
      }
    },

    changed(tags) {
      for (const tag of tags) stamps.write(typeOfTag(tag));
      store.drop(tags);
    },

    clear() {
      stamps.writeAll();
      store.clear();
      ownersByUrl.clear();
    },

    size: () => ({ ...store.size(), urls: ownersByUrl.size }),
  };
}

/** Keys of personas have neither spaces nor commas. */
function keyFor(personas: readonly string[], owners: ReadonlySet<string>): string {
  return ` for ${personas.filter((key) => owners.has(key)).join(',')}`;
}

function holdsAt({ holdsFrom, holdsUntil }: StoredResponse, now: number): boolean {
  return (holdsFrom === null || holdsFrom <= now) && (holdsUntil === null || now < holdsUntil);
}

function ignore(): void {
  // Whoever made it hears of the failure; those who waited make their own.
}
