import { LRUCache } from 'lru-cache';
import type { MergePlace } from '../../../shared/domain/merge-field';

/** One stored answer. It was made for nobody in particular: for everyone for whom the same personas decide. */
export interface StoredResponse {
  readonly body: Buffer;
  /** Where in the body a visitor's own words may stand; they are put in for each visitor and never kept. */
  readonly places: readonly MergePlace[];
  readonly contentType: string;
  /** Strong: a digest of the body. */
  readonly etag: string;
  /** documentIds in the body, for caches that purge by tag. */
  readonly documents: readonly string[];
  /** What it depends on; see `dependencies.ts`. */
  readonly tags: readonly string[];
  /** What the delivery has to say about it: which variants stand in it, and whose variants could have. */
  readonly overlaid: StoredOverlay | null;
  /** It holds from this moment (epoch milliseconds, inclusive; `null`: always has) … */
  readonly holdsFrom: number | null;
  /** … until this one (exclusive; `null`: for ever): variants begin and end. */
  readonly holdsUntil: number | null;
  /** Moment of `performance.now()` at which it was made. */
  readonly madeAt: number;
}

/** What the delivery has to say about an answer when it is given once more. */
export interface StoredOverlay {
  /** The variants that stand in it. */
  readonly applied: readonly {
    readonly contentType: string;
    readonly documentId: string;
    readonly persona: string;
    readonly fields: readonly string[];
  }[];
  /** Whether another visitor may get a different one. */
  readonly canVary: boolean;
  /** Keys of all personas that own a variant of anything in it. */
  readonly owners: readonly string[];
}

export interface ResponseStore {
  get(key: string): StoredResponse | undefined;
  set(key: string, response: StoredResponse): void;
  /** Drops every answer with one of the tags. */
  drop(tags: Iterable<string>): void;
  clear(): void;
  /** Answers, and bytes with what they cost beside their bodies. */
  size(): { readonly responses: number; readonly bytes: number };
}

export interface ResponseStoreOptions {
  /** Bytes over all answers, with an estimate of what they cost beside their bodies. */
  readonly maxBytes: number;
  readonly maxAgeMs: number;
}

/** What an entry costs beside its body: object, key, two headers and the places in the index of tags. A generous guess. */
const OVERHEAD_BYTES = 1024;

/** The answers, bounded by bytes and by age, with an index by tag so that dropping costs what is dropped and no more. */
export function createResponseStore({ maxBytes, maxAgeMs }: ResponseStoreOptions): ResponseStore {
  const keysByTag = new Map<string, Set<string>>();

  const responses = new LRUCache<string, StoredResponse>({
    maxSize: maxBytes,
    ttl: maxAgeMs,
    // Asking the clock each time takes less than the timer by which the library remembers what it said.
    ttlResolution: 0,
    sizeCalculation: ({ body, tags, documents }, key) =>
      body.length + OVERHEAD_BYTES + 2 * key.length + 64 * (tags.length + documents.length),
    dispose: ({ tags }, key) => forgetTags(tags, key),
  });

  function forgetTags(tags: readonly string[], key: string): void {
    for (const tag of tags) {
      const keys = keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysByTag.delete(tag);
    }
  }

  return {
    get: (key) => responses.get(key),
    set(key, response) {
      responses.set(key, response);
      // Too large for the whole cache: it was not taken, and must leave no traces in the index.
      if (!responses.has(key)) return;
      for (const tag of response.tags) {
        const keys = keysByTag.get(tag);
        if (keys) keys.add(key);
        else keysByTag.set(tag, new Set([key]));
      }
    },
    drop(tags) {
      for (const tag of tags) for (const key of [...(keysByTag.get(tag) ?? [])]) responses.delete(key);
    },
    clear() {
      responses.clear();
      keysByTag.clear();
    },
    size: () => ({ responses: responses.size, bytes: responses.calculatedSize }),
  };
}
