import type { PersonalizationConfig } from '../../config';
import { headerText, type HeaderBag } from '../../facts/bounded-headers';
import { createClientAddress } from '../../facts/client-address';
import { hasOptedOut } from '../../facts/privacy-signals';
import type { VisitorState } from '../../visitor/visitor-state';
import { requestRefusal } from '../../errors/refusal';
import { carriedToken, mayUseCookie, TOKEN_HEADER } from './visitor-token-carrier';
import { createVisitorTokenCodec } from './visitor-token-codec';
import { deriveKeys } from '../derived-keys';

/**
 * The visitor token on its way in and out. Everything the server knows about a visitor is in it, and it is in the
 * visitor's hands: there is no table behind it. Nothing decrypted is kept either (it takes 25 microseconds), so that
 * forgetting is complete when the answer has left.
 */
export interface VisitorTokenService {
  /**
   * The visitor whose facts may be looked at: `null` without a token, with one that is not valid, and where the
   * browser asks not to be tracked. Never throws. Whether the visitor's consent covers a fact is checked with the facts.
   */
  read(request: TokenRequest): Promise<VisitorState | null>;
  /** Whoever the token holds, also where it may not be used: for showing it to the visitor, and for forgetting. */
  readHeld(request: TokenRequest): Promise<VisitorState | null>;
  /** Hands the visitor their new token. @throws ValidationError `visitor.too-much` if they do not fit into one */
  write(exchange: TokenExchange, visitor: VisitorState): Promise<string>;
  /** Hands over the new token, or takes the cookie away where nothing is left to remember. */
  writeOrClear(exchange: TokenExchange, visitor: VisitorState | null): Promise<string | null>;
  /** Takes the cookie away. A token that the frontend carries itself is the frontend's to drop. */
  clear(exchange: TokenExchange): void;
}

/** What we need of a Koa request; its context will do. */
export interface TokenRequest {
  readonly headers: HeaderBag;
}

/** What we need of a Koa context to answer. */
export interface TokenExchange extends TokenRequest {
  /** Whether the connection to us is encrypted. */
  readonly secure: boolean;
  readonly socket?: { readonly remoteAddress?: string } | null;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
}

interface Dependencies {
  readonly config: Pick<PersonalizationConfig, 'visitorToken' | 'trustedProxies' | 'siteHosts' | 'clock'>;
  /** Strapi's `app.keys`. */
  readonly appKeys: unknown;
  readonly isSiteHost: (host: string) => boolean;
}

export function createVisitorTokenService({ config, appKeys, isSiteHost }: Dependencies): VisitorTokenService {
  const { cookie, maxAgeDays, sameSite, secure } = config.visitorToken;
  const codec = createVisitorTokenCodec({ keys: deriveKeys(appKeys, 'visitor-token') });
  const clientAddress = createClientAddress(config.trustedProxies);

  async function readHeld(request: TokenRequest): Promise<VisitorState | null> {
    const token = carriedToken(withoutForeignCookie(request.headers), { cookie });
    return token === null ? null : codec.decrypt(token, { now: config.clock(request) });
  }

  function withoutForeignCookie(headers: HeaderBag): HeaderBag {
    return headers.cookie === undefined || mayUseCookie(headers, { sameSite, isSiteHost })
      ? headers
      : { ...headers, cookie: undefined };
  }

  function setCookie(exchange: TokenExchange, value: string, maxAge: number): void {
    if (!mayUseCookie(exchange.headers, { sameSite, isSiteHost })) return;
    const isSecure = secure === 'auto' ? isBehindTls(exchange) : secure;
    const attributes = [
      `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=${SAME_SITE[sameSite]}`,
      ...(isSecure ? ['Secure'] : []),
    ];
    exchange.append('Set-Cookie', [`${cookie}=${value}`, ...attributes].join('; '));
  }

  function isBehindTls({ secure, socket, headers }: TokenExchange): boolean {
    if (secure) return true;
    const { isFromTrustedProxy } = clientAddress(socket?.remoteAddress, headers['x-forwarded-for']);
    return (
      isFromTrustedProxy && headerText(headers['x-forwarded-proto'])?.split(',', 1)[0]?.trim().toLowerCase() === 'https'
    );
  }

  async function write(exchange: TokenExchange, visitor: VisitorState): Promise<string> {
    const token = await codec.encrypt(visitor, { now: config.clock(exchange), maxAgeDays });
    if (token === null) {
      throw requestRefusal('visitor.too-much', 'This is more than a visitor can carry. Nothing has been changed.');
    }
    exchange.set(TOKEN_HEADER, token);
    setCookie(exchange, token, maxAgeDays * 86_400);
    return token;
  }

  const clear = (exchange: TokenExchange) => setCookie(exchange, '', 0);

  return {
    read: async (request) => (hasOptedOut(request.headers) ? null : readHeld(request)),
    readHeld,
    write,
    clear,
    async writeOrClear(exchange, visitor) {
      if (visitor) return write(exchange, visitor);
      clear(exchange);
      return null;
    },
  };
}

const SAME_SITE = { strict: 'Strict', lax: 'Lax', none: 'None' } as const;
