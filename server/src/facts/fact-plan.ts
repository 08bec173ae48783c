import type { Purpose } from '../../../shared/domain/predicate';
import { describeFact, type FactRegistry } from './fact-registry';
import type { FactSource } from './fact-source';
import type { ExpectedFact } from './fact-values';

/** Who is asked for which facts, worked out once per set of names rather than once per request. */
export interface FactPlan {
  /** By fact name, the sources to ask in turn until one knows it. Facts that nobody offers are absent. */
  readonly offers: ReadonlyMap<string, readonly Offer[]>;
  /** By the place of each name that was planned for: the same offers. */
  readonly offersInOrder: readonly (readonly Offer[])[];
  /** The place of each of these names. */
  readonly places: ReadonlyMap<string, number>;
  /** The sources that may be asked. */
  readonly sources: readonly PlannedSource[];
}

/** A source with what it will be told to compute. */
export interface PlannedSource {
  readonly source: FactSource;
  /** Its place among the sources of the plan. */
  readonly at: number;
  /** Names of its facts, and how each is declared, in the same order. */
  readonly needed: readonly string[];
  readonly expected: readonly ExpectedFact[];
  /** Names of the facts of others that it may ask for. */
  readonly reads: readonly string[];
}

export interface Offer {
  readonly from: PlannedSource;
  /** The place of the fact among those that the source is told to compute. */
  readonly at: number;
  readonly purpose: Purpose;
}

const NO_OFFERS: readonly Offer[] = [];

/** Follows `reads`, so that a source which is asked once knows everything that may be wanted of it. */
export function planFacts(names: readonly string[], registry: Pick<FactRegistry, 'offering'>): FactPlan {
  const offers = new Map<string, readonly Offer[]>();
  const planned = new Map<FactSource, GrowingSource>();

  const sourceOf = (source: FactSource): GrowingSource => {
    const known = planned.get(source);
    if (known) return known;
    const added = { source, at: planned.size, needed: [], expected: [], reads: source.reads ?? [] };
    planned.set(source, added);
    return added;
  };

  const offerOf = (source: FactSource, name: string): Offer => {
    const from = sourceOf(source);
    const description = describeFact(source, name);
    from.expected.push({ name, description });
    return { from, at: from.needed.push(name) - 1, purpose: description?.purpose ?? 'necessary' };
  };

  const add = (name: string): void => {
    if (offers.has(name)) return;
    const sources = registry.offering(name);
    if (sources.length === 0) return;
    offers.set(
      name,
      sources.map((source) => offerOf(source, name))
    );
    for (const source of sources) sourceOf(source).reads.forEach(add);
  };

  names.forEach(add);
  return {
    offers,
    offersInOrder: names.map((name) => offers.get(name) ?? NO_OFFERS),
    places: new Map(names.map((name, at) => [name, at])),
    sources: [...planned.values()],
  };
}

interface GrowingSource extends PlannedSource {
  readonly needed: string[];
  readonly expected: ExpectedFact[];
}
