import type { Core } from '@strapi/types';

/** What Strapi calls a document middleware with; each of ours says how much of it it looks at. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a middleware takes the part of the context that it looks at
type DocumentMiddleware = (context: any, next: () => Promise<unknown>) => Promise<unknown>;

/** Takes our document middlewares. The first is the outermost. */
export interface DocumentChain {
  use(middleware: DocumentMiddleware): void;
}

/**
 * All of our document middlewares, as one of Strapi's. Strapi puts an asynchronous function around each of its own, and every
 * read of every type, opted in or not, waits for as many promises as there are. Here one calls the next, and whoever has
 * nothing to do with a call costs a comparison.
 */
export function createDocumentChain(strapi: Core.Strapi): DocumentChain {
  const middlewares: DocumentMiddleware[] = [];

  function callFrom(position: number, context: unknown, next: () => Promise<unknown>): Promise<unknown> {
    const middleware = middlewares[position];
    return middleware ? middleware(context, () => callFrom(position + 1, context, next)) : next();
  }

  // Strapi's own type spells out every action of every content type, which is not known here.
  strapi.documents.use(((context: unknown, next: () => Promise<unknown>) => callFrom(0, context, next)) as never);
  return { use: (middleware) => void middlewares.push(middleware) };
}
