import type { Core } from '@strapi/types';
import type { PatternCompiler } from '../../../../shared/domain/predicate';
import type { PredicateSource } from '../../../../shared/engine';
import { createEngineChecks } from '../../content-checks/engine-checks';
import { createStoredUses } from '../../content-checks/stored-uses';
import { createFactRepository } from '../../repositories/fact-repository';
import { createPersonaOrderRepository } from '../../repositories/persona-order-repository';
import { createPersonaRepository } from '../../repositories/persona-repository';
import { createRuleRepository } from '../../repositories/rule-repository';
import { createVariantRepository } from '../../repositories/variant-repository';
import { registeredVariantTypes } from '../../repositories/variant-types';
import { createJourneyRepository } from '../../repositories/journey-repository';
import { createTriggerRepository } from '../../repositories/trigger-repository';
import type { JourneysService } from '../journeys/journeys';
import type { PersonasService } from '../personas';
import type { SampleGuard } from '../samples/sample-guard';
import type { TriggersService } from '../triggers/triggers';
import { createFactListService } from './fact-list';
import { createJourneyListService } from './journey-list';
import { createPersonaListService } from './persona-list';
import { createPersonaOrderService } from './persona-order';
import { createRuleListService } from './rule-list';
import { createTriggerListService } from './trigger-list';

interface Dependencies {
  readonly strapi: Core.Strapi;
  readonly personas: PersonasService;
  readonly journeys: JourneysService;
  readonly triggers: TriggersService;
  /** Names of the configured targets. */
  readonly targets: readonly string[];
  readonly guard: SampleGuard;
  readonly predicates: PredicateSource;
  readonly patterns: PatternCompiler;
}

/** What the section's lists are made of. */
export function createSectionServices(dependencies: Dependencies) {
  const { strapi, personas, journeys, triggers, targets, guard, predicates, patterns } = dependencies;
  const [stored, rules, facts] = [
    createPersonaRepository(strapi),
    createRuleRepository(strapi),
    createFactRepository(strapi),
  ];
  const uses = createStoredUses(strapi, createEngineChecks({ predicates: () => predicates, patterns }));
  return {
    personaList: () =>
      createPersonaListService({
        stored,
        rules,
        personas,
        predicates,
        countVariants: () => countVariants(strapi),
      }),
    personaOrder: () => createPersonaOrderService({ order: createPersonaOrderRepository(strapi), personas, guard }),
    ruleList: () => createRuleListService({ rules, personas: stored, uses, predicates, patterns }),
    factList: () => createFactListService({ facts, uses }),
    journeyList: () => createJourneyListService({ stored: createJourneyRepository(strapi), journeys, uses }),
    triggerList: () =>
      createTriggerListService({ stored: createTriggerRepository(strapi), rules, triggers, predicates, targets }),
  };
}

/** Also of types whose base has opted out: their variants are kept, and keep a persona from being deleted. */
async function countVariants(strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> {
  const { countByPersona } = createVariantRepository(strapi);
  const counts = new Map<string, number>();
  for (const { variant } of registeredVariantTypes(strapi)) {
    for (const [key, count] of await countByPersona(variant)) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}
