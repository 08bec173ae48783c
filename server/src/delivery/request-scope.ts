import type { PersonalizedRequest } from './personalized-request';
import type { QueriedRequest } from './query-parameters';

/** A symbol: `ctx.state` belongs to the application, which may use any name. */
const SCOPE: unique symbol = Symbol('plugin::personalization.request');

/** The part of a Koa context that says what kind of request it is. */
export interface DeliveryContext extends QueriedRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket?: { readonly remoteAddress?: string } | null;
  readonly state: {
    readonly auth?: { readonly credentials?: unknown };
    readonly route?: { readonly info?: { readonly type?: string } };
    [SCOPE]?: PersonalizedRequest;
  };
}

/**
 * Only reads of the content API are personalized. A write must see what it is about to change, and the admin panel, jobs
 * and MCP clients must see what editors wrote. A context without a route is not a request of anybody (Strapi's
 * content-releases runs its jobs in one).
 */
export function isContentApiRead(context: DeliveryContext | undefined): context is DeliveryContext {
  if (context?.state?.route?.info?.type !== 'content-api') return false;
  return context.method === 'GET' || context.method === 'HEAD';
}

export function personalizedRequestOf(context: DeliveryContext): PersonalizedRequest | undefined {
  return context.state[SCOPE];
}

export function rememberPersonalizedRequest(
  context: DeliveryContext,
  request: PersonalizedRequest
): PersonalizedRequest {
  context.state[SCOPE] = request;
  return request;
}
