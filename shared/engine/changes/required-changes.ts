import type { FactReader, Facts } from '../../domain/fact';
import type { Impossible, PersonaChanges } from '../../domain/required-change';
import type { Moment } from '../compile';
import { deliberate } from '../personas/deliberation';
import type { PersonaSet } from '../personas/persona-set';
import { changedTests, findPlan, type SearchTools } from './search';
import { createSituation, type Situation } from './situation';
import { stepsOf } from './steps';
import { createWayfinder } from './wayfinder';
import { MATCH } from './wish';

/** Better personas that hold, beyond which nobody is told whom to send away one by one. */
const MAX_BETTER = 25;

/**
 * For each persona that is not the first of the decision, the fewest tests that would have to come out differently so
 * that it was. In order of priority. Where no test stands in two places there is no smaller set; elsewhere the set is
 * sure to do, and rarely larger than it need be.
 */
export function requiredChanges(
  set: PersonaSet,
  facts: Facts | FactReader,
  { now }: Moment
): readonly PersonaChanges[] {
  const deliberation = deliberate(set, facts, now);
  const finder = createWayfinder(createSituation(set, deliberation));
  const tools: SearchTools = { finder, decideWith: (tests) => deliberate(set, facts, now, tests).outcomes };
  const holding = deliberation.outcomes.flatMap((outcome, at) => (outcome === 'match' ? [at] : []));
  return set.personas.flatMap((_, at) => (at === holding[0] ? [] : changesFor(at, holding, tools)));
}

function changesFor(at: number, holding: readonly number[], tools: SearchTools): PersonaChanges {
  const { costOf, situation } = tools.finder;
  const persona = situation.set.personas[at]!.key;
  const isReachable = costOf({ kind: 'persona', at, wish: MATCH }) < Infinity;
  const better = holding.filter((other) => other < at);
  const hasTooMany = better.length > MAX_BETTER;
  const plan = isReachable && !hasTooMany ? findPlan(at, better, tools) : null;
  if (plan !== null)
    return { persona, steps: stepsOf(plan, changedTests(plan, situation), situation), impossible: null };
  const impossible = whyNot(at, situation, isReachable) ?? (hasTooMany ? 'too-many' : 'contradiction');
  return { persona, steps: null, impossible };
}

/** What keeps a persona from holding, whatever the others do. */
function whyNot(at: number, { now, set }: Situation, isReachable: boolean): Impossible | null {
  const excluded = now.excluded[at];
  if (excluded != null) return excluded;
  const [condition, scoring] = [set.plan.conditions[at], set.plan.scorings[at]];
  if (condition == null && scoring == null) return 'never-holds';
  return condition == null && !isReachable ? 'points' : null;
}
