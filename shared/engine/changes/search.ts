/**
 * Looks for the plan that makes a persona the first of the decision. It goes on with the most promising plan until one has
 * nothing left to choose; then the engine itself decides what would come of it, and if another persona comes first by
 * what was changed, that one has to step aside as well. (An A* search; the costs are its estimate.)
 */
import type { Outcome } from '../../domain/outcome';
import type { NodeNumber } from '../evaluation/node';
import { type Choice, settled } from './fit';
import { EMPTY_PLAN, outcomeUnder, type Plan, withGoals } from './plan';
import type { Situation } from './situation';
import type { Wayfinder } from './wayfinder';
import { type Goal, MATCH, NOT_MATCH } from './wish';

/** Plans that are looked at for one persona. What takes more has no advice that anybody could follow. */
const MAX_PLANS = 100;

/** Ways that are tried of one goal, the cheapest first. */
const MAX_WAYS = 8;

export interface SearchTools {
  readonly finder: Wayfinder;
  /** How each persona would come out if some tests came out as given. */
  readonly decideWith: (tests: ReadonlyMap<NodeNumber, Outcome>) => readonly Outcome[];
}

/** The plan, or `null` where none was found. `better` are the personas of better priority that hold now. */
export function findPlan(target: number, better: readonly number[], { finder, decideWith }: SearchTools): Plan | null {
  const { costOf, situation } = finder;
  const queue: Candidate[] = [];
  const offer = (goals: readonly Goal[], { plan, asked }: Pick<Candidate, 'plan' | 'asked'>): void => {
    const taken = withGoals(plan, goals, finder);
    const next = taken && settled(taken, finder);
    if (!next) return;
    const total = next.plan.open.reduce((sum, goal) => sum + costOf(goal), next.plan.cost);
    queue.push({ ...next, total, asked });
  };
  offer([hold(target), ...better.map(stepAside)], { plan: EMPTY_PLAN, asked: new Set() });

  for (let looked = 0; looked < MAX_PLANS && queue.length > 0; looked++) {
    const candidate = takeBest(queue);
    const { choice, plan, asked } = candidate;
    if (choice !== null) {
      const rest = { asked, plan: { ...plan, open: plan.open.filter((goal) => goal !== choice.goal) } };
      const ways = [...choice.ways].sort((one, other) => costOf(one) - costOf(other)).slice(0, MAX_WAYS);
      // Backwards, because of equals the one found last is looked at first.
      for (const way of ways.reverse()) offer([way], rest);
      continue;
    }
    const outcomes = decideWith(changedTests(plan, situation));
    const first = outcomes.indexOf('match');
    if (first === target) return plan;
    const mayGoOn = outcomes[target] === 'match' && first >= 0 && !asked.has(first);
    if (mayGoOn) offer([stepAside(first)], { plan, asked: new Set([...asked, first]) });
  }
  return null;
}

/** The tests that a plan changes, with what they would come out as. */
export function changedTests({ tests }: Plan, { outcomeOf }: Situation): ReadonlyMap<NodeNumber, Outcome> {
  const changed = new Map<NodeNumber, Outcome>();
  for (const [node, demand] of tests) {
    const outcome = outcomeUnder(demand, outcomeOf(node));
    if (outcome !== outcomeOf(node)) changed.set(node, outcome);
  }
  return changed;
}

interface Candidate {
  readonly plan: Plan;
  readonly choice: Choice | null;
  readonly total: number;
  /** Personas that came first by a change and were asked to step aside. Each is asked once. */
  readonly asked: ReadonlySet<number>;
}

const hold = (at: number): Goal => ({ kind: 'persona', at, wish: MATCH });
const stepAside = (at: number): Goal => ({ kind: 'persona', at, wish: NOT_MATCH });

/** The cheapest; of several the one found last, so that a finished plan is not kept waiting. */
function takeBest(queue: Candidate[]): Candidate {
  let best = 0;
  queue.forEach(({ total }, at) => {
    if (total <= queue[best]!.total) best = at;
  });
  return queue.splice(best, 1)[0]!;
}
