import type { Edge, Resolution, ResolveOptions, Scope } from './edge';

/** As much of `NextResponse` as is used; hand in the one of `next/server`. */
export interface NextResponseLike<T> {
  next(init: { readonly request: { readonly headers: Headers } }): T;
  rewrite(url: URL, init: { readonly request: { readonly headers: Headers } }): T;
}

export interface NextOptions<T> {
  readonly edge: Edge;
  readonly NextResponse: NextResponseLike<T>;
  /** The entries that a page shows, for fewer different pages. Default: everything. */
  readonly scope?: (url: URL) => readonly Scope[] | undefined;
  /** The address at which the page for these personas is kept: `/_p/<persona>/about`. Default: none; only `X-Persona` is set. */
  readonly rewrite?: (url: URL, persona: string) => string;
  readonly facts?: (request: Request) => ResolveOptions['facts'];
  /** Told of every resolution. */
  readonly onResolved?: (resolution: Resolution, response: T) => void;
}

/**
 * Middleware for Next.js. Your pages find in the header `X-Persona` what they ask the content API for; it is empty where only
 * the origin can tell, and then the visitor must be passed on. What the browser sent in that header is thrown away.
 */
export function createNextMiddleware<T>({ edge, NextResponse, facts, onResolved, rewrite, scope }: NextOptions<T>) {
  return async (request: Request, event?: { waitUntil?(work: Promise<unknown>): void }): Promise<T> => {
    const url = new URL(request.url);
    const waitUntil = (work: Promise<unknown>): void => event?.waitUntil?.(work);
    const resolution = await edge.resolve(request, { scope: scope?.(url), facts: facts?.(request), waitUntil });
    const headers = new Headers(request.headers);
    headers.delete('X-Persona');
    if (resolution.isCertain) headers.set('X-Persona', resolution.persona);
    const init = { request: { headers } };
    const response =
      rewrite && resolution.isCertain
        ? NextResponse.rewrite(new URL(rewrite(url, resolution.persona), url), init)
        : NextResponse.next(init);
    onResolved?.(resolution, response);
    return response;
  };
}
