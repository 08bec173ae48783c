import type { PredicateDefinition } from '../domain/predicate';

/** Where a condition finds its predicates. */
export interface PredicateLookup {
  /** The predicate of this id, or `undefined`. */
  get(id: string): PredicateDefinition | undefined;
}

/** Every predicate that exists, each once. Open while an application starts, closed when it runs. */
export interface PredicateRegistry extends PredicateLookup {
  /** Adds one. Throws where the id is taken, the registry is closed, or it is not a predicate at all. */
  register(definition: PredicateDefinition): void;
  /** All of them, in the order in which they were registered. */
  list(): readonly PredicateDefinition[];
  /** Refuses every later registration: conditions compiled before it would not know it. */
  close(): void;
}

/** A registry that knows the given definitions (default: none) and takes more until it is closed. */
export function createPredicateRegistry(definitions: Iterable<PredicateDefinition> = []): PredicateRegistry {
  const byId = new Map<string, PredicateDefinition>();
  let isClosed = false;

  const register = (definition: PredicateDefinition): void => {
    // Plugins are often written in JavaScript; what definePredicate has not seen would fail in a visitor's request.
    if (typeof definition?.id !== 'string' || typeof definition.evaluate !== 'function') {
      throw new TypeError(
        `A predicate is what definePredicate() returns; found ${typeof definition} without id or evaluate.`
      );
    }
    if (isClosed) {
      throw new Error(
        `Predicate "${definition.id}" comes too late: predicates are registered while the application starts (register()).`
      );
    }
    if (byId.has(definition.id)) {
      throw new Error(
        `Predicate "${definition.id}" is registered twice. Ids are unique: prefix yours with a namespace.`
      );
    }
    byId.set(definition.id, definition);
  };

  for (const definition of definitions) register(definition);

  return {
    register,
    get: (id) => byId.get(id),
    list: () => [...byId.values()],
    close: () => {
      isClosed = true;
    },
  };
}

/** What callers may name as their predicates: a registry, or just the definitions. */
export type PredicateSource = PredicateLookup | Iterable<PredicateDefinition>;

export function toPredicateLookup(source: PredicateSource): PredicateLookup {
  return 'get' in source ? source : createPredicateRegistry(source);
}
