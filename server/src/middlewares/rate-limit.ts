import type { Context, Next } from 'koa';
import { requestRefusal } from '../errors/refusal';
import type { ClientAddress } from '../facts/client-address';
import type { RateLimiter } from '../services/rate-limiter';

/**
 * Limits how often one client address may call. Only the connection and the trusted proxies say who is calling: no other
 * header, no token and no body plays a part, or a caller could pick a fresh allowance with each request.
 */
export function createRateLimit({ limiter, clientAddress }: { limiter: RateLimiter; clientAddress: ClientAddress }) {
  return async (ctx: Context, next: Next): Promise<unknown> => {
    const { address } = clientAddress(ctx.socket.remoteAddress, ctx.headers['x-forwarded-for']);
    const verdict = limiter.take(address);
    if (!verdict.isAllowed) {
      ctx.set('Retry-After', String(verdict.retryAfterSeconds));
      throw requestRefusal('request.too-many', 'Too many requests, please try again later.');
    }
    return next();
  };
}
