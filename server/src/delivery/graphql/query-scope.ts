import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A root field of a GraphQL query, while it reads its documents. GraphQL answers reads and writes under one address and
 * method, so the HTTP request does not tell which is which: only what a field of `Query` reads is personalized, and what a
 * mutation reads on its way is what it is about to change.
 */
export interface QueryScope {
  /** Runs a root field. `names` says what may have been asked of the entries that it reads. */
  run<T>(names: () => readonly string[], read: () => T): T;
  /** The root field that is reading now. */
  current(): { readonly names: () => readonly string[] } | undefined;
}

export function createQueryScope(): QueryScope {
  const storage = new AsyncLocalStorage<{ readonly names: () => readonly string[] }>();
  return {
    run: (names, read) => storage.run({ names }, read),
    current: () => storage.getStore(),
  };
}
