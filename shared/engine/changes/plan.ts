/**
 * A plan in the making: what tests must come out as, and what is still to be chosen. Plans are never changed once they
 * are made; whoever goes one step further works on a copy.
 */
import type { Outcome } from '../../domain/outcome';
import type { NodeNumber } from '../evaluation/node';
import type { Wayfinder } from './wayfinder';
import { allows, ANYTHING, type Bound, type Goal, type GoalPlace, MATCH, MISS } from './wish';

export interface Plan {
  /** The outcomes that are left to each test, and for whose sake it first had to change. */
  readonly tests: Tests;
  /** Goals of which one way must still be chosen. */
  readonly open: readonly Goal[];
  /** Points that had to be won or lost. */
  readonly bounds: readonly Bound[];
  /** Tests that change. */
  readonly cost: number;
}

export type Tests = ReadonlyMap<NodeNumber, Demand>;

export interface Demand {
  readonly allowed: number;
  readonly place: GoalPlace;
}

export const EMPTY_PLAN: Plan = { tests: new Map(), open: [], bounds: [], cost: 0 };

/** The plan with more goals, taken apart as far as there is nothing to choose; `null` where they contradict it. */
export function withGoals(plan: Plan, goals: readonly Goal[], finder: Wayfinder): Plan | null {
  const tests = new Map(plan.tests);
  const open = [...plan.open];
  const bounds = [...plan.bounds];
  let { cost } = plan;

  // The first goal is taken first: that is the order in which an editor reads.
  const pending: Goal[] = [...goals].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === 'bound') bounds.push(next);
    const ways = finder.waysTo(next);
    if (ways.kind === 'leaf') {
      const added = next.kind === 'node' ? demand(tests, next, finder) : null;
      if (added === null) return null;
      cost += added;
    } else if (ways.kind === 'any' && ways.goals.length !== 1) {
      if (finder.costOf(next) === Infinity) return null;
      open.push(next);
    } else {
      for (let at = ways.goals.length - 1; at >= 0; at--) pending.push(ways.goals[at]!);
    }
  }
  return { tests, open, bounds, cost };
}

/** How a test comes out under a plan. */
export function outcomeUnder({ allowed }: Pick<Demand, 'allowed'>, now: Outcome): Outcome {
  if (allows(allowed, now)) return now;
  return allowed & MATCH ? 'match' : 'miss';
}

/** What is left of the outcomes of a test by one more wish; `null` where nothing is that a visitor could bring about. */
export function narrowed(tests: Tests, { node, wish }: LeafGoal, { situation }: Wayfinder): number | null {
  const allowed = (tests.get(node)?.allowed ?? ANYTHING) & wish;
  return allows(allowed, situation.outcomeOf(node)) || (allowed & (MATCH | MISS)) !== 0 ? allowed : null;
}

type LeafGoal = Extract<Goal, { kind: 'node' }>;

/** Adds a demand on a test and says what it costs; `null` where it contradicts what is demanded already. */
function demand(tests: Map<NodeNumber, Demand>, goal: LeafGoal, finder: Wayfinder): number | null {
  const { node, place } = goal;
  const allowed = narrowed(tests, goal, finder);
  if (allowed === null) return null;
  const now = finder.situation.outcomeOf(node);
  const known = tests.get(node);
  const wasChanged = known !== undefined && !allows(known.allowed, now);
  const isChanged = !allows(allowed, now);
  tests.set(node, { allowed, place: known !== undefined && wasChanged === isChanged ? known.place : place });
  return Number(isChanged) - Number(wasChanged);
}
