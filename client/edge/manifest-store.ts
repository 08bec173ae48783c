import type { Manifest } from '../../shared/contracts/manifest';
import type { PatternCompiler, PredicateDefinition } from '../../shared/domain/predicate';
import { unpackPersonas } from '../../shared/engine/packing/unpack-personas';
import type { DecidableSet } from '../../shared/engine/personas/persona-set';
import type { readEdgeFacts } from './edge-facts';

/** The manifest, ready to decide with. */
export interface LoadedManifest {
  readonly manifest: Manifest;
  readonly set: DecidableSet;
  readonly readFacts: FactsReading;
}

/** Reads the facts of a request that a manifest names. */
export type FactsReading = typeof readEdgeFacts;

export interface ManifestStore {
  /** The manifest that holds at this moment; `null` where it cannot be had. Never rejects. */
  current(now: number, waitUntil?: (work: Promise<unknown>) => void): Promise<LoadedManifest | null>;
  /** Forgets when it was last asked for, so that the next call asks again. */
  expire(): void;
}

export interface ManifestStoreOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  readonly predicates: ReadonlyMap<string, PredicateDefinition>;
  readonly maxAgeMs: number;
  readonly maxStaleMs: number;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Loads further predicates; called only when a condition has one that is not among `predicates`. */
  readonly loadPredicates: () => Promise<readonly PredicateDefinition[]>;
  /** Loads what reads requests; called only when a condition asks for a fact. */
  readonly loadFactReader: () => Promise<FactsReading>;
  /** Loads the pattern library; called only when a condition has a pattern. */
  readonly loadPatterns: () => Promise<PatternCompiler>;
}

/** Milliseconds before a failed load is tried again: the visitors in between do not wait for it. */
const RETRY_AFTER_MS = 5000;

/**
 * Keeps the manifest of one origin: what is older than `maxAgeMs` is still used while a new one is loaded beside it, but never
 * beyond the moment until which it holds, nor longer than `maxStaleMs`.
 */
export function createManifestStore(options: ManifestStoreOptions): ManifestStore {
  const { fetch, headers, maxAgeMs, maxBytes, maxStaleMs, timeoutMs, url } = options;
  let loaded: LoadedManifest | null = null;
  let etag = '';
  let checkedAt = -Infinity;
  let triedAt = -Infinity;
  let loading: Promise<void> | null = null;

  async function load(now: number): Promise<void> {
    triedAt = now;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    try {
      const answer = await fetch(url, {
        headers: { ...headers, ...(etag && { 'If-None-Match': etag }) },
        signal: stop.signal,
      });
      if (answer.status === 200) {
        const text = await answer.text();
        if (text.length > maxBytes) return;
        const manifest = JSON.parse(text).data as Manifest;
        if (manifest.version !== 1) return;
        const readFacts = manifest.facts.length > 0 ? await options.loadFactReader() : readNothing;
        loaded = { manifest, readFacts, set: await unpack(manifest, options) };
        etag = answer.headers.get('ETag') ?? '';
      } else if (answer.status !== 304) return;
      checkedAt = now;
    } catch {
      // Whatever it was: the last manifest stays as long as it holds, and then there is the base.
    } finally {
      clearTimeout(timer);
    }
  }

  const loadOnce = (now: number): Promise<void> =>
    (loading ??= load(now).finally(() => {
      loading = null;
    }));

  const isUsable = (now: number): boolean => {
    const ends = loaded?.manifest.holdsUntil ?? Infinity;
    return loaded !== null && now < ends && now - checkedAt < maxStaleMs;
  };

  return {
    async current(now, waitUntil) {
      const mayTry = loading !== null || now - triedAt >= RETRY_AFTER_MS || now < triedAt;
      if (isUsable(now)) {
        if (now - checkedAt >= maxAgeMs && mayTry) {
          const work = loadOnce(now);
          waitUntil?.(work);
        }
      } else if (mayTry) await loadOnce(now);
      return isUsable(now) ? loaded : null;
    },
    expire() {
      checkedAt = triedAt = -Infinity;
    },
  };
}

async function unpack({ personas }: Manifest, options: ManifestStoreOptions): Promise<DecidableSet> {
  const predicates = new Map(options.predicates);
  if (personas.nodes.some((node) => 'test' in node && !predicates.has(node.test))) {
    for (const predicate of await options.loadPredicates().catch(() => [])) predicates.set(predicate.id, predicate);
  }
  let hasPatterns = false;
  const set = unpackPersonas(personas, {
    predicates,
    patterns: () => {
      hasPatterns = true;
      return () => false;
    },
  });
  if (!hasPatterns) return set;
  return unpackPersonas(personas, { predicates, patterns: await options.loadPatterns().catch(() => noPatterns) });
}

const readNothing: FactsReading = () => ({ get: () => undefined, place: {} });

/** A pattern that nobody can read makes its test unknown. */
const noPatterns: PatternCompiler = () => {
  throw new TypeError();
};
