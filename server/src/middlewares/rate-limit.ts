import type { Context, Next } from 'koa';
import { requestRefusal } from '../errors/refusal';
import type { RateLimiter } from '../services/rate-limiter';
import type { Callers } from '../services/visitor/callers';

/**
 * Limits how often one client address may call. Only the connection, the trusted proxies and servers that may act for
 * visitors say who is calling: no other header, no token and no body plays a part, or a caller could pick a fresh
 * allowance with each request.
 */
export function createRateLimit({ limiter, callers }: { limiter: RateLimiter; callers: Pick<Callers, 'address'> }) {
  return async (ctx: Context, next: Next): Promise<unknown> => {
    const verdict = limiter.take(callers.address(ctx as never));
    if (!verdict.isAllowed) {
      ctx.set('Retry-After', String(verdict.retryAfterSeconds));
      throw requestRefusal('request.too-many', 'Too many requests, please try again later.');
    }
    return next();
  };
}
