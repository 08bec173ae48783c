import type { TriggerRow } from '../../../../shared/contracts/triggers';
import type { PredicateSource } from '../../../../shared/engine';
import type { RuleRepository } from '../../repositories/rule-repository';
import type { TriggerRepository } from '../../repositories/trigger-repository';
import type { TriggersService } from '../triggers/triggers';
import { sentenceOf } from './sentences';

export interface TriggerListService {
  /** All triggers by key, each with what it asks for and what is wrong with it. */
  find(): Promise<readonly TriggerRow[]>;
  /** Names of the configured targets, as a trigger names one. */
  targets(): readonly string[];
}

interface Dependencies {
  readonly stored: TriggerRepository;
  readonly rules: RuleRepository;
  readonly triggers: Pick<TriggersService, 'current'>;
  readonly predicates: PredicateSource;
  readonly targets: readonly string[];
}

export function createTriggerListService(dependencies: Dependencies): TriggerListService {
  const { stored, rules, triggers, predicates, targets } = dependencies;
  return {
    targets: () => targets,
    async find() {
      const [all, allRules] = await Promise.all([stored.findAll(), rules.findAll()]);
      const { broken } = triggers.current();
      return all.map(({ condition, ...trigger }) => ({
        ...trigger,
        sentence: sentenceOf({ condition }, { predicates, rules: allRules }),
        problems: broken.get(trigger.key) ?? [],
        hasTarget: trigger.target === null || targets.includes(trigger.target),
      }));
    },
  };
}
