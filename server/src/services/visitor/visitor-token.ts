import type { PersonalizationConfig } from '../../config';
import { headerText, type HeaderBag } from '../../facts/bounded-headers';
import { createClientAddress } from '../../facts/client-address';
import type { MaybePromise } from '../../facts/maybe-promise';
import { hasOptedOut } from '../../facts/privacy-signals';
import type { VisitorState } from '../../visitor/visitor-state';
import { requestRefusal } from '../../errors/refusal';
import { carriedToken, mayUseCookie, TOKEN_HEADER } from './visitor-token-carrier';
import type { FoundVisitor, VisitorStore } from './store/visitor-store';

/**
 * The visitor token on its way in and out. What it stands for is the visitor store's to say: by default all that the server
 * knows about a visitor is in it, and it is in the visitor's hands. Nothing decrypted is kept (it takes 25
 * microseconds), so that forgetting is complete when the answer has left.
 */
export interface VisitorTokenService {
  /**
   * The visitor whose facts may be looked at: `null` without a token, with one that is not valid, and where the
   * browser asks not to be tracked. Never throws, and no promise is returned where there is no token. Whether the visitor's consent covers a fact is checked with the facts.
   */
  read(request: TokenRequest): MaybePromise<VisitorState | null>;
  /**
   * Whoever the token stands for, also where it may not be used: for showing it to the visitor, and for forgetting.
   * @throws UnavailableError `visitor.store-unavailable` where the store does not answer
   */
  readHeld(request: TokenRequest): Promise<VisitorState | null>;
  /**
   * Keeps the visitor and hands them their new token. `before` is the visitor that was read, or a new one; `takenIn` one that
   * was looked up, who is forgotten in the same step.
   * @throws VisitorChanged where somebody else has changed one of them since: read again
   * @throws ValidationError `visitor.too-much` if they do not fit
   * @throws UnavailableError `visitor.store-unavailable`
   */
  write(
    exchange: TokenExchange,
    visitor: VisitorState,
    before?: VisitorState | null,
    takenIn?: VisitorState | null
  ): Promise<string>;
  /** Keeps the visitor, or forgets whom the token stands for where nothing is left to remember. */
  writeOrForget(
    exchange: TokenExchange,
    visitor: VisitorState | null,
    before?: VisitorState | null
  ): Promise<string | null>;
  /**
   * Forgets whom the token stands for and takes the cookie away. A token that the frontend carries itself is the frontend's
   * to drop. @throws UnavailableError `visitor.store-unavailable`: nothing is forgotten then
   */
  forget(exchange: TokenExchange): Promise<void>;
  /**
   * Whom a token stands for that is not the call's own, or `null` for whatever is not a token of ours, or no longer.
   * @throws UnavailableError `visitor.store-unavailable`
   */
  lookUp(token: string, request: TokenRequest): Promise<VisitorState | null>;
  /** Forgets a visitor other than in what they carry. @throws UnavailableError `visitor.store-unavailable` */
  forgetVisitor(visitor: VisitorState): Promise<void>;
}

/** Two have changed one visitor at the same time, and this is the second. */
export class VisitorChanged extends Error {
  override readonly name = 'VisitorChanged';
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
  readonly store: VisitorStore;
  readonly isSiteHost: (host: string) => boolean;
}

export function createVisitorTokenService({ config, store, isSiteHost }: Dependencies): VisitorTokenService {
  const { cookie, maxAgeDays, sameSite, secure } = config.visitorToken;
  /** What was found of a visitor, for whoever comes to change them. It ends with the request that read them. */
  const found = new WeakMap<VisitorState, FoundVisitor>();
  const clientAddress = createClientAddress(config.trustedProxies);

  const tokenOf = ({ headers }: TokenRequest): string | null => carriedToken(withoutForeignCookie(headers), { cookie });

  async function findBy(token: string, request: TokenRequest): Promise<FoundVisitor | null> {
    const held = await store.find(token, { now: config.clock(request) });
    if (held) found.set(held.visitor, held);
    return held;
  }

  async function find(request: TokenRequest): Promise<FoundVisitor | null> {
    const token = tokenOf(request);
    return token === null ? null : findBy(token, request);
  }

  async function whole(finding: Promise<FoundVisitor | null>): Promise<VisitorState | null> {
    const held = await finding;
    if (held && !held.isWhole) throw unavailable();
    return held?.visitor ?? null;
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

  async function write(
    exchange: TokenExchange,
    visitor: VisitorState,
    before: VisitorState | null = null,
    takenIn: VisitorState | null = null
  ): Promise<string> {
    const foundOf = (read: VisitorState | null) => (read && found.get(read)) ?? null;
    const held = foundOf(before);
    const kept = await store.keep(visitor, { now: config.clock(exchange), before: held, takenIn: foundOf(takenIn) });
    if (!kept.ok) throw REFUSALS[kept.reason]();
    // They have come back under another name: nothing stays under the old one.
    if (held && held.visitor.id !== visitor.id) await forgetVisitor(held.visitor);
    exchange.set(TOKEN_HEADER, kept.carried);
    setCookie(exchange, kept.carried, maxAgeDays * 86_400);
    return kept.carried;
  }

  async function forgetVisitor(visitor: VisitorState): Promise<void> {
    if (!(await store.forget(visitor))) throw unavailable();
  }

  async function forget(exchange: TokenExchange): Promise<void> {
    const held = await find(exchange);
    if (held) await forgetVisitor(held.visitor);
    setCookie(exchange, '', 0);
  }

  return {
    read(request) {
      const token = hasOptedOut(request.headers) ? null : tokenOf(request);
      return token === null ? null : findBy(token, request).then((held) => held?.visitor ?? null);
    },
    readHeld: (request) => whole(find(request)),
    lookUp: (token, request) => whole(findBy(token, request)),
    write,
    forget,
    forgetVisitor,
    async writeOrForget(exchange, visitor, before) {
      if (visitor) return write(exchange, visitor, before);
      await forget(exchange);
      return null;
    },
  };
}

const unavailable = () =>
  requestRefusal('visitor.store-unavailable', 'What visitors tell cannot be kept, shown or forgotten at the moment.');

const REFUSALS = {
  'too-much': () =>
    requestRefusal('visitor.too-much', 'This is more than a visitor can carry. Nothing has been changed.'),
  changed: () => new VisitorChanged('The visitor has been changed meanwhile.'),
  unavailable,
};

const SAME_SITE = { strict: 'Strict', lax: 'Lax', none: 'None' } as const;
