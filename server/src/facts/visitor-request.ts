import type { PersonalizationConfig } from '../config';
import type { RawPlace } from '../../../shared/request-facts/place/place';
import { addressOfVisitor, headersOfVisitor, placeOfVisitor } from './acting-for';
import { createClientAddress } from './client-address';
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

  return (request, visitor = null, { known = null, isActing = false } = {}) => {
    const sent = boundedHeaders(request.headers);
    const headers = isActing ? headersOfVisitor(sent) : sent;
    const { address, isFromTrustedProxy } = clientAddress(
      request.socket?.remoteAddress,
      request.headers['x-forwarded-for']
    );
    const url = typeof request.url === 'string' ? request.url : '/';
    const queryStart = url.indexOf('?');
    let query: VisitorRequest['query'] | undefined;
    let cookies: VisitorRequest['cookies'] | undefined;
    const forwardedHost = isFromTrustedProxy ? headers['x-forwarded-host'] : undefined;
    return {
      address: isActing ? addressOfVisitor(sent) : address,
      // What a proxy says of the client, it says of the server that acts.
      isFromTrustedProxy: isFromTrustedProxy && !isActing,
      toldPlace: isActing ? placeOfVisitor(sent) : null,
      method: request.method ?? 'GET',
      headers,
      path: (queryStart < 0 ? url : url.slice(0, queryStart)).slice(0, MAX_PATH_LENGTH),
      host: parseHost(forwardedHost ?? headers.host),
      // Few decisions look into these, and reading them takes longer than the decision.
      get query() {
        return (query ??= parseQuery(queryStart < 0 ? '' : url.slice(queryStart + 1)));
      },
      get cookies() {
        return (cookies ??= parseCookies(headers.cookie));
      },
      visitor: hasOptedOut(headers) ? null : visitor,
      known,
    };
  };
}

/** The same request with a visitor's state, once the token has been read. A browser that opts out stays without. */
export function withVisitor(request: VisitorRequest, visitor: VisitorState | null): VisitorRequest {
  return { ...request, visitor: hasOptedOut(request.headers) ? null : visitor };
}
