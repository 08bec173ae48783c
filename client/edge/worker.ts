import { BASE_ASKED } from '../../shared/domain/asked-personas';
import { forwardedVisitor } from '../server/forwarded-visitor';
import type { Edge, ResolveOptions, Scope } from './edge';

export interface WorkerOptions {
  readonly edge: Edge;
  /** Where Strapi is: `https://cms.example.com`. */
  readonly origin: string;
  /** An API token that may read the content, name personas, and act for visitors. */
  readonly apiToken?: string;
  /** The entries that an address shows, for fewer different URLs. Default: everything. */
  readonly scope?: (url: URL) => readonly Scope[] | undefined;
  /** The requests that are resolved; the others pass. Default: `GET` and `HEAD` below `/api/`, but not the plugin's own routes. */
  readonly isPersonalized?: (request: Request, url: URL) => boolean;
  /** Facts of your own. Default: none. */
  readonly facts?: (request: Request) => ResolveOptions['facts'];
  /**
   * The visitor's address as your CDN vouches for it: `(request) => request.headers.get('CF-Connecting-IP')` on Cloudflare. It is passed on
   * where the origin decides. Default: none, and the origin knows of the place what the CDN says of it.
   */
  readonly addressOf?: (request: Request) => string | null | undefined;
  readonly fetch?: typeof fetch;
}

/** What workers hand to their handlers beside the request. */
export interface WorkerContext {
  readonly waitUntil?: (work: Promise<unknown>) => void;
}

/** Headers that tell visitors apart: an answer that was asked for by persona must not be told apart by them. */
const ABOUT_VISITORS =
  /^(?:cookie|authorization|x-visitor-.*|x-persona|x-forwarded-.*|sec-.*|user-agent|accept-language|referer|dnt|host)$/;

/** What only a server may say beside an API token: a visitor who sends it would be believed to be somebody else. */
const SAID_BY_SERVERS = /^(?:authorization|x-visitor-.*)$/;

/**
 * A handler for any `fetch`-style worker in front of the content API. What is certain here is asked for by persona: a plain
 * URL, the same for everybody who sees that page, and as good for a cache as any. What is not, passes as it came.
 */
export function createWorker(options: WorkerOptions) {
  const { addressOf, apiToken, edge, facts, isPersonalized = isContent, origin, scope } = options;
  const fetchFrom = options.fetch ?? ((...call: Parameters<typeof fetch>) => fetch(...call));
  const credentials: Record<string, string> = apiToken ? { Authorization: `Bearer ${apiToken}` } : {};

  return async (request: Request, _environment?: unknown, context?: WorkerContext): Promise<Response> => {
    const url = new URL(request.url);
    const target = new URL(url.pathname + url.search, origin);
    // Whom somebody is, is decided here.
    const isAsking = target.searchParams.has('persona') || request.headers.has('X-Persona');
    if (isAsking || !isPersonalized(request, url)) return fetchFrom(new Request(target, request));

    const waitUntil = context?.waitUntil && ((work: Promise<unknown>) => context.waitUntil?.(work));
    const resolved = await edge.resolve(request, {
      asks: 'api',
      scope: scope?.(url),
      facts: facts?.(request),
      waitUntil,
    });
    if (!resolved.isCertain) {
      const own = [...request.headers].filter(([name]) => !SAID_BY_SERVERS.test(name));
      const forVisitor = forwardedVisitor(request, { ip: addressOf?.(request) ?? undefined, place: resolved.place });
      const headers = { ...Object.fromEntries(own), ...forVisitor, ...credentials };
      return fetchFrom(target, { method: request.method, headers });
    }
    const plain = [...request.headers].filter(([name]) => !ABOUT_VISITORS.test(name));
    const ask = (persona: string): Promise<Response> => {
      target.searchParams.set('persona', persona);
      return fetchFrom(target, { method: request.method, headers: { ...Object.fromEntries(plain), ...credentials } });
    };
    let answer = await ask(resolved.persona);
    if (resolved.persona !== BASE_ASKED && (await isUnknownPersona(answer))) {
      edge.expire();
      answer = await ask(BASE_ASKED);
    }
    // The address in the visitor's browser says nothing of the persona.
    const forVisitor = new Response(answer.body, answer);
    forVisitor.headers.set('Cache-Control', 'private, no-cache');
    return forVisitor;
  };
}

/** Whether the origin no longer knows a persona. What else is wrong with a request is for whoever has made it. */
async function isUnknownPersona(answer: Response): Promise<boolean> {
  if (answer.status !== 400) return false;
  const said = await answer
    .clone()
    .json()
    .catch(() => null);
  return said?.error?.details?.code === 'persona.unknown';
}

function isContent({ method }: Request, { pathname }: URL): boolean {
  return /^(?:GET|HEAD)$/.test(method) && /^\/api\/(?!personalization\/)/.test(pathname);
}
