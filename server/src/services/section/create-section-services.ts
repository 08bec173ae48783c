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
import type { PersonasService } from '../personas';
import type { SampleGuard } from '../samples/sample-guard';
import { createFactListService } from './fact-list';
import { createPersonaListService } from './persona-list';
import { createPersonaOrderService } from './persona-order';
import { createRuleListService } from './rule-list';

interface Dependencies {
  readonly strapi: Core.Strapi;
  readonly personas: PersonasService;
  readonly guard: SampleGuard;
  readonly predicates: PredicateSource;
  readonly patterns: PatternCompiler;
}

/** What the section's lists are made of. */
export function createSectionServices({ strapi, personas, guard, predicates, patterns }: Dependencies) {
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
