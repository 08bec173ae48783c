import { type Situation, waysTo } from './ways';
import { allows, type Goal, MATCH, MISS, NOT_MATCH, NOT_MISS } from './wish';

/**
 * How many tests would have to come out differently to reach a goal, as if no test stood in two places; `Infinity` where
 * there is no way. For trees it is exact, and it leads the search where some tests are shared.
 */
export type CostOf = (goal: Goal) => number;

export function createCosts(situation: Situation): CostOf {
  const known = new Map<string, number>();

  const costOf: CostOf = (goal) => {
    const name = nameOf(goal);
    const remembered = name === null ? undefined : known.get(name);
    if (remembered !== undefined) return remembered;
    const cost = find(goal);
    if (name !== null) known.set(name, cost);
    return cost;
  };

  const find = (goal: Goal): number => {
    const { goals, kind } = waysTo(goal, situation, costOf);
    if (kind === 'leaf') return goal.kind === 'node' ? costOfLeaf(goal) : Infinity;
    if (kind === 'any') return goals.reduce((least, each) => Math.min(least, costOf(each)), Infinity);
    return goals.reduce((sum, each) => sum + costOf(each), 0);
  };

  const costOfLeaf = ({ node, wish }: Extract<Goal, { kind: 'node' }>): number => {
    if (allows(wish, situation.outcomeOf(node))) return 0;
    return wish & (MATCH | MISS) ? 1 : Infinity;
  };

  // Personas that ask about each other may form a chain as long as the list. In the order in which they are decided, each
  // finds the costs of those it asks about already there, and nothing recurses from persona to persona.
  for (const { kind, persona } of situation.set.plan.steps) {
    if (kind !== 'hold') continue;
    for (const wish of [MATCH, MISS, NOT_MATCH, NOT_MISS]) costOf({ kind: 'persona', at: persona, wish });
  }
  return costOf;
}

function nameOf(goal: Goal): string | null {
  if (goal.kind === 'node') return `${goal.node} ${goal.wish}`;
  return goal.kind === 'persona' ? `persona ${goal.at} ${goal.wish}` : null;
}
