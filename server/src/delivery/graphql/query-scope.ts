/**
 * A root field of a GraphQL query, while it reads its documents. GraphQL answers reads and writes under one address and
 * method, so the HTTP request does not tell which is which: only what a field of `Query` reads is personalized, and what a
 * mutation reads on its way is what it is about to change.
 */
export interface QueryScope {
  /** Runs a root field. `names` says what may have been asked of the entries that it reads. */
  run(names: () => readonly string[], read: () => unknown): unknown;
  /** The root field that is reading now. */
  current(): RootField | undefined;
}

interface RootField {
  readonly names: () => readonly string[];
}

/** Strapi's own storage of the request that is being answered. */
export interface RequestContext {
  get(): object | undefined;
  run(context: object, work: () => unknown): unknown;
}

const FIELD: unique symbol = Symbol('plugin::personalization.root-field');

/**
 * While a root field reads, the request that Strapi hands out is one that has it for its prototype and knows the field; fields are
 * read side by side, so the request itself cannot. No `AsyncLocalStorage` of our own: each of them is one more mark on every promise
 * of the process, see docs/decisions/0055-promises-stay-cheap.md.
 */
export function createQueryScope(requests: RequestContext): QueryScope {
  return {
    run(names, read) {
      const request = requests.get();
      return request ? requests.run(Object.create(request, { [FIELD]: { value: { names } } }) as object, read) : read();
    },
    current: () => (requests.get() as { readonly [FIELD]?: RootField } | undefined)?.[FIELD],
  };
}
