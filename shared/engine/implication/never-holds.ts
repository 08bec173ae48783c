import type { PersonaSet } from '../personas/persona-set';
import { createFollows } from './follows';
import { type Claim, opposite, type Parts } from './terms';

/** Parts of one condition beyond which nobody compares each with each. */
const MAX_PARTS = 200;

/**
 * The keys of the personas that hold for nobody, whoever the visitor is: those without a way to hold, and those whose
 * conditions contradict themselves ("in January and in July"). It never claims too much; what contradicts itself only by
 * the meaning of different tests ("in Tokyo and in Korea") it cannot see. Schedules and what is broken are aside.
 */
export function neverHolds(set: PersonaSet): ReadonlySet<string> {
  const { follows, terms } = createFollows(set);
  const known = new Map<number, boolean>();

  const isImpossible = (claim: Claim): boolean => {
    const id = terms.idOf(claim);
    const answered = known.get(id);
    if (answered !== undefined) return answered;
    const found = find(claim);
    known.set(id, found);
    return found;
  };

  const find = (claim: Claim): boolean => {
    const { kind, claims } = terms.partsOf(claim);
    if (kind === 'leaf') return false;
    if (kind === 'any') return claims.every(isImpossible);
    return claims.some(isImpossible) || contradictEachOther(partsBelow(claim, 'all'));
  };

  /** The claim and everything below it through groups of one kind, each once: a rule may stand in many places. */
  const partsBelow = (claim: Claim, kind: Parts['kind']): readonly Claim[] => {
    const seen = new Map<number, Claim>();
    const collect = (part: Claim): void => {
      const id = terms.idOf(part);
      if (seen.has(id)) return;
      seen.set(id, part);
      const parts = terms.partsOf(part);
      if (parts.kind === kind) parts.claims.forEach(collect);
    };
    collect(claim);
    return [...seen.values()];
  };

  /** Whether one of them is shut out by the others, whichever way it might come true. */
  const contradictEachOther = (all: readonly Claim[]): boolean =>
    all.length <= MAX_PARTS &&
    all.some((claim) =>
      partsBelow(claim, 'any')
        .filter((way) => terms.partsOf(way).kind !== 'any')
        .every((way) => all.some((other) => follows(other, opposite(way))))
    );

  const impossible = set.personas.filter((_, at) => isImpossible({ about: 'ways', at, comes: 'match' }));
  return new Set(impossible.map(({ key }) => key));
}
