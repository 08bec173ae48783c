import type { FactReader, FactValue } from '../../../shared/domain/fact';
import { journeyOfFact, reachedFactName, stageFactName } from '../../../shared/domain/journey';
import { type CompiledJourney, type JourneySet, reachedStages, stageOf } from '../../../shared/engine';
import type { VisitorState } from '../visitor/visitor-state';
import type { FactSource } from './fact-source';
import { oncePer } from './once-per';

/**
 * At which stage of each journey the visitor is now: the remembered stage, led on by the rules and by the fact that names
 * one. It is worked out whenever it is asked for, so that what a server says counts at the visitor's next page; it is
 * remembered at their next change.
 */
export function createJourneySource({ journeys }: { journeys: () => JourneySet }): FactSource {
  // Journeys change when an editor saves one, and facts are asked for with every request.
  const plansOf = oncePer((set: JourneySet) => oncePer((needed: readonly string[]) => planned(set, needed)));
  const readsOf = oncePer((set: JourneySet) => foreignReads(set.journeys));

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
      return readsOf(journeys());
    },
    resolve({ visitor }, { needed, now, fact }) {
      const plan = plansOf(journeys())(needed);
      const known = plan.reads.map((name) => fact(name));
      const find = (values: readonly (FactValue | undefined)[]) => {
        const stages = stagesOf(plan, values, { visitor, now });
        return needed.map((name) => stages.get(name));
      };
      return known.some((value) => value instanceof Promise)
        ? Promise.all(known).then(find)
        : find(known as (FactValue | undefined)[]);
    },
  };
}

interface JourneyPlan {
  /** The journeys that are asked for and those that they read, each after what it reads. */
  readonly wanted: readonly PlannedJourney[];
  /** Names of the facts of other sources that they read, and the place of each. */
  readonly reads: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

/** A journey with the names of its facts: putting names together takes longer than reading the facts. */
interface PlannedJourney {
  readonly journey: CompiledJourney;
  readonly stageName: string;
  readonly reachedName: string;
}

function planned(set: JourneySet, needed: readonly string[]): JourneyPlan {
  const journeys = inOrder(set, needed);
  const reads = foreignReads(journeys);
  return {
    wanted: journeys.map((journey) => ({
      journey,
      stageName: stageFactName(journey.key),
      reachedName: reachedFactName(journey.key),
    })),
    reads,
    places: new Map(reads.map((name, at) => [name, at])),
  };
}

function inOrder({ byKey, journeys }: JourneySet, needed: readonly string[]): readonly CompiledJourney[] {
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

/** The facts of the journeys by name. */
function stagesOf(
  { wanted, places }: JourneyPlan,
  known: readonly (FactValue | undefined)[],
  { visitor, now }: { readonly visitor: VisitorState | null; readonly now: number }
): ReadonlyMap<string, FactValue> {
  const found = new Map<string, FactValue>();
  const reader: FactReader = { get: (name) => known[places.get(name) ?? -1] ?? found.get(name) };
  for (const { journey, stageName, reachedName } of wanted) {
    const remembered = visitor?.journeys.get(journey.key)?.stage ?? null;
    const stage = stageOf(journey, reader, { now, remembered });
    if (stage !== null) found.set(stageName, stage).set(reachedName, reachedStages(journey, stage));
  }
  return found;
}

function foreignReads(journeys: readonly CompiledJourney[]): readonly string[] {
  const reads = new Set(journeys.flatMap((journey) => journey.reads));
  return [...reads].filter((name) => journeyOfFact(name) === undefined);
}
