import type { FactReader, Facts } from '../../domain/fact';
import type { PersonaChanges } from '../../domain/required-change';
import type { Moment } from '../compile';
import { neverHolds } from '../implication/never-holds';
import { deliberate } from '../personas/deliberation';
import type { PersonaSet } from '../personas/persona-set';
import { changedTests, findPlan, type SearchTools } from './search';
import { createSituation } from './situation';
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
  const holdForNobody = neverHolds(set);
  return set.personas.flatMap(({ key }, at) => {
    if (at === holding[0]) return [];
    const excluded = deliberation.excluded[at] ?? (holdForNobody.has(key) ? 'never-holds' : null);
    return excluded === null ? changesFor(at, holding, tools) : { persona: key, steps: null, impossible: excluded };
  });
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
  const lacksPoints = situation.set.plan.conditions[at] == null && !isReachable;
  return { persona, steps: null, impossible: lacksPoints ? 'points' : hasTooMany ? 'too-many' : 'contradiction' };
}
