/**
 * A plan in the making: what tests must come out as, and what is still to be chosen. Plans are never changed once they
 * are in the queue; whoever goes one step further works on a copy.
 */
import type { Outcome } from '../../domain/outcome';
import type { NodeNumber } from '../evaluation/node';
import type { CostOf } from './costs';
import { type Situation, waysTo } from './ways';
import { allows, ANYTHING, type Bound, type Goal, type GoalPlace, MATCH, MISS } from './wish';

export interface Plan {
  /** The outcomes that are left to each test, and for whose sake it first had to change. */
  readonly tests: ReadonlyMap<NodeNumber, Demand>;
  /** Goals of which one way must still be chosen. */
  readonly open: readonly Goal[];
  /** Points that had to be won or lost. */
  readonly bounds: readonly Bound[];
  /** Tests that change. */
  readonly cost: number;
}

export interface Demand {
  readonly allowed: number;
  readonly place: GoalPlace;
}

export const EMPTY_PLAN: Plan = { tests: new Map(), open: [], bounds: [], cost: 0 };

/** The plan with one more goal, taken apart as far as there is nothing to choose; `null` where it contradicts the plan. */
export function withGoal(plan: Plan, goal: Goal, situation: Situation, costOf: CostOf): Plan | null {
  const tests = new Map(plan.tests);
  const open = [...plan.open];
  const bounds = [...plan.bounds];
  let { cost } = plan;

  const pending: Goal[] = [goal];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === 'bound') bounds.push(next);
    const { goals, kind } = waysTo(next, situation, costOf);
    if (kind === 'leaf') {
      if (next.kind !== 'node') return null;
      const added = demand(tests, next, situation);
      if (added === null) return null;
      cost += added;
    } else if (kind === 'any' && goals.length !== 1) {
      if (costOf(next) === Infinity) return null;
      open.push(next);
    } else {
      // The first goal is taken first: that is the order in which an editor reads.
      for (let at = goals.length - 1; at >= 0; at--) pending.push(goals[at]!);
    }
  }
  return { tests, open, bounds, cost };
}

/** How a test comes out under a plan. */
export function outcomeUnder({ allowed }: Pick<Demand, 'allowed'>, now: Outcome): Outcome {
  if (allows(allowed, now)) return now;
  return allowed & MATCH ? 'match' : 'miss';
}

/** Adds a demand on a test and says what it costs; `null` where it contradicts what is demanded already. */
function demand(
  tests: Map<NodeNumber, Demand>,
  { node, wish, place }: Extract<Goal, { kind: 'node' }>,
  situation: Situation
): number | null {
  const known = tests.get(node);
  const now = situation.outcomeOf(node);
  const before = known?.allowed ?? ANYTHING;
  const allowed = before & wish;
  const isChanged = !allows(allowed, now);
  if (isChanged && (allowed & (MATCH | MISS)) === 0) return null;
  const wasChanged = !allows(before, now);
  tests.set(node, { allowed, place: known !== undefined && wasChanged === isChanged ? known.place : place });
  return Number(isChanged) - Number(wasChanged);
}
