import type { DeclaredEvent } from './declared-events';

/**
 * Everything an operator can set, under `personalization.config` in Strapi's `config/plugins`. The reference, with
 * examples, is docs/reference/configuration.md.
 */
export interface PersonalizationConfig {
  /**
   * Proxies whose `X-Forwarded-*` and place headers are believed: addresses, CIDR blocks, or `loopback`, `linklocal`,
   * `uniquelocal`. Default: none, so that nobody can choose their own address.
   */
  readonly trustedProxies: readonly string[];
  readonly facts: FactsConfig;
  readonly geo: GeoConfig;
  /** IANA time zone of the site. Default: `UTC`. */
  readonly siteTimeZone: string;
  /** Hosts of the site itself (`example.com`, `*.example.com`): arrivals from them are internal. Default: none. */
  readonly siteHosts: readonly string[];
  /** Request headers that predicates may read as `request.header.<name>`. Default: none. */
  readonly allowedHeaders: readonly string[];
  /** Cookies that predicates may read as `request.cookie.<name>`. Default: none. */
  readonly allowedCookies: readonly string[];
  /** Who may name a persona with `?persona=` or `X-Persona`. Default: `with-token`. */
  readonly personaParameter: 'never' | 'with-token' | 'always';
  /** Whether answers carry the header `X-Persona`. Default: true. */
  readonly personaHeader: boolean;
  /** The moment (epoch milliseconds) at which a request is decided. Default: the system's clock. */
  readonly clock: Clock;
  readonly visitorToken: VisitorTokenConfig;
  readonly visitorStore: VisitorStoreConfig;
  readonly consent: ConsentConfig;
  readonly behaviour: BehaviourConfig;
  readonly profiles: ProfilesConfig;
  readonly rateLimit: RateLimitConfig;
  readonly delivery: DeliveryConfig;
  readonly responseCache: ResponseCacheConfig;
  readonly nodes: NodesConfig;
  readonly triggers: TriggersConfig;
  readonly redis: RedisConfig;
}

/** Whom triggers call, and how persistently. */
export interface TriggersConfig {
  /** By the name that triggers use. Default: nobody. */
  readonly targets: Readonly<Record<string, WebhookTarget>>;
  /** Attempts after which a call is put aside. Default: 8. */
  readonly maxAttempts: number;
  /** Seconds before the second attempt; each later one waits about twice as long, up to an hour. Default: 10. */
  readonly retrySeconds: number;
  /** Milliseconds that a target may take. Default: 10,000. */
  readonly timeoutMs: number;
  /** Seconds after which a node looks for what another one left behind. Default: 5. */
  readonly pollSeconds: number;
  /** Days for which a delivered call is remembered, so that a repetition is recognised. Default: 7. */
  readonly keepDays: number;
}

export interface WebhookTarget {
  readonly url: string;
  /** What calls are signed with; the first of several is the newest. */
  readonly secret: string | readonly string[];
  /** Whether `http:` will do. Default: false. */
  readonly allowHttp?: boolean;
  /** Whether the target may have a private address. Default: false. */
  readonly allowPrivateAddress?: boolean;
}

export type Clock = (request: { readonly headers: Readonly<Record<string, unknown>> }) => number;

export interface FactsConfig {
  /** Milliseconds that a fact source may take, unless it sets its own. Default: 50. */
  readonly timeoutMs: number;
  /** Ids of fact sources that are not asked. Default: none. */
  readonly disabled: readonly string[];
}

/** The place of a visitor is looked for in this order; what no step knows is unknown. */
export interface GeoConfig {
  /** Headers that a trusted proxy sets: those of a CDN by its name, or by their own names. Default: none. */
  readonly headers: null | CdnName | PlaceHeaders;
  /** Path of a MaxMind DB file. It is read again when it changes. Default: none. */
  readonly mmdb: null | string;
  /** Whether `geoip-lite` is asked where the application has it installed. Default: true. */
  readonly geoipLite: boolean;
}

export const CDN_NAMES = ['cloudflare', 'cloudfront', 'vercel', 'fastly', 'google'] as const;
export type CdnName = (typeof CDN_NAMES)[number];

export const PLACE_HEADER_KEYS = [
  'country',
  'region',
  'city',
  'continent',
  'latitude',
  'longitude',
  'timeZone',
] as const;

/** The name of the header that carries each part of the place. */
export type PlaceHeaders = { readonly [K in (typeof PLACE_HEADER_KEYS)[number]]?: string };

export interface VisitorTokenConfig {
  /** Name of the cookie. Default: `pz_visitor`. */
  readonly cookie: string;
  /** Default: 180. */
  readonly maxAgeDays: number;
  /** `none` is for a site and an API on different domains; it needs `secure`. Default: `lax`. */
  readonly sameSite: 'strict' | 'lax' | 'none';
  /** `auto` is: behind TLS. Default: `auto`. */
  readonly secure: 'auto' | boolean;
}

/** Where what is remembered of visitors is kept. */
export interface VisitorStoreConfig {
  /** `token`: in what they carry. `redis`: in the Redis of `redis.url`, under the id that they carry. Default: `token`. */
  readonly use: 'token' | 'redis';
  /** Milliseconds that Redis may take. Default: 50. */
  readonly timeoutMs: number;
  /** Bytes of one visitor in Redis, encrypted. A token has a limit of its own. Default: 65,536. */
  readonly maxBytes: number;
}

export interface ConsentConfig {
  /** Whether facts about the visitor may be used until they refuse, or only after they agreed. Default: `implied`. */
  readonly personalization: 'implied' | 'required';
  /** The same for what is counted and measured. Default: `implied`. */
  readonly measurement: 'implied' | 'required';
}

/** What visitors do (`POST events`). */
export interface BehaviourConfig {
  /** Days after which an interest in a topic has lost half of its points. Default: 14. */
  readonly topicHalfLifeDays: number;
  /** Events of the site's own, and what it adds to the built-in ones. Default: none. */
  readonly events: readonly DeclaredEvent[];
}

/** Visitors whom we know. */
export interface ProfilesConfig {
  /**
   * The field of a user of Users & Permissions that holds the id by which servers call the person in `PUT profiles`. Choose
   * one that only you can write: whoever can choose their own takes what is known of somebody else. Default: `documentId`.
   */
  readonly userId: string;
  /** Fields of such a user that rules may read as `known.<field>`. Default: none. */
  readonly userFields: readonly string[];
}

/** Requests per client address to the routes that write or explain. */
export interface RateLimitConfig {
  /** Default: 60. */
  readonly windowSeconds: number;
  /** Default: 120. */
  readonly max: number;
}

export interface DeliveryConfig {
  /** How deep into relations, components and dynamic zones nested entries are personalized. Default: 6. */
  readonly maxDepth: number;
  /** Seconds for which a browser may keep an answer without asking again. Default: 0. */
  readonly browserMaxAgeSeconds: number;
  /** Seconds for which caches that visitors share may keep an answer that is the same for everybody. Default: 0. */
  readonly sharedMaxAgeSeconds: number;
}

/** Answers of the content API that are kept in memory. What may be kept, and for whom: docs/reference/response-cache.md. */
export interface ResponseCacheConfig {
  /** Default: true. */
  readonly enabled: boolean;
  /** Bytes over all answers. Default: 64 MiB. */
  readonly maxBytes: number;
  /** Bytes of one answer. Default: 1 MiB. */
  readonly maxEntryBytes: number;
  /** Seconds after which an answer is made anew whatever happened: for writers that Strapi does not see. Default: 3600. */
  readonly maxAgeSeconds: number;
  /** Query parameters of the application's own that answers may depend on. Requests with others are not kept. Default: none. */
  readonly parameters: readonly string[];
  /**
   * Policies and middlewares of routes that neither refuse anybody nor change an answer by who asks, by the names under which
   * routes refer to them. The fast path and shared caches may pass them by. Default: none.
   */
  readonly skippable: readonly string[];
  /** The header that names the documents in an answer, for a CDN that purges by tag. Default: none. */
  readonly tagHeader: null | 'Cache-Tag' | 'Surrogate-Key';
}

/** How processes that serve the same content hear of each other's changes. */
export interface NodesConfig {
  /**
   * `database`: each looks into a table now and then. `redis`: the same, and a ring through Redis saves the wait. `none`: there is one
   * process. `auto` is `redis` where `redis.url` is set, else `database`, but `none` with SQLite. Default: `auto`.
   */
  readonly carrier: 'auto' | 'none' | 'database' | 'redis';
  /** Seconds between two looks, which is how old an answer of another node may be. Default: 2. */
  readonly pollSeconds: number;
}

/** One Redis for whatever is configured to use it. It needs the package `ioredis` in the application. */
export interface RedisConfig {
  /** `redis://user:password@host:6379/0`, or `rediss://` over TLS. Default: none. */
  readonly url: null | string;
  /** Stands before every key and channel: applications that share a Redis need one each. Default: `personalization:`. */
  readonly prefix: string;
}
