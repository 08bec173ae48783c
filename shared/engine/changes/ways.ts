import type { NodeNumber } from '../evaluation/node';
import { pointsWays } from './points-ways';
import type { Situation } from './situation';
import { allows, ANYTHING, before, type Goal, type GoalPlace, MATCH, MISS, negated, UNKNOWN } from './wish';

/** How a goal is reached: by all of some goals, by any of them, or, where it is one test, by that coming out so. */
export interface Ways {
  readonly kind: 'all' | 'any' | 'leaf';
  readonly goals: readonly Goal[];
}

export const DONE: Ways = { kind: 'all', goals: [] };
export const NO_WAY: Ways = { kind: 'any', goals: [] };
const LEAF: Ways = { kind: 'leaf', goals: [] };

/** How many tests a goal takes. */
export type CostOf = (goal: Goal) => number;

type NodeGoal = Extract<Goal, { kind: 'node' }>;

/** Takes a goal apart, one level deep. */
export function waysTo(goal: Goal, situation: Situation, costOf: CostOf): Ways {
  switch (goal.kind) {
    case 'together':
      return { kind: 'all', goals: goal.goals };
    case 'persona':
      return waysOfPersona(goal.at, goal.wish, situation);
    case 'means':
      return waysOfMeans(goal.at, goal.wish, situation);
    case 'node':
      return waysOfNode(goal, situation);
    default:
      return pointsWays(goal, situation, costOf);
  }
}

function waysOfPersona(at: number, wish: number, { set, now }: Situation): Ways {
  const reason = now.excluded[at];
  if (reason != null) return allows(wish, reason === 'broken' ? 'unknown' : 'miss') ? DONE : NO_WAY;
  if (wish === ANYTHING) return DONE;
  if (wish === (MATCH | MISS)) {
    return { kind: 'any', goals: [MATCH, MISS].map((each) => ({ kind: 'persona', at, wish: each }) as const) };
  }
  // To become unknown is nobody's aim.
  if (wish === UNKNOWN || wish === 0) return allows(wish, now.outcomes[at]!) ? DONE : NO_WAY;

  const confirm = set.plan.confirmations[at] ?? null;
  if (confirm === null) return waysOfMeans(at, wish, { set });
  const place: GoalPlace = { at, must: mustOf(wish), part: 'confirm', path: [] };
  const goals: Goal[] = [
    { kind: 'means', at, wish },
    { kind: 'node', node: confirm, wish, place },
  ];
  return { kind: wish & MATCH ? 'all' : 'any', goals };
}

/** By its condition or by its points, whatever the visitor has confirmed. */
function waysOfMeans(at: number, wish: number, { set }: Pick<Situation, 'set'>): Ways {
  const goals: Goal[] = [];
  const condition = set.plan.conditions[at] ?? null;
  if (condition !== null) {
    const place: GoalPlace = { at, must: mustOf(wish), part: 'condition', path: [] };
    goals.push({ kind: 'node', node: condition, wish, place });
  }
  if (set.plan.scorings[at] != null) goals.push({ kind: 'points', at, wish });
  return { kind: wish & MATCH ? 'any' : 'all', goals };
}

/** What is to match, or at least not to miss, is to hold. */
export function mustOf(wish: number): 'hold' | 'stop' {
  return wish & MATCH ? 'hold' : 'stop';
}

function waysOfNode({ node, wish, place }: NodeGoal, situation: Situation): Ways {
  const { shape } = situation.set.plan.program.nodes[node]!;
  const inside = (child: NodeNumber, step: number, childWish = wish): Goal => ({
    kind: 'node',
    node: child,
    wish: childWish,
    place: { ...place, path: [...place.path, step] },
  });
  switch (shape.kind) {
    case 'rule':
      return { kind: 'all', goals: [inside(shape.child, 0)] };
    case 'not':
      return { kind: 'all', goals: [inside(shape.child, 0, negated(wish))] };
    case 'predicate':
      return waysOfLeaf(node, wish, situation);
    default: {
      const goals = shape.children.map((child, step) => inside(child, step));
      // In `all` a match takes every child, and so does "no miss"; a miss takes one. In `any` it is the other way round.
      return { kind: (shape.kind === 'all') === ((wish & MATCH) !== 0) ? 'all' : 'any', goals };
    }
  }
}

function waysOfLeaf(node: NodeNumber, wish: number, situation: Situation): Ways {
  const read = situation.personaLeafOf(node);
  if (read === null) return LEAF;
  if (read === 'opaque') return allows(wish, situation.outcomeOf(node)) ? DONE : NO_WAY;
  const at = situation.placeOf(read.persona);
  if (at === undefined) return allows(wish, read.answers.unknown) ? DONE : NO_WAY;
  return { kind: 'all', goals: [{ kind: 'persona', at, wish: before(read.answers, wish) }] };
}
