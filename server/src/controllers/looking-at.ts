import type { Context } from 'koa';
import type { KoaRequestLike } from '../facts/visitor-request';
import type { Call } from '../services/visitor/callers';

/** The call of somebody who looks at a page that they name, as if they had named it in the header. */
export function lookingAt(ctx: Context, page: string | undefined): KoaRequestLike & Call {
  if (page === undefined) return ctx;
  const { method, url, socket, state } = ctx;
  return { method, url, socket, state, headers: { ...ctx.headers, 'x-visitor-page': page } };
}
