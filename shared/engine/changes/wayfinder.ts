import type { Situation } from './situation';
import { type CostOf, type Ways, waysTo } from './ways';
import { allows, type Goal, MATCH, MISS, NOT_MATCH, NOT_MISS } from './wish';

/** Ways and costs, each worked out once: the search comes back to the same goals again and again. */
export interface Wayfinder {
  readonly situation: Situation;
  /** The same object for the same goal. */
  waysTo(goal: Goal): Ways;
  /**
   * How many tests would have to come out differently to reach a goal, as if no test stood in two places; `Infinity` where
   * there is no way. For trees it is exact, and it leads the search where some tests are shared.
   */
  readonly costOf: CostOf;
}

/** Wishes are three bits. */
const WISHES = 8;

export function createWayfinder(situation: Situation): Wayfinder {
  const { nodes } = situation.set.plan.program;
  const costs: (number | undefined)[] = [];
  const ways = new WeakMap<Goal, Ways>();

  const find = (goal: Goal): Ways => {
    const known = ways.get(goal);
    if (known !== undefined) return known;
    const found = waysTo(goal, situation, costOf);
    ways.set(goal, found);
    return found;
  };

  /** Where the cost of a goal is kept; −1 for those that are not worth it. */
  const slotOf = (goal: Goal): number => {
    if (goal.kind === 'node') return goal.node * WISHES + goal.wish;
    return goal.kind === 'persona' ? (nodes.length + goal.at) * WISHES + goal.wish : -1;
  };

  const costOf: CostOf = (goal) => {
    const slot = slotOf(goal);
    const remembered = slot < 0 ? undefined : costs[slot];
    if (remembered !== undefined) return remembered;
    const cost = work(goal);
    if (slot >= 0) costs[slot] = cost;
    return cost;
  };

  const work = (goal: Goal): number => {
    const { goals, kind } = find(goal);
    if (kind === 'any') return goals.reduce((least, each) => Math.min(least, costOf(each)), Infinity);
    if (kind === 'all') return goals.reduce((sum, each) => sum + costOf(each), 0);
    if (goal.kind !== 'node') return Infinity;
    if (allows(goal.wish, situation.outcomeOf(goal.node))) return 0;
    return goal.wish & (MATCH | MISS) ? 1 : Infinity;
  };

  // Personas that ask about each other may form a chain as long as the list. In the order in which they are decided, each
  // finds the costs of those it asks about already there, and nothing recurses from persona to persona.
  for (const { kind, persona } of situation.set.plan.steps) {
    if (kind !== 'hold') continue;
    for (const wish of [MATCH, MISS, NOT_MATCH, NOT_MISS]) costOf({ kind: 'persona', at: persona, wish });
  }
  return { situation, waysTo: find, costOf };
}
