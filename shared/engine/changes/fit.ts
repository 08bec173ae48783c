import { narrowed, type Plan, type Tests, withGoals } from './plan';
import type { Wayfinder } from './wayfinder';
import { ANYTHING, type Goal } from './wish';

/** What a plan means for a goal: reached already, still possible, or out of reach. */
export type Fit = 'reached' | 'possible' | 'impossible';

/** Chains of personas that ask about each other, beyond which nobody looks ahead. */
const MAX_DEPTH = 200;

export function fitOf(goal: Goal, tests: Tests, finder: Wayfinder, depth = 0): Fit {
  if (depth > MAX_DEPTH) return 'possible';
  if (finder.costOf(goal) === Infinity) return 'impossible';
  const { goals, kind } = finder.waysTo(goal);
  if (kind === 'leaf') {
    if (goal.kind !== 'node') return 'impossible';
    if (((tests.get(goal.node)?.allowed ?? ANYTHING) & ~goal.wish) === 0) return 'reached';
    return narrowed(tests, goal, finder) === null ? 'impossible' : 'possible';
  }
  const decisive: Fit = kind === 'all' ? 'impossible' : 'reached';
  let fit: Fit = kind === 'all' ? 'reached' : 'impossible';
  for (const each of goals) {
    const found = fitOf(each, tests, finder, depth + 1);
    if (found === decisive) return found;
    if (found === 'possible') fit = found;
  }
  return fit;
}

export interface Choice {
  readonly goal: Goal;
  /** The ways that are left. */
  readonly ways: readonly Goal[];
}

/**
 * Looks ahead: open goals that what was chosen for others has reached are dropped, and where one way is left it is taken.
 * Without it a search would choose for hundreds of goals that one change settles, and find out last that one is hopeless.
 *
 * @returns the plan with the choice to be made next, the one with the fewest ways; `null` where a goal has none left
 */
export function settled(plan: Plan, finder: Wayfinder): { readonly plan: Plan; readonly choice: Choice | null } | null {
  let here = plan;
  for (;;) {
    const open: Goal[] = [];
    let forced: Goal | null = null;
    let choice: Choice | null = null;
    for (const goal of here.open) {
      const fits = finder.waysTo(goal).goals.map((way) => ({ way, fit: fitOf(way, here.tests, finder) }));
      if (fits.some(({ fit }) => fit === 'reached')) continue;
      const ways = fits.flatMap(({ fit, way }) => (fit === 'possible' ? [way] : []));
      if (ways.length === 0) return null;
      if (ways.length === 1 && forced === null) forced = ways[0]!;
      else open.push(goal);
      if (choice === null || ways.length < choice.ways.length) choice = { goal, ways };
    }
    if (forced === null) return { plan: { ...here, open }, choice };
    const next = withGoals({ ...here, open }, [forced], finder);
    if (next === null) return null;
    here = next;
  }
}
