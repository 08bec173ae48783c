/**
 * Whether one claim follows from another, for every visitor there could be. "No" means only that it was not seen: the
 * search takes groups apart and compares leaf with leaf, so that it stays quick and never says yes wrongly.
 */
import type { ParsedLeaf } from '../conditions/parsed-condition';
import type { PersonaSet } from '../personas/persona-set';
import { type Claim, createTerms, type Terms } from './terms';

/** Chains of personas that ask about each other, beyond which nobody looks. */
const MAX_DEPTH = 64;

export function createFollows(set: PersonaSet): { readonly terms: Terms; follows(from: Claim, claim: Claim): boolean } {
  const terms = createTerms(set);
  const known = new Map<number, boolean>();

  const follows = (from: Claim, claim: Claim, depth: number): boolean => {
    const [one, other] = [terms.idOf(from), terms.idOf(claim)];
    if (one === other) return true;
    if (depth > MAX_DEPTH) return false;
    const pair = one * terms.ids + other;
    const answered = known.get(pair);
    if (answered !== undefined) return answered;
    const answer = find(from, claim, depth + 1);
    known.set(pair, answer);
    return answer;
  };

  const find = (from: Claim, claim: Claim, depth: number): boolean => {
    const given = terms.partsOf(from);
    // Whichever part it came by, the claim must follow.
    if (given.kind === 'any') return given.claims.every((part) => follows(part, claim, depth));
    const wanted = terms.partsOf(claim);
    if (wanted.kind === 'all') return wanted.claims.every((part) => follows(from, part, depth));
    if (given.claims.some((part) => follows(part, claim, depth))) return true;
    if (wanted.kind === 'any') return wanted.claims.some((part) => follows(from, part, depth));
    return (
      given.kind === 'leaf' &&
      (isNarrowerLeaf(from, claim, terms) || isExcludedLeaf(from, claim, terms) || arePointsEnough(from, claim, set))
    );
  };

  return { terms, follows: (from, claim) => follows(from, claim, 0) };
}

/** Of two tests by one predicate: the narrower brings the wider along, and the miss of the wider that of the narrower. */
function isNarrowerLeaf(from: Claim, claim: Claim, terms: Terms): boolean {
  if (from.comes !== claim.comes) return false;
  const [narrow, wide] = from.comes === 'match' ? [from, claim] : [claim, from];
  return isTold(narrow, wide, terms, ({ isNarrower }) => isNarrower);
}

/** Of two tests by one predicate that cannot both match: the match of one brings the miss of the other along. */
function isExcludedLeaf(from: Claim, claim: Claim, terms: Terms): boolean {
  if (from.comes !== 'match' || claim.comes !== 'miss') return false;
  return isTold(from, claim, terms, ({ excludes }) => excludes);
}

/** What a predicate says of two of its tests. One that fails says nothing. */
function isTold(
  one: Claim,
  other: Claim,
  { nodeOf }: Terms,
  tellerOf: (leaf: ParsedLeaf) => ((params: ParsedLeaf['params']) => boolean) | null
): boolean {
  const [first, second] = [nodeOf(one)?.shape, nodeOf(other)?.shape];
  if (first?.kind !== 'predicate' || second?.kind !== 'predicate') return false;
  if (first.leaf.predicate !== second.leaf.predicate) return false;
  try {
    return tellerOf(first.leaf)?.(second.leaf.params) ?? false;
  } catch {
    return false;
  }
}

/** The same rules for the same points, and no more of them to reach. A lead depends on others, so it proves nothing. */
function arePointsEnough(from: Claim, claim: Claim, { plan }: PersonaSet): boolean {
  if (from.about !== 'points' || claim.about !== 'points' || from.comes !== 'match' || claim.comes !== 'match')
    return false;
  const [one, other] = [plan.scorings[from.at], plan.scorings[claim.at]];
  if (one == null || other == null || other.lead > 0 || other.threshold > one.threshold) return false;
  return (
    one.points.length === other.points.length &&
    one.points.every(({ points }, at) => one.rules[at] === other.rules[at] && points === other.points[at]!.points)
  );
}
