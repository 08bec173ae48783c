import { parseHost, parseQuery } from '../request-parts';
import type { SeenRequest } from '../seen-request';
import type { FindKnownHost } from './host-table';

/** The page that a visitor looks at; what cannot be told is `undefined`. */
export interface VisitedPage {
  readonly host?: string;
  /** Decoded, so that an author may write it as it reads. */
  readonly path?: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Whose hosts are whose. */
export interface HostKnowledge {
  readonly findKnownHost: FindKnownHost;
  readonly isSiteHost: (host: string) => boolean;
}

const NO_QUERY: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/**
 * A visitor looks at a page, and the page asks our API, so the page is not what was requested. The frontend may say which
 * it is in `X-Visitor-Page`. Else it is the `Referer` of the request to the API: the page that asks. Without either,
 * the request itself is all there is, which is right where a server passes its own URL on, and for trying out with curl.
 *
 * A `Referer` that is a search engine's, or any other known host's, is not a page that asks our API: a server has passed
 * on what its own visitor sent. It is handed back as the referrer.
 */
export function findVisitedPage(
  request: SeenRequest,
  { findKnownHost, isSiteHost }: HostKnowledge
): { readonly page: VisitedPage; readonly passedOnReferrer: string | undefined } {
  const { referer, 'x-visitor-page': announced } = request.headers;
  const url = parseUrl(referer);
  const isPassedOn = url !== undefined && !isSiteHost(url.hostname) && findKnownHost(url.hostname) !== undefined;
  const page =
    announced === undefined
      ? ((isPassedOn ? undefined : askingPage(url, request)) ?? new RequestedPage(request))
      : announcedPage(announced);
  return { page, passedOnReferrer: isPassedOn ? referer : undefined };
}

/** `undefined` for a text that is no URL. */
export function parseUrl(text: string | undefined): URL | undefined {
  if (!text) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The host of a URL in the form of the fact. */
export function hostOf(url: URL): string | undefined {
  return parseHost(url.hostname) || undefined;
}

/** A whole URL, or a path where the frontend does not know under which host it is seen. */
function announcedPage(text: string): VisitedPage {
  const isPath = text.startsWith('/') && !text.startsWith('//');
  const page = pageOf(parseUrl(isPath ? `http://page.invalid${text}` : text)) ?? { query: NO_QUERY };
  return isPath ? { path: page.path, query: page.query } : page;
}

function askingPage(url: URL | undefined, request: SeenRequest): VisitedPage | undefined {
  const page = pageOf(url);
  // Across origins browsers tell only the origin, and that looks like the home page: better unknown than wrong.
  const isOriginOnly = url?.pathname === '/' && url.search === '' && page?.host !== request.host;
  return page && isOriginOnly ? { host: page.host, query: NO_QUERY } : page;
}

/** Where nobody speaks of a page. Each part is read when it is asked for, as that of the request is. */
class RequestedPage implements VisitedPage {
  readonly #request: SeenRequest;

  constructor(request: SeenRequest) {
    this.#request = request;
  }

  get host(): string | undefined {
    return this.#request.host || undefined;
  }

  get path(): string {
    return decodePath(this.#request.path);
  }

  get query(): VisitedPage['query'] {
    return this.#request.query;
  }
}

function pageOf(url: URL | undefined): VisitedPage | undefined {
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return undefined;
  return { host: hostOf(url), path: decodePath(url.pathname), query: parseQuery(url.search.slice(1)) };
}

function decodePath(path: string): string {
  try {
    return path.includes('%') ? decodeURI(path) : path;
  } catch {
    return path;
  }
}
