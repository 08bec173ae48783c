import type { Manifest } from '../../shared/contracts/manifest';
import { BASE_ASKED, formatAsked, MAX_ASKED_PERSONAS, winnersAmong } from '../../shared/domain/asked-personas';
import type { Decision } from '../../shared/domain/decision';
import type { PredicateDefinition } from '../../shared/domain/predicate';
import { decide } from '../../shared/engine/personas/decide';
import type { RawPlace } from '../../shared/request-facts/place/place';
import type { CdnName } from '../../shared/request-facts/place/cdn-headers';
import type { EdgeFactOptions, OwnFacts } from './edge-facts';
import { createManifestStore } from './manifest-store';
import { predicatesAtHand } from './predicates';

/** Decides at the edge who a visitor is, as the origin would. */
export interface Edge {
  /** Who this visitor is, and what to ask the origin for. Never rejects: what fails is the page for everybody. */
  resolve(request: Request, options?: ResolveOptions): Promise<Resolution>;
  /** Loads the manifest anew with the next request: for when the origin refuses a persona that it no longer knows. */
  expire(): void;
}

export interface EdgeOptions {
  /** Where Strapi is: `https://cms.example.com`. */
  readonly url: string;
  /** An API token that may read the manifest. Default: none, for origins that let everybody read it. */
  readonly apiToken?: string;
  /** The CDN in front of this code, whose headers say where visitors are. Default: none; Cloudflare's own runtime is always believed. */
  readonly cdn?: CdnName;
  /** Prefix of the content API. Default: `/api`. */
  readonly apiPath?: string;
  /** Name of the visitor token's cookie. Default: `pz_visitor`. */
  readonly cookie?: string;
  /** Predicates of your own that the origin knows too. */
  readonly predicates?: readonly PredicateDefinition[];
  /** Milliseconds for which a manifest is used without asking again. Default: 30,000. */
  readonly maxAgeMs?: number;
  /** Milliseconds for which a manifest is used while the origin does not answer. Default: a day. */
  readonly maxStaleMs?: number;
  /** Milliseconds that a visitor waits for the first manifest. Default: 1,000. */
  readonly timeoutMs?: number;
  /** Characters of the longest manifest that is read. Default: 2,000,000. */
  readonly maxBytes?: number;
  readonly fetch?: typeof fetch;
  readonly clock?: () => number;
}

export interface ResolveOptions {
  /** The entries on the page, by the uid of their type. With it, fewer different URLs are asked for. Default: everything. */
  readonly scope?: readonly Scope[];
  /** Facts that you know of this visitor: they count before what the request says. */
  readonly facts?: OwnFacts;
  /** Default: `page`. */
  readonly asks?: EdgeFactOptions['asks'];
  /** Lets work go on after the answer, as workers offer it. */
  readonly waitUntil?: (work: Promise<unknown>) => void;
}

export interface Scope {
  readonly type: string;
  readonly documentId?: string;
  readonly locale?: string;
}

export interface Resolution {
  /** The value of `?persona=`: the personas that change this page, best first, or `_base`. */
  readonly persona: string;
  /** Keys of all personas of this visitor, best first. */
  readonly personas: readonly string[];
  /** Keys of the personas that may or may not hold, because something cannot be known here. */
  readonly undecided: readonly string[];
  /**
   * Whether the origin would give this visitor the same page. If not, something that only the origin can read (the visitor's
   * token, an address) may change it: then pass the request on as it is.
   */
  readonly isCertain: boolean;
  readonly reason: 'decided' | 'no-manifest' | 'failed';
  /** Where the CDN says that the visitor is, to be passed on to the origin; empty where nothing is known. */
  readonly place: RawPlace;
  /** Epoch milliseconds at which the clock alone may change this; `null` for never. */
  readonly holdsUntil: number | null;
}

const DAY_MS = 86_400_000;

/** One edge for all requests: it holds the manifest. */
export function createEdge(options: EdgeOptions): Edge {
  const {
    apiPath = '/api',
    apiToken,
    cdn = null,
    clock = Date.now,
    cookie = 'pz_visitor',
    predicates = [],
    url,
  } = options;
  const store = createManifestStore({
    url: new URL(`${apiPath}/personalization/manifest`, url).href,
    headers: apiToken ? { Authorization: `Bearer ${apiToken}` } : {},
    fetch: options.fetch ?? ((...call) => fetch(...call)),
    predicates: new Map([...predicatesAtHand, ...predicates].map((predicate) => [predicate.id, predicate])),
    maxAgeMs: options.maxAgeMs ?? 30_000,
    maxStaleMs: options.maxStaleMs ?? DAY_MS,
    timeoutMs: options.timeoutMs ?? 1000,
    maxBytes: options.maxBytes ?? 2_000_000,
    loadPredicates: async () => (await import('./remembered-predicates')).rememberedPredicates,
    loadFactReader: async () => (await import('./edge-facts')).readEdgeFacts,
    loadPatterns: async () => (await import('../../shared/operators/re2-patterns')).re2Patterns,
  });

  async function resolve(
    request: Request,
    { asks = 'page', facts: own = {}, scope, waitUntil }: ResolveOptions
  ): Promise<Resolution> {
    const now = clock();
    const loaded = await store.current(now, waitUntil);
    if (loaded === null) return nobody('no-manifest', now);
    const { manifest, readFacts, set } = loaded;
    const facts = readFacts(request, manifest, { asks, cdn, own });
    const decision = decide(set, facts, { now });
    const keys = decision.personas.map(({ key }) => key);
    const sets = ownersIn(manifest, scope);
    const winners = winnersAmong(keys, sets);
    const ends = [decision.holdsUntil, manifest.holdsUntil].filter((end) => end !== null);
    return {
      persona: formatAsked(winners.slice(0, MAX_ASKED_PERSONAS)),
      personas: keys,
      undecided: decision.undecided,
      isCertain:
        winners.length <= MAX_ASKED_PERSONAS &&
        (!isAnyoneElse(decision, manifest, sets) || !mayOriginKnowMore(decision, hasToken(request, cookie))),
      reason: 'decided',
      place: facts.place,
      holdsUntil: ends.length > 0 ? Math.min(...ends) : null,
    };
  }

  return {
    resolve: (request, resolveOptions = {}) => resolve(request, resolveOptions).catch(() => nobody('failed', clock())),
    expire: store.expire,
  };
}

function nobody(reason: Resolution['reason'], now: number): Resolution {
  return { persona: BASE_ASKED, personas: [], undecided: [], isCertain: true, reason, place: {}, holdsUntil: now };
}

/** The sets of owners that a page of these entries depends on. */
function ownersIn({ entries, owners }: Manifest, scope: readonly Scope[] | undefined): readonly (readonly string[])[] {
  if (scope === undefined) return Object.values(owners).flatMap((sets) => sets.map(({ personas }) => personas));
  return scope.flatMap(({ documentId, locale, type }) => {
    const sets = owners[type] ?? [];
    const listed = documentId !== undefined && entries !== null ? (entries[type]?.[documentId] ?? []) : null;
    return sets
      .filter((_set, place) => listed?.includes(place) ?? true)
      .filter((set) => locale === undefined || set.locale === null || set.locale === locale)
      .map(({ personas }) => personas);
  });
}

/** Whether somebody who is undecided would win an entry. */
function isAnyoneElse(
  { personas, undecided }: Decision,
  manifest: Manifest,
  sets: readonly (readonly string[])[]
): boolean {
  const mayHold = new Set([...personas.map(({ key }) => key), ...undecided]);
  const inOrder = manifest.personas.personas.map(({ key }) => key).filter((key) => mayHold.has(key));
  return winnersAmong(inOrder, sets).some((key) => undecided.includes(key));
}

/** What the origin reads from nothing but what is read here as well. */
const READ_ALIKE = /^(?:arrival|page|language|time\.siteZone|request)\b/;
/** What only the visitor's token holds: without one, nobody knows. */
const IN_TOKEN = /^(?:form|visitor|known|behaviour|behavior|journey|events?)\b/;

function mayOriginKnowMore({ unknownFacts }: Decision, hasVisitorToken: boolean): boolean {
  return unknownFacts.some((fact) => !READ_ALIKE.test(fact) && (hasVisitorToken || !IN_TOKEN.test(fact)));
}

function hasToken({ headers }: Request, cookie: string): boolean {
  return headers.has('X-Visitor-Token') || new RegExp(`(?:^|;)\\s*${cookie}=`).test(headers.get('Cookie') ?? '');
}
