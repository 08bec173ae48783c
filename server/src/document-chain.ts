import type { Core } from '@strapi/types';

/** What Strapi calls a document middleware with; each of ours says how much of it it looks at. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a middleware takes the part of the context that it looks at
type DocumentMiddleware = (context: any, next: () => Promise<unknown>) => Promise<unknown>;

/** Takes our document middlewares. The first is the outermost. */
export interface DocumentChain {
  /** For every call, reads and writes. */
  use(middleware: DocumentMiddleware): void;
  onRead(middleware: DocumentMiddleware): void;
  onWrite(middleware: DocumentMiddleware): void;
}

/** The actions that only read. */
export const READS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/**
 * All of our document middlewares, as one of Strapi's. Strapi puts an asynchronous function around each of its own, and every
 * read of every type, opted in or not, waits for as many promises as there are. Here one calls the next, and a read passes
 * only those that have to do with reads.
 */
export function createDocumentChain(strapi: Core.Strapi): DocumentChain {
  const reading: DocumentMiddleware[] = [];
  const writing: DocumentMiddleware[] = [];

  // Strapi's own type spells out every action of every content type, which is not known here.
  strapi.documents.use(((context: { readonly action: string }, next: Next) =>
    callFrom(READS.has(context.action) ? reading : writing, 0, context, next)) as never);
  return {
    use(middleware) {
      reading.push(middleware);
      writing.push(middleware);
    },
    onRead: (middleware) => void reading.push(middleware),
    onWrite: (middleware) => void writing.push(middleware),
  };
}

type Next = () => Promise<unknown>;

function callFrom(
  middlewares: readonly DocumentMiddleware[],
  position: number,
  context: unknown,
  next: Next
): Promise<unknown> {
  const middleware = middlewares[position];
  return middleware ? middleware(context, () => callFrom(middlewares, position + 1, context, next)) : next();
}
