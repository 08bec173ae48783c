import type { Core } from '@strapi/types';
import { createJourneyRepository } from '../repositories/journey-repository';
import { createPersonaRepository, type StoredPersona } from '../repositories/persona-repository';
import { createRuleRepository, type StoredRule } from '../repositories/rule-repository';
import { createSampleVisitorRepository } from '../repositories/sample-visitor-repository';
import { createTriggerRepository } from '../repositories/trigger-repository';
import { createVariantLifecycleRepository } from '../repositories/variant-lifecycle-repository';
import { registeredVariantTypes } from '../repositories/variant-types';
import { SAMPLE_VISITOR_UID } from '../uids';
import type { EngineChecks } from './engine-checks';
import { findUsages, type Usages, type Use } from './usages';

/** Where what is stored is used, as things stand at the moment of asking. */
export interface StoredUses {
  ofRule(rule: Pick<StoredRule, 'key'>): Promise<readonly Use[]>;
  /** In rules and other personas, by the variants that are for it, and by the sample visitors who should be it. */
  ofPersona(persona: Pick<StoredPersona, 'key'>): Promise<readonly Use[]>;
  /** For facts, of which a question asks several things. */
  usages(): Promise<Usages>;
}

export function createStoredUses(strapi: Core.Strapi, engine: Pick<EngineChecks, 'references'>): StoredUses {
  const personas = createPersonaRepository(strapi);
  const rules = createRuleRepository(strapi);
  const journeys = createJourneyRepository(strapi);
  const triggers = createTriggerRepository(strapi);
  const variants = createVariantLifecycleRepository(strapi);
  const samples = createSampleVisitorRepository(strapi);

  async function usages(): Promise<Usages> {
    const [allPersonas, allRules, allJourneys, allTriggers] = await Promise.all([
      personas.findAll(),
      rules.findAll(),
      journeys.findAll(),
      triggers.findAll(),
    ]);
    const keys = new Set(allRules.map(({ key }) => key));
    const stock = { personas: allPersonas, rules: allRules, journeys: allJourneys, triggers: allTriggers };
    return findUsages(stock, (entry) => engine.references(entry, keys));
  }

  /** Of every type that has rows, also of those whose base has opted out: its variants come back when it opts in. */
  async function variantsFor(key: string): Promise<readonly Use[]> {
    const uses: Use[] = [];
    for (const { base, variant } of registeredVariantTypes(strapi)) {
      const rows = await variants.rowsFor(variant, key);
      for (const [documentId, name] of new Map(rows.map((row) => [row.documentId, row.own.pzName ?? row.documentId]))) {
        const place = { kind: 'variant', type: variant, documentId, name } as const;
        uses.push({ place, words: `the variant "${name}" of ${base}` });
      }
    }
    return uses;
  }

  async function samplesExpecting(key: string): Promise<readonly Use[]> {
    const expecting = (await samples.findAll()).filter(({ expected }) => expected?.persona === key);
    return expecting.map(({ documentId, name }) => ({
      place: { kind: 'sample-visitor', type: SAMPLE_VISITOR_UID, documentId, name },
      words: `the sample visitor "${name}"`,
    }));
  }

  return {
    usages,
    ofRule: async ({ key }) => (await usages()).ofRule(key),
    ofPersona: async ({ key }) => [
      ...(await usages()).ofPersona(key),
      ...(await variantsFor(key)),
      ...(await samplesExpecting(key)),
    ],
  };
}
