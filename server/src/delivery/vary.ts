/** The part of a Koa context that has the header `Vary`. */
export interface VaryingTarget {
  /** Node's own: Koa reads one header by copying all of them. */
  readonly res: { getHeader(name: string): number | string | string[] | undefined };
  set(name: string, value: string): void;
  vary(names: string[]): void;
}

/** Adds names to the `Vary` of an answer. Pass the same array again where the names are the same. */
export type Varier = (target: VaryingTarget, names: string[]) => void;

/** Applications have one or two values of `Vary`; more than this are somebody's mistake, which must not fill the memory. */
const MAX_REMEMBERED = 100;

/**
 * Remembers what came of adding the names to a value. Koa takes the header apart and puts it together again each time, which
 * is felt where an answer comes from the fast path.
 */
export function createVarier(): Varier {
  const added = new Map<readonly string[], Map<string, string>>();
  return (target, names) => {
    const known = added.get(names) ?? new Map<string, string>();
    added.set(names, known);
    const before = String(target.res.getHeader('Vary') ?? '');
    const after = known.get(before);
    if (after !== undefined) {
      target.set('Vary', after);
      return;
    }
    target.vary(names);
    if (known.size < MAX_REMEMBERED) known.set(before, String(target.res.getHeader('Vary')));
  };
}
