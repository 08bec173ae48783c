import type { FactDescription, FactSource } from './fact-source';

/**
 * The fact sources by id, and who offers which fact. It takes sources until it is closed; only then are the references
 * between them checked, because they may be registered in any order.
 */
export interface FactRegistry {
  /** @throws Error where the id is taken or has no namespace, or the registry is closed */
  register(source: FactSource): void;
  /**
   * Ends registration.
   * @throws Error where sources read each other in a circle, or a disabled source does not exist
   */
  close(): void;
  /** The enabled sources in the order in which they are asked. */
  list(): readonly FactSource[];
  /** The enabled sources that offer a fact, in the order in which they are asked. */
  offering(name: string): readonly FactSource[];
}

/** `builtIn` sources come first and need no namespace. Sources named in `disabled` are left out. */
export function createFactRegistry({
  builtIn = [],
  disabled = [],
}: { builtIn?: readonly FactSource[]; disabled?: readonly string[] } = {}): FactRegistry {
  const sources = new Map<string, FactSource>();
  let isClosed = false;

  const add = (source: FactSource): void => {
    if (sources.has(source.id)) throw new Error(`fact source "${source.id}" is already registered`);
    sources.set(source.id, source);
  };
  const enabled = (): FactSource[] => [...sources.values()].filter(({ id }) => !disabled.includes(id));
  const offering = (name: string): FactSource[] =>
    enabled().filter((source) => describeFact(source, name) !== undefined);

  builtIn.forEach(add);

  return {
    register(source) {
      if (isClosed) {
        throw new Error(
          `fact source "${source.id}" comes too late: register it in your register(), before Strapi has loaded`
        );
      }
      if (!source.id.includes('.')) {
        throw new Error(`fact source "${source.id}" needs a namespace of its own, such as "my-shop.${source.id}"`);
      }
      add(source);
    },
    close() {
      for (const id of disabled) {
        if (!sources.has(id)) {
          throw new Error(`facts.disabled names "${id}"; expected one of ${[...sources.keys()].join(', ')}`);
        }
      }
      for (const source of enabled()) checkReads(source, { offering, path: [] });
      isClosed = true;
    },
    list: enabled,
    offering,
  };
}

/** How a source declares a fact, by its own name or that of its nearest family; `undefined` if it does not offer it. */
export function describeFact({ facts }: Pick<FactSource, 'facts'>, name: string): FactDescription | undefined {
  if (Object.hasOwn(facts, name)) return facts[name];
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const family = `${name.slice(0, dot)}.*`;
    if (Object.hasOwn(facts, family)) return facts[family];
  }
  return undefined;
}

/** A circle would have two sources wait for each other in every request, so it stops the start instead. */
function checkReads(
  source: FactSource,
  { offering, path }: { offering: FactRegistry['offering']; path: readonly string[] }
): void {
  const walked = [...path, source.id];
  if (path.includes(source.id)) throw new Error(`fact sources read each other in a circle: ${walked.join(' -> ')}`);
  for (const name of source.reads ?? []) {
    for (const other of offering(name)) checkReads(other, { offering, path: walked });
  }
}
