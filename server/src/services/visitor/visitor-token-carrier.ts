import type { VisitorTokenConfig } from '../../config';
import type { HeaderBag } from '../../facts/bounded-headers';
import { headerText } from '../../facts/bounded-headers';
import { parseHost } from '../../../../shared/request-facts/request-parts';
import { MAX_TOKEN_LENGTH } from './visitor-token-codec';

/** How frontends that cannot use cookies carry the token, in both directions. */
export const TOKEN_HEADER = 'x-visitor-token';

/**
 * The text of the token that a request carries, not yet believed. The header wins over the cookie, also when it is
 * rubbish: a frontend that sends it has decided to carry the token itself. Two different cookies of the name are none,
 * because the browser does not say which one is ours and which one a neighbouring subdomain has planted.
 */
export function carriedToken(headers: HeaderBag, { cookie }: Pick<VisitorTokenConfig, 'cookie'>): string | null {
  return headerText(headers[TOKEN_HEADER]) ?? cookieValue(headerText(headers.cookie) ?? '', cookie);
}

function cookieValue(header: string, name: string): string | null {
  const start = `${name}=`;
  if (!header.includes(start)) return null;
  const values = new Set<string>();
  for (const pair of header.split(';')) {
    const trimmed = pair.trim();
    if (trimmed.startsWith(start)) values.add(trimmed.slice(start.length, start.length + MAX_TOKEN_LENGTH + 1));
  }
  const [value, ...others] = values;
  return others.length > 0 ? null : (value ?? null);
}

/**
 * Whether the cookie counts in this request at all, in or out. A browser adds it to every request, whichever page made
 * it; so where a page of another site made the request, only pages of our own hosts (`siteHosts`) may use it. Others
 * get an answer for the token in their header, or for a new visitor: there is nothing for them to forge or to read.
 *
 * A request without `Origin` is a program's, or a plain link or image: those change nothing, and their page sees nothing of
 * the answer. A link from a search engine must find the visitor. Old browsers do not send `Sec-Fetch-Site`; there the
 * cookie's own SameSite keeps it at home, unless that was given up.
 */
export function mayUseCookie(
  headers: HeaderBag,
  { sameSite, isSiteHost }: { sameSite: VisitorTokenConfig['sameSite']; isSiteHost: (host: string) => boolean }
): boolean {
  const site = headerText(headers['sec-fetch-site']);
  const mayBeForeign = site === undefined ? sameSite === 'none' : site === 'cross-site';
  const origin = headerText(headers.origin);
  if (!mayBeForeign || origin === undefined) return true;
  const host = parseHost(origin.replace(/^https?:\/\//, ''));
  return isSiteHost(host) || (site === undefined && host === parseHost(headerText(headers.host)));
}
