import type { NodeNumber } from '../evaluation/node';
import type { Points } from '../personas/score';
import { cheapest } from './cheapest';
import type { Situation } from './situation';
import type { CostOf, Ways } from './ways';
import { allows, type Bound, type Goal, MATCH, MISS, NOT_MATCH, NOT_MISS } from './wish';

/** Rivals that are made to fall behind rather than being outrun. More of them are no advice for anybody. */
const MAX_RIVALS = 3;

type PointsGoal = Extract<Goal, { kind: 'points' }>;

/** How points come to decide as wished: over or under the threshold, and ahead of the rivals where a lead is asked for. */
export function pointsWays(
  goal: PointsGoal | Extract<Goal, { kind: 'bound' }>,
  situation: Situation,
  costOf: CostOf
): Ways {
  if (goal.kind === 'bound') return boundWays(goal, situation, costOf);
  const { at, wish } = goal;
  const { threshold, lead } = situation.set.plan.scorings[at]!;
  const rivals = lead > 0 ? rivalsOf(at, situation) : [];
  const bestOf = (end: keyof Points) => Math.max(-Infinity, ...rivals.map(({ points }) => points[end]));

  switch (wish) {
    case MATCH:
      return { kind: 'any', goals: leadWays(at, { threshold, lead }, rivals) };
    case NOT_MISS: {
      const value = Math.max(threshold, bestOf('least') + lead);
      return { kind: 'all', goals: [{ kind: 'bound', at, end: 'most', side: 'at-least', value, must: 'hold' }] };
    }
    default: {
      const end = wish === MISS ? 'most' : 'least';
      const value = Math.max(threshold, bestOf(wish === MISS ? 'least' : 'most') + lead);
      return { kind: 'all', goals: [{ kind: 'bound', at, end, side: 'below', value, must: 'stop' }] };
    }
  }
}

interface Rival {
  readonly at: number;
  readonly points: Points;
}

/** The other personas that compete, the best first. */
function rivalsOf(at: number, { now }: Situation): readonly Rival[] {
  return now.points
    .flatMap((points, other) => (points === null || other === at ? [] : [{ at: other, points }]))
    .sort((one, other) => other.points.most - one.points.most);
}

/** Either outrun all rivals, or have the best of them fall back and outrun the next. */
function leadWays(
  at: number,
  { threshold, lead }: { readonly threshold: number; readonly lead: number },
  rivals: readonly Rival[]
): readonly Goal[] {
  const ways: Goal[] = [];
  for (let fallen = 0; fallen <= Math.min(rivals.length, MAX_RIVALS); fallen += 1) {
    const best = rivals[fallen]?.points.most ?? -Infinity;
    const value = Math.max(threshold, best + lead);
    const behind = rivals.slice(0, fallen).map((rival): Goal => ({
      kind: 'bound',
      at: rival.at,
      end: 'most',
      side: 'at-most',
      value: value - lead,
      must: 'stop',
    }));
    ways.push({
      kind: 'together',
      goals: [{ kind: 'bound', at, end: 'least', side: 'at-least', value, must: 'hold' }, ...behind],
    });
    if (best + lead <= threshold) break;
  }
  return ways;
}

/**
 * The cheapest rules to turn. Points that count as wished already must go on doing so; what lacks is made up for by the
 * others. Each end of the interval counts its own: see `countPoints`.
 */
function boundWays(bound: Bound, situation: Situation, costOf: CostOf): Ways {
  const { at, end, must, side } = bound;
  const { points, rules } = situation.set.plan.scorings[at]!;
  const isRaised = side === 'at-least';
  const byRule = new Map<NodeNumber, { points: number; part: number }>();
  rules.forEach((rule, part) => {
    const known = byRule.get(rule);
    byRule.set(rule, { points: (known?.points ?? 0) + points[part]!.points, part: known?.part ?? part });
  });

  const kept: Goal[] = [];
  const offers: { gain: number; cost: number; goal: Goal }[] = [];
  for (const [node, { points: given, part }] of byRule) {
    if (given === 0) continue;
    const wish = wishFor(isRaised === given > 0, end, given > 0);
    const goal: Goal = { kind: 'node', node, wish, place: { at, must, part, path: [] } };
    if (allows(wish, situation.outcomeOf(node))) kept.push(goal);
    else offers.push({ gain: Math.abs(given), cost: costOf(goal), goal });
  }
  const chosen = cheapest(offers, lacking(bound, situation), { isMore: side === 'below' });
  return chosen === null
    ? { kind: 'any', goals: [] }
    : { kind: 'all', goals: [...kept, ...chosen.map(({ goal }) => goal)] };
}

/** How many points are missing, or too many; not above 0 where it is as wished already. */
export function lacking({ at, end, side, value }: Bound, { now }: Situation): number {
  const counted = now.points[at]?.[end] ?? 0;
  return side === 'at-least' ? value - counted : counted - value;
}

/** The least counts rules with points that match and rules with negative points that do not miss; the most, the others. */
function wishFor(shouldCount: boolean, end: 'least' | 'most', isPositive: boolean): number {
  const isStrict = (end === 'least') === isPositive;
  if (shouldCount) return isStrict ? MATCH : NOT_MISS;
  return isStrict ? NOT_MATCH : MISS;
}
