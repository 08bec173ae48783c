import type { Context, Next } from 'koa';
import { requestRefusal } from '../errors/refusal';

/** Bytes. Fifty facts of the longest text fit. */
const MAX_BODY_LENGTH = 16 * 1024;

/**
 * What a visitor may send: JSON, and not much of it. A form of a foreign page can send neither JSON nor a PUT, so the demand for
 * JSON also keeps such forms out.
 *
 * Strapi's own body parser comes first, with its own limit. A declared length is refused here before anything of ours
 * looks at the body; where none was declared, the parsed body is measured.
 */
export async function jsonBody(ctx: Context, next: Next): Promise<unknown> {
  // Of a compressed body the declared length says nothing about what came out of it.
  const declared = ctx.get('content-encoding') === '' ? ctx.request.length : undefined;
  if ((declared ?? lengthOf(ctx.request.body)) > MAX_BODY_LENGTH) {
    throw requestRefusal('request.too-large', `The body may have ${MAX_BODY_LENGTH} bytes.`);
  }
  if (!ctx.is('application/json')) {
    throw requestRefusal('request.malformed', 'Expected a body of the type application/json.');
  }
  return next();
}

function lengthOf(body: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(body ?? null));
  } catch {
    // Nested so deep that it cannot be written down again.
    return Infinity;
  }
}
