import { createHash } from 'node:crypto';
import type { Context } from 'koa';

/** Seconds for which an answer may be kept without asking whether it still is the same. */
const MAX_AGE_SECONDS = 60;

export interface KeptAnswer {
  readonly body: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Epoch milliseconds at which the clock alone changes the answer; `null` for never. */
  readonly holdsUntil: number | null;
  /** Default: of the body. */
  readonly etag?: string;
}

/**
 * Answers with what is the same for every visitor, so that browsers and caches may keep it, and says 304 where they still
 * have it. What was asked for with credentials is for whoever showed them.
 */
export function keptAnswer(ctx: Context, { body, etag = strongEtag(body), holdsUntil, now }: KeptAnswer): void {
  const left = holdsUntil === null ? MAX_AGE_SECONDS : Math.floor((holdsUntil - now) / 1000);
  const scope = ctx.state.auth?.credentials ? 'private' : 'public';
  ctx.set('Cache-Control', `${scope}, max-age=${Math.max(0, Math.min(MAX_AGE_SECONDS, left))}`);
  ctx.vary('Authorization');
  ctx.set('ETag', etag);
  ctx.status = 200;
  if (ctx.fresh) ctx.status = 304;
  else {
    ctx.type = 'application/json';
    ctx.body = body;
  }
}

function strongEtag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
