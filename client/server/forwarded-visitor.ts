import type { RawPlace } from '../../shared/request-facts/place/place';
import { VISITOR_PLACE_HEADERS } from '../../shared/request-facts/place/visitor-headers';

/** As much of a request as is passed on: a `Request`, or what Node's `http` hands over. */
export interface VisitorsRequest {
  readonly url?: string;
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface VisitorDetails {
  /** The visitor's address as your server knows it. Default: none, and the place is what `place` says. */
  readonly ip?: string;
  /** Where they are, as your CDN says: it counts before what the address tells. Default: nothing. */
  readonly place?: RawPlace;
  /** Address of the page that the visitor looks at. Default: the request's own. */
  readonly page?: string;
  /** Where they come from; empty for nowhere. Default: `Referer`. */
  readonly referrer?: string;
  /** The visitor token. Default: the header `X-Visitor-Token`, then the cookie. */
  readonly token?: string;
  /** Name of the token's cookie. Default: `pz_visitor`. */
  readonly cookie?: string;
}

/** Headers that are passed on under their own name: what a visitor asks of everybody counts for the origin too. */
const AS_THEY_ARE = [
  'sec-gpc',
  'dnt',
  'x-visitor-time-zone',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-ch-ua-platform-version',
  'sec-ch-ua-full-version-list',
  'sec-ch-ua-model',
  'sec-ch-ua-form-factors',
];

/**
 * The headers by which a server tells Strapi for whom it asks. They count only beside an API token that may act for
 * visitors; without it, Strapi takes the server itself for the visitor.
 */
export function forwardedVisitor(request: VisitorsRequest, details: VisitorDetails = {}): Record<string, string> {
  const read = (name: string): string | undefined => {
    const { headers } = request;
    const value = isHeaders(headers) ? headers.get(name) : headers[name];
    return typeof value === 'string' ? value : value?.join(', ');
  };
  const headers: Record<string, string | undefined> = {
    'X-Visitor-IP': details.ip,
    'X-Visitor-User-Agent': read('user-agent'),
    'X-Visitor-Language': read('accept-language'),
    'X-Visitor-Token':
      details.token ?? read('x-visitor-token') ?? cookieOf(read('cookie'), details.cookie ?? 'pz_visitor'),
    'X-Visitor-Page': details.page ?? read('x-visitor-page') ?? request.url,
    'X-Visitor-Referrer': details.referrer ?? read('x-visitor-referrer') ?? read('referer') ?? '',
  };
  for (const name of AS_THEY_ARE) headers[name] = read(name);
  for (const [part, name] of Object.entries(VISITOR_PLACE_HEADERS)) {
    const told = details.place?.[part as keyof RawPlace];
    if (told !== undefined) headers[name] = part === 'city' ? encodeURIComponent(String(told)) : String(told);
  }
  const known = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}

function isHeaders(headers: VisitorsRequest['headers']): headers is Headers {
  return typeof headers.get === 'function';
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return found.find(([key]) => key === name)?.[1];
}
