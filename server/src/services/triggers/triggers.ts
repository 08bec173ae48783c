import type { PatternCompiler } from '../../../../shared/domain/predicate';
import type { PredicateSource } from '../../../../shared/engine';
import type { RuleRepository } from '../../repositories/rule-repository';
import type { TriggerRepository } from '../../repositories/trigger-repository';
import { readRule } from '../personas';
import { createReloadQueue } from '../../nodes/reload-queue';
import { compileTriggers, type TriggerSet } from './compile-triggers';

export interface TriggersService {
  /** The triggers as they stand, compiled. Never waits. There are none before the first load. */
  current(): TriggerSet;
  /** Loads triggers and rules. A failure keeps what was there and is logged. Answers whether they could be loaded. */
  reload(): Promise<boolean>;
}

interface Dependencies {
  readonly triggers: TriggerRepository;
  readonly rules: RuleRepository;
  readonly predicates: PredicateSource;
  readonly patterns: PatternCompiler;
  readonly logger: { warn(message: string): void };
}

export function createTriggersService({ triggers, rules, logger, ...engine }: Dependencies): TriggersService {
  let set = compileTriggers([], { ...engine, rules: [] });
  let isFailing = false;
  const reported = new Set<string>();

  function reportBroken(): void {
    for (const [key, [problem]] of set.broken) {
      const line = `personalization: trigger "${key}" is broken and never calls: ${problem?.message} (${problem?.code})`;
      if (!reported.has(line)) logger.warn(line);
      reported.add(line);
    }
  }

  async function load(): Promise<boolean> {
    try {
      const [stored, storedRules] = await Promise.all([triggers.findAll(), rules.findAll()]);
      set = compileTriggers(stored, { ...engine, rules: storedRules.map(readRule) });
      isFailing = false;
      reportBroken();
      return true;
    } catch (error) {
      const cause = error instanceof Error ? error.name : typeof error;
      if (!isFailing) logger.warn(`personalization: triggers could not be loaded; the last known ones stay (${cause})`);
      isFailing = true;
      return false;
    }
  }

  return { current: () => set, reload: createReloadQueue(load) };
}
