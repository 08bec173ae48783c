import { LRUCache } from 'lru-cache';
import type { PersonalizationConfig } from '../config';
import type { RawPlace } from '../../../shared/request-facts/place/place';
import { addressOfVisitor, headersOfVisitor, placeOfVisitor } from './acting-for';
import { type ClientAddress, createClientAddress } from './client-address';
import { hasOptedOut } from './privacy-signals';
import { boundedHeaders, type HeaderBag } from './bounded-headers';
import type { KnownVisitor } from './known-visitor';
import { parseCookies, parseHost, parseQuery } from '../../../shared/request-facts/request-parts';
import type { VisitorState } from '../visitor/visitor-state';

/**
 * What a request says about a visitor, in a form that is safe to hand around: everything is bounded, lower-case where
 * HTTP ignores case, and nothing in it refers to the web server. Fact sources see this and nothing else.
 *
 * The records have no prototype, so any name may be looked up in them.
 */
export interface VisitorRequest {
  /** The client's IP address as far as the trusted proxies vouch for it. Never logged, never stored. */
  readonly address: string | null;
  /** Whether the peer is a proxy that the operator trusts; only then do its headers about the client count. */
  readonly isFromTrustedProxy: boolean;
  /** Where a server that acts for them says they are; `null` where nobody does. */
  readonly toldPlace: RawPlace | null;
  readonly method: string;
  /** By lower-case name. Values over 4 KB are left out (the cookie header may have 16 KB), as is what follows 100 headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Path of the request, without the query. */
  readonly path: string;
  /** Host of the request, lower-case, without the port; empty if it cannot be told. */
  readonly host: string;
  /** The first value of each parameter, decoded. */
  readonly query: Readonly<Record<string, string>>;
  /** The first value of each cookie, decoded. */
  readonly cookies: Readonly<Record<string, string>>;
  /** What the visitor's token holds; `null` without a token, and always where the browser asks not to be tracked. */
  readonly visitor: VisitorState | null;
  /** Who they are, where we know; `null` for an anonymous visitor. */
  readonly known: KnownVisitor | null;
}

/** What we need of a Koa request; Node's `IncomingMessage` has the same shape. */
export interface KoaRequestLike {
  readonly method?: string;
  readonly url?: string;
  readonly headers: HeaderBag;
  readonly socket?: { readonly remoteAddress?: string } | null;
}

export type VisitorRequestReader = (
  request: KoaRequestLike,
  visitor?: VisitorState | null,
  who?: {
    readonly known?: KnownVisitor | null;
    /** Whether the caller is a server that may speak for visitors, and does. Default: false. */
    readonly isActing?: boolean;
  }
) => VisitorRequest;

const MAX_PATH_LENGTH = 2048;

/** Gives the function that reads requests as `config` says. It never throws. */
export function createVisitorRequest({
  config,
}: {
  config: Pick<PersonalizationConfig, 'trustedProxies'>;
}): VisitorRequestReader {
  const clientAddress = createClientAddress(config.trustedProxies);

  return (request, visitor = null, { known = null, isActing = false } = {}) =>
    new ReceivedRequest(request, clientAddress(request.socket?.remoteAddress, request.headers['x-forwarded-for']), {
      visitor,
      known,
      isActing,
    });
}

/** Characters of the queries that are remembered, and of one of them. */
const MAX_QUERIES_SIZE = 1_000_000;
const MAX_QUERY_SIZE = 500;

/** The same few pages are asked for again and again, and to read a query takes as long as many a decision. */
const queries = new LRUCache<string, VisitorRequest['query']>({
  maxSize: MAX_QUERIES_SIZE,
  maxEntrySize: MAX_QUERY_SIZE,
  // What was read is as long as what it was read from.
  sizeCalculation: (_query, text) => 2 * text.length + 1,
});

function rememberedQuery(text: string): VisitorRequest['query'] {
  let query = queries.get(text);
  if (query === undefined) queries.set(text, (query = Object.freeze(parseQuery(text))));
  return query;
}

/** A class, because one is made for each request: what most decisions do not look at is read when it is asked for. */
class ReceivedRequest implements VisitorRequest {
  readonly address: string | null;
  readonly isFromTrustedProxy: boolean;
  readonly toldPlace: RawPlace | null;
  readonly method: string;
  readonly headers: VisitorRequest['headers'];
  readonly path: string;
  readonly visitor: VisitorState | null;
  readonly known: KnownVisitor | null;
  readonly #search: string;
  readonly #isProxied: boolean;
  #host: string | undefined;
  #query: VisitorRequest['query'] | undefined;
  #cookies: VisitorRequest['cookies'] | undefined;

  constructor(
    request: KoaRequestLike,
    { address, isFromTrustedProxy }: ReturnType<ClientAddress>,
    { visitor, known, isActing }: { visitor: VisitorState | null; known: KnownVisitor | null; isActing: boolean }
  ) {
    const sent = boundedHeaders(request.headers);
    const url = typeof request.url === 'string' ? request.url : '/';
    const queryStart = url.indexOf('?');
    this.headers = isActing ? headersOfVisitor(sent) : sent;
    this.address = isActing ? addressOfVisitor(sent) : address;
    // What a proxy says of the client, it says of the server that acts.
    this.isFromTrustedProxy = isFromTrustedProxy && !isActing;
    this.toldPlace = isActing ? placeOfVisitor(sent) : null;
    this.method = request.method ?? 'GET';
    this.path = (queryStart < 0 ? url : url.slice(0, queryStart)).slice(0, MAX_PATH_LENGTH);
    this.visitor = hasOptedOut(this.headers) ? null : visitor;
    this.known = known;
    this.#search = queryStart < 0 ? '' : url.slice(queryStart + 1);
    this.#isProxied = isFromTrustedProxy;
  }

  get host(): string {
    const forwarded = this.#isProxied ? this.headers['x-forwarded-host'] : undefined;
    return (this.#host ??= parseHost(forwarded ?? this.headers.host));
  }

  get query(): VisitorRequest['query'] {
    return (this.#query ??= rememberedQuery(this.#search));
  }

  get cookies(): VisitorRequest['cookies'] {
    return (this.#cookies ??= parseCookies(this.headers.cookie));
  }
}

/** The same request, but for some of it. Not by spreading: that leaves out what is read only when it is asked for. */
export function requestWith(request: VisitorRequest, changes: Partial<VisitorRequest>): VisitorRequest {
  const { host, query, cookies } = request;
  return { ...request, host, query, cookies, ...changes };
}

/** The same request with a visitor's state, once the token has been read. A browser that opts out stays without. */
export function withVisitor(request: VisitorRequest, visitor: VisitorState | null): VisitorRequest {
  return requestWith(request, { visitor: hasOptedOut(request.headers) ? null : visitor });
}
