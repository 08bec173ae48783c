import type { Context, Next } from 'koa';

/** What is said about one visitor is never kept by anybody in between, refusals included. */
export async function noStore(ctx: Context, next: Next): Promise<unknown> {
  ctx.set('Cache-Control', 'no-store');
  return next();
}
