import type { PersonalizationConfig } from '../../../server/src/config';
import { defaultConfig } from '../../../server/src/config/defaults';
import { deriveKeys } from '../../../server/src/services/derived-keys';
import { createTokenStore } from '../../../server/src/services/visitor/store/token-store';
import { createVisitorTokenCodec } from '../../../server/src/services/visitor/visitor-token-codec';
import { createVisitorTokenService, type TokenExchange } from '../../../server/src/services/visitor/visitor-token';
import { newVisitor, type VisitorState } from '../../../server/src/visitor/visitor-state';

export const NOW = Date.parse('2026-01-15T03:00:00Z');

export const ada: VisitorState = {
  ...newVisitor({ id: 'l8lPzQpQq0m3C2b9m2Yx7A', now: NOW }),
  facts: { pet: { value: 'dog', at: NOW } },
};

interface Options {
  readonly appKeys?: unknown;
  readonly now?: () => number;
  readonly visitorToken?: Partial<PersonalizationConfig['visitorToken']>;
  readonly trustedProxies?: readonly string[];
}

export function tokenService({ appKeys = ['one'], now = () => NOW, visitorToken, trustedProxies = [] }: Options = {}) {
  const config = {
    ...defaultConfig,
    trustedProxies,
    clock: now,
    visitorToken: { ...defaultConfig.visitorToken, ...visitorToken },
  };
  const codec = createVisitorTokenCodec({ keys: deriveKeys(appKeys, 'visitor-token') });
  const store = createTokenStore({ codec, maxAgeDays: config.visitorToken.maxAgeDays });
  return createVisitorTokenService({ config, store, isSiteHost: (host) => host === 'shop.example' });
}

/** A Koa context as far as the token service sees it, with what was written to it. */
export function exchange(
  headers: Record<string, string> = {},
  { secure = false, peer = '203.0.113.9' }: { secure?: boolean; peer?: string } = {}
): TokenExchange & { readonly sent: Map<string, string> } {
  const sent = new Map<string, string>();
  const put = (name: string, value: string) => void sent.set(name.toLowerCase(), value);
  return { headers, secure, socket: { remoteAddress: peer }, set: put, append: put, sent };
}

export async function tokenOf(visitor: VisitorState, options: Options = {}): Promise<string> {
  return tokenService(options).write(exchange(), visitor);
}
