import type { FactReader } from '../../domain/fact';
import type { CompiledJourney } from './compile-journeys';

export interface StageMoment {
  readonly now: number;
  /** Key of the stage at which the visitor was seen last; `null` where they were at none. */
  readonly remembered: string | null;
}

/**
 * The key of the stage at which a visitor is, or `null` for none. What the stage fact names outranks the rules; of the
 * rules the one farthest on counts, and only a match leads anywhere: unknown never does. Where nothing leads anywhere the
 * visitor stays. Going back needs a journey that allows it.
 */
export function stageOf(journey: CompiledJourney, facts: FactReader, { now, remembered }: StageMoment): string | null {
  const { stages, rules, stageFact, mayMoveBack } = journey;
  const before = remembered === null ? -1 : stages.indexOf(remembered);
  const named = stageFact === null ? -1 : stages.indexOf(String(facts.get(stageFact)));
  // Where nobody may go back, rules up to the present stage need not be asked.
  const lowest = mayMoveBack ? 0 : before + 1;
  const found = named >= 0 ? named : lastMatching(rules, lowest, (rule) => rule.outcome(facts, { now }) === 'match');
  const stage = found < 0 ? before : mayMoveBack ? found : Math.max(found, before);
  return stages[stage] ?? null;
}

/** The stages up to one, itself included. */
export function reachedStages({ stages }: CompiledJourney, stage: string): readonly string[] {
  return stages.slice(0, stages.indexOf(stage) + 1);
}

function lastMatching<T>(list: readonly (T | null)[], lowest: number, matches: (item: T) => boolean): number {
  for (let at = list.length - 1; at >= lowest; at--) {
    const item = list[at];
    if (item != null && matches(item)) return at;
  }
  return -1;
}
