import type { PatternCompiler } from '../../../../shared/domain/predicate';
import { compileJourneys, type JourneySet, type PredicateSource } from '../../../../shared/engine';
import type { JourneyRepository } from '../../repositories/journey-repository';
import type { RuleRepository } from '../../repositories/rule-repository';
import { createReloadQueue } from '../../nodes/reload-queue';
import { readRule } from '../personas';

export interface JourneysService {
  /** The journeys as they stand, compiled. Never waits. There are none before the first load. */
  current(): JourneySet;
  /** Loads journeys and rules and puts them in place together. A failure keeps what was there, is logged, and is made up for. */
  reload(): Promise<boolean>;
}

interface Dependencies {
  readonly journeys: JourneyRepository;
  readonly rules: RuleRepository;
  readonly predicates: PredicateSource;
  readonly patterns: PatternCompiler;
  readonly logger: { warn(message: string): void };
}

export function createJourneysService(dependencies: Dependencies): JourneysService {
  const { journeys, rules, logger, ...engine } = dependencies;
  let set = compileJourneys([], { ...engine, rules: [] });
  let isFailing = false;
  const reported = new Set<string>();

  function reportBroken(): void {
    for (const [key, [problem]] of set.broken) {
      const line = `personalization: journey "${key}" is broken, nobody enters it: ${problem?.message} (${problem?.code})`;
      if (!reported.has(line)) logger.warn(line);
      reported.add(line);
    }
  }

  async function load(): Promise<boolean> {
    try {
      const [stored, storedRules] = await Promise.all([journeys.findAll(), rules.findAll()]);
      set = compileJourneys(stored, { ...engine, rules: storedRules.map(readRule) });
      isFailing = false;
      reportBroken();
      return true;
    } catch (error) {
      const cause = error instanceof Error ? error.name : typeof error;
      if (!isFailing) logger.warn(`personalization: journeys could not be loaded; the last known ones stay (${cause})`);
      isFailing = true;
      return false;
    }
  }

  return { current: () => set, reload: createReloadQueue(load) };
}
