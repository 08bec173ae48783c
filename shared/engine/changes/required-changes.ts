import type { FactReader, Facts } from '../../domain/fact';
import type { Impossible, PersonaChanges } from '../../domain/required-change';
import type { Moment } from '../compile';
import { deliberate } from '../personas/deliberation';
import type { PersonaSet } from '../personas/persona-set';
import { createCosts } from './costs';
import { changedTests, findPlan, type SearchTools } from './search';
import { createSituation, type Situation } from './ways';
import { MATCH } from './wish';
import { stepsOf } from './steps';

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
  const situation = createSituation(set, deliberation);
  const costOf = createCosts(situation);
  const tools: SearchTools = {
    situation,
    costOf,
    decideWith: (tests) => deliberate(set, facts, now, tests).outcomes,
  };
  const first = deliberation.outcomes.indexOf('match');
  return set.personas.flatMap((_, at) => (at === first ? [] : changesFor(at, tools)));
}

function changesFor(at: number, tools: SearchTools): PersonaChanges {
  const { situation, costOf } = tools;
  const persona = situation.set.personas[at]!.key;
  const isReachable = costOf({ kind: 'persona', at, wish: MATCH }) < Infinity;
  const plan = isReachable ? findPlan(at, tools) : null;
  if (plan === null) return { persona, steps: null, impossible: whyNot(at, situation, isReachable) };
  return { persona, steps: stepsOf(plan, changedTests(plan, situation), situation), impossible: null };
}

function whyNot(at: number, { now, set }: Situation, isReachable: boolean): Impossible {
  const excluded = now.excluded[at];
  if (excluded != null) return excluded;
  const [condition, scoring] = [set.plan.conditions[at], set.plan.scorings[at]];
  if (condition == null && scoring == null) return 'never-holds';
  return condition == null && !isReachable ? 'points' : 'contradiction';
}
