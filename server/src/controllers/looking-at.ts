import type { Context } from 'koa';
import type { KoaRequestLike } from '../facts/visitor-request';

/** The call of somebody who looks at a page that they name, as if they had named it in the header. */
export function lookingAt(ctx: Context, page: string | undefined): KoaRequestLike {
  if (page === undefined) return ctx;
  const { method, url, socket } = ctx;
  return { method, url, socket, headers: { ...ctx.headers, 'x-visitor-page': page } };
}
