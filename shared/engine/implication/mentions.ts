import type { Claim, Terms } from './terms';

/**
 * A quick way to say no. Of a thousand personas each is compared with every better one, and nearly all those pairs have
 * nothing in common: whatever tests a claim cannot do without must stand somewhere in what it follows from. Tests are
 * kept as bits of one number, so that a pair costs one operation; two tests on one bit only make a pair be looked at.
 */
export interface Mentions {
  /** The tests that stand in a claim. */
  offeredBy(claim: Claim): number;
  /** The tests that must stand in whatever a claim follows from. */
  neededFor(claim: Claim): number;
}

/** Whether it makes sense to ask. */
export function mayFollow(offered: number, needed: number): boolean {
  return (needed & ~offered) === 0;
}

const ANYTHING = ~0;
const BITS = 31;

export function createMentions(terms: Terms): Mentions {
  const bits = new Map<string, number>();
  const offered = new Map<number, number>();
  const needed = new Map<number, number>();

  const bitOf = (claim: Claim): number => {
    const shape = terms.nodeOf(claim)?.shape;
    if (shape?.kind !== 'predicate') return 0;
    // Where leaves can be compared, any leaf of the predicate may do; elsewhere only the very same.
    const { excludes, isNarrower, predicate } = shape.leaf;
    const name = isNarrower === null && excludes === null ? String(claim.at) : predicate;
    const known = bits.get(name);
    if (known !== undefined) return known;
    const bit = 1 << (bits.size % BITS);
    bits.set(name, bit);
    return bit;
  };

  const offeredBy = (claim: Claim): number =>
    remembered(offered, claim, () => {
      if (claim.about === 'points') return ANYTHING;
      const { kind, claims } = terms.partsOf(claim);
      if (kind === 'leaf') return bitOf(claim);
      // Another persona stands behind it; how far that leads is for the real question to find out.
      return claims.reduce((all, part) => all | (part.about === 'node' ? offeredBy(part) : ANYTHING), 0);
    });

  const neededFor = (claim: Claim): number =>
    remembered(needed, claim, () => {
      if (claim.about === 'points') return 0;
      const { kind, claims } = terms.partsOf(claim);
      if (kind === 'leaf') return bitOf(claim);
      const parts = claims.map((part) => (part.about === 'node' ? neededFor(part) : 0));
      if (kind === 'all') return parts.reduce((all, part) => all | part, 0);
      return parts.reduce((all, part) => all & part, ANYTHING);
    });

  const remembered = (memory: Map<number, number>, claim: Claim, find: () => number): number => {
    const id = terms.idOf(claim);
    const known = memory.get(id);
    if (known !== undefined) return known;
    const found = find();
    memory.set(id, found);
    return found;
  };

  return { offeredBy, neededFor };
}
