import type { FactReader, FactValue } from '../../../shared/domain/fact';
import { journeyOfFact, reachedFactName, stageFactName } from '../../../shared/domain/journey';
import { type CompiledJourney, type JourneySet, reachedStages, stageOf } from '../../../shared/engine';
import type { VisitorState } from '../visitor/visitor-state';
import type { FactContext, FactSource } from './fact-source';

/**
 * At which stage of each journey the visitor is now: the remembered stage, led on by the rules and by the fact that names
 * one. It is worked out whenever it is asked for, so that what a server says counts at the visitor's next page; it is
 * remembered at their next change.
 */
export function createJourneySource({ journeys }: { journeys: () => JourneySet }): FactSource {
  const plans = new WeakMap<FactContext['needed'], JourneyPlan>();
  let everything: JourneyPlan | undefined;

  /** Journeys change when an editor saves one, and facts are asked for with every request. */
  function planFor(needed: FactContext['needed']): JourneyPlan {
    const set = journeys();
    const known = plans.get(needed);
    if (known?.set === set) return known;
    const plan = planned(set, inOrder(set, needed));
    plans.set(needed, plan);
    return plan;
  }

  return {
    id: 'journey',
    facts: {
      'journey.*': {
        type: 'any',
        label: { en: 'Stage of a journey', ja: 'ジャーニーの段階' },
        purpose: 'personalization',
      },
    },
    // What editors write decides what is read, so it is asked for anew whenever facts are planned.
    get reads() {
      const set = journeys();
      if (everything?.set !== set) everything = planned(set, set.journeys);
      return everything.reads;
    },
    resolve({ visitor }, context) {
      const { wanted, reads } = planFor(context.needed);
      const values = reads.map((name) => context.fact(name));
      const find = (known: readonly (FactValue | undefined)[]) =>
        stagesOf(wanted, new Map(reads.map((name, at) => [name, known[at]])), { visitor, now: context.now });
      return values.some((value) => value instanceof Promise)
        ? Promise.all(values).then(find)
        : find(values as (FactValue | undefined)[]);
    },
  };
}

interface JourneyPlan {
  readonly set: JourneySet;
  readonly wanted: readonly CompiledJourney[];
  /** Names of the facts of other sources that they read. */
  readonly reads: readonly string[];
}

function planned(set: JourneySet, wanted: readonly CompiledJourney[]): JourneyPlan {
  return { set, wanted, reads: [...new Set(wanted.flatMap(({ reads }) => reads))].filter(isForeign) };
}

/** The journeys that are asked for and those that they read, each after what it reads. */
function inOrder({ byKey, journeys }: JourneySet, needed: FactContext['needed']): readonly CompiledJourney[] {
  const wanted = new Set<string>();
  const add = (key: string | undefined): void => {
    const journey = key === undefined || wanted.has(key) ? undefined : byKey.get(key);
    if (!journey) return;
    wanted.add(journey.key);
    for (const name of journey.reads) add(journeyOfFact(name));
  };
  for (const name of needed) add(journeyOfFact(name));
  return journeys.filter(({ key }) => wanted.has(key));
}

function stagesOf(
  journeys: readonly CompiledJourney[],
  known: Map<string, FactValue | undefined>,
  { visitor, now }: { readonly visitor: VisitorState | null; readonly now: number }
): Record<string, FactValue> {
  const reader: FactReader = { get: (name) => known.get(name) };
  const facts: Record<string, FactValue> = {};
  for (const journey of journeys) {
    const remembered = visitor?.journeys.get(journey.key)?.stage ?? null;
    const stage = stageOf(journey, reader, { now, remembered });
    if (stage === null) continue;
    facts[stageFactName(journey.key)] = stage;
    facts[reachedFactName(journey.key)] = reachedStages(journey, stage);
    known.set(stageFactName(journey.key), stage).set(reachedFactName(journey.key), reachedStages(journey, stage));
  }
  return facts;
}

const isForeign = (name: string) => journeyOfFact(name) === undefined;
