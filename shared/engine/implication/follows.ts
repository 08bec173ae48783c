/**
 * Whether one claim follows from another, for every visitor there could be. "No" means only that it was not seen: the
 * search takes groups apart and compares leaf with leaf, so that it stays quick and never says yes wrongly.
 */
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
    return given.kind === 'leaf' && (isNarrowerLeaf(from, claim, terms) || arePointsEnough(from, claim, set));
  };

  return { terms, follows: (from, claim) => follows(from, claim, 0) };
}

/** Of two tests by one predicate: the narrower brings the wider along, and the miss of the wider that of the narrower. */
function isNarrowerLeaf(from: Claim, claim: Claim, { nodeOf }: Terms): boolean {
  const [one, other] = [nodeOf(from)?.shape, nodeOf(claim)?.shape];
  if (one?.kind !== 'predicate' || other?.kind !== 'predicate') return false;
  if (from.comes !== claim.comes || one.leaf.predicate !== other.leaf.predicate) return false;
  const [narrow, wide] = from.comes === 'match' ? [one.leaf, other.leaf] : [other.leaf, one.leaf];
  try {
    return narrow.isNarrower?.(wide.params) ?? false;
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
