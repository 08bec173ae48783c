import type { Context, Next } from 'koa';
import { requestRefusal } from '../errors/refusal';
import { headerText, type HeaderBag } from '../facts/bounded-headers';
import { parseHost } from '../../../shared/request-facts/request-parts';
import { jsonBody } from './json-body';

/**
 * What a page sends as it is left: `navigator.sendBeacon` asks nobody beforehand only where the body claims to be plain text,
 * which a foreign page may send as well, with the visitor's cookie. So plain text is read only from pages of our own;
 * JSON is asked for in advance across origins, and the cookie has its own rules.
 */
export function createEventBody({ isSiteHost }: { isSiteHost: (host: string) => boolean }) {
  return async (ctx: Context, next: Next): Promise<unknown> => {
    if (!ctx.is('text/plain')) return jsonBody(ctx, next);
    if (!isFromOwnPage(ctx.headers, isSiteHost)) {
      throw requestRefusal('request.foreign', 'Plain text is read from pages of the site itself. Others send JSON.');
    }
    ctx.request.body = parse(ctx.request.body);
    return next();
  };
}

/** Bytes, as everywhere in our routes. */
const MAX_BODY_LENGTH = 16 * 1024;

function parse(body: unknown): unknown {
  if (typeof body !== 'string') throw requestRefusal('request.malformed', 'Expected a body.');
  if (Buffer.byteLength(body) > MAX_BODY_LENGTH) {
    throw requestRefusal('request.too-large', `The body may have ${MAX_BODY_LENGTH} bytes.`);
  }
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw requestRefusal('request.malformed', 'Expected JSON in the body.');
  }
}

/**
 * Browsers name the page's origin with every POST. A request without one is a program's: whoever can make it can send
 * JSON as well.
 */
function isFromOwnPage(headers: HeaderBag, isSiteHost: (host: string) => boolean): boolean {
  const site = headerText(headers['sec-fetch-site']);
  const origin = headerText(headers.origin);
  if (site === 'same-origin') return true;
  if (origin === undefined) return site === undefined;
  const host = parseHost(origin.replace(/^https?:\/\//, ''));
  return isSiteHost(host) || (site === undefined && host === parseHost(headerText(headers.host)));
}
