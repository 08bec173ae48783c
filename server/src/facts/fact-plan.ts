import type { Purpose } from '../../../shared/domain/predicate';
import { describeFact, type FactRegistry } from './fact-registry';
import type { FactSource } from './fact-source';

/** Who is asked for which facts, worked out once per set of names rather than once per request. */
export interface FactPlan {
  /** By fact name, the sources to ask in turn until one knows it. Facts that nobody offers are absent. */
  readonly offers: ReadonlyMap<string, readonly Offer[]>;
  /** What each source will be told to compute. */
  readonly needed: ReadonlyMap<FactSource, readonly string[]>;
}

export interface Offer {
  readonly source: FactSource;
  readonly purpose: Purpose;
}

/** Follows `reads`, so that a source which is asked once knows everything that may be wanted of it. */
export function planFacts(names: readonly string[], registry: Pick<FactRegistry, 'offering'>): FactPlan {
  const offers = new Map<string, Offer[]>();
  const needed = new Map<FactSource, string[]>();

  const add = (name: string): void => {
    if (offers.has(name)) return;
    const sources = registry.offering(name);
    if (sources.length === 0) return;
    offers.set(
      name,
      sources.map((source) => ({ source, purpose: describeFact(source, name)?.purpose ?? 'necessary' }))
    );
    for (const source of sources) {
      needed.set(source, [...(needed.get(source) ?? []), name]);
      source.reads?.forEach(add);
    }
  };

  names.forEach(add);
  return { offers, needed };
}
