import type { Core } from '@strapi/types';
import { re2Patterns as patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import { createEngineChecks } from '../content-checks/engine-checks';
import { createFactSources } from '../facts/create-fact-sources';
import { createFactsService, type FactsService } from '../facts/facts-service';
import { createBaseValueRepository } from '../repositories/base-values/base-value-repository';
import { createEntryVariantRepository } from '../repositories/entry-variant-repository';
import { createJourneyRepository } from '../repositories/journey-repository';
import { createPersonaRepository } from '../repositories/persona-repository';
import { createRolePermissionRepository } from '../repositories/role-permission-repository';
import { createRuleRepository } from '../repositories/rule-repository';
import { createSampleVisitorRepository } from '../repositories/sample-visitor-repository';
import { createVariantSnapshotRepository } from '../repositories/variant-snapshot-repository';
import { createVariantRepository } from '../repositories/variant-repository';
import { variantTypes } from '../repositories/variant-types';
import { createResponseCache, type ResponseCache } from '../response-cache/response-cache';
import { createResponseStore } from '../response-cache/response-store';
import { createStamps } from '../response-cache/stamps';
import { anyDocumentTag, typeTag } from '../response-cache/tags';
import { createNodeParts, createNodes, type NodeParts } from '../nodes/create-nodes';
import type { NodesService } from '../nodes/nodes';
import { OVERRIDE_SAMPLE_VISITORS_ACTION } from '../permissions';
import { PLUGIN_ID } from '../uids';
import { findVariantDrift } from '../variants/drift';
import { createConditionCheckService } from './condition-check';
import { createDecisionsService } from './decisions';
import { createEntryVariantsService } from './entry-variants/entry-variants';
import { createPreviewService } from './preview/preview';
import { createPreviewTokens, type PreviewTokens } from './preview/preview-token';
import { previewHandler } from './preview/register-preview';
import { deriveKeys } from './derived-keys';
import { createJourneysService, type JourneysService } from './journeys/journeys';
import { createManifestService } from './manifest/manifest';
import { createCanBeKnown } from './manifest/origin-facts';
import { createPersonasService, type PersonasService } from './personas';
import { createPredicatesService, type PredicatesService } from './predicates';
import { createHealthService } from './health/health';
import { configOf, own, type Host } from './host';
import { profileServices } from './profiles/profile-services';
import type { ProfilesService } from './profiles/profiles';
import { createSectionServices } from './section/create-section-services';
import { createCurrentAuthor } from './samples/author';
import { createSampleGuard, type SampleGuard } from './samples/sample-guard';
import { createSampleRunner } from './samples/sample-runner';
import { createSampleVisitorsService } from './samples/sample-visitors';
import type { EntryDelivery } from './simulation/entry-delivery';
import { createSimulatorService } from './simulation/simulator';
import { createRightsOn } from './type-rights';
import type { TriggersService } from './triggers/triggers';
import { createTypeOf } from './type-of';
import { createVariantBaseService } from './variant-base/variant-base';
import { createVariantRightsService } from './variant-rights/variant-rights';
import { askingServices } from './questions/asking-services';
import { createVariantsService, type VariantsService } from './variants';
import type { VisitorStoreHandle } from './visitor/store/open-visitor-store';
import { outboxState, triggerServices } from './triggers/trigger-services';
import { visitorServices } from './visitor/visitor-services';

/**
 * The services under the names by which Strapi hands them out, and the one place where each is given what it needs.
 * Strapi makes a service when it is first asked for and keeps it.
 */
export const services = {
  ...visitorServices,
  ...profileServices,
  ...askingServices,
  ...triggerServices,
  predicates: () => createPredicatesService({ builtIn: builtInPredicates }),
  facts: ({ strapi }: Host) => {
    const config = configOf(strapi);
    const logger = strapi.log;
    let service: JourneysService | undefined;
    const journeys = () => (service ??= own<JourneysService>(strapi, 'journeys')).current();
    return createFactsService({
      config,
      logger,
      sources: createFactSources({
        config,
        logger,
        journeys,
        findKnownFacts: (profile, moment) => own<ProfilesService>(strapi, 'profiles').knownFacts(profile, moment),
      }),
    });
  },
  journeys: ({ strapi }: Host) =>
    createJourneysService({
      journeys: createJourneyRepository(strapi),
      rules: createRuleRepository(strapi),
      predicates: own<PredicatesService>(strapi, 'predicates'),
      patterns,
      logger: strapi.log,
    }),
  personas: ({ strapi }: Host) =>
    createPersonasService({
      personas: createPersonaRepository(strapi),
      rules: createRuleRepository(strapi),
      predicates: own<PredicatesService>(strapi, 'predicates'),
      patterns,
      logger: strapi.log,
      onReplaced: () => own<ResponseCache>(strapi, 'response-cache').clear(),
    }),
  variants: ({ strapi }: Host) =>
    createVariantsService({
      types: () => variantTypes(strapi),
      summaries: createVariantRepository(strapi).summaries,
      logger: strapi.log,
      onReplaced: (base) => own<ResponseCache>(strapi, 'response-cache').changed([typeTag(base), anyDocumentTag(base)]),
    }),
  decisions: ({ strapi }: Host) =>
    createDecisionsService({
      personas: own<PersonasService>(strapi, 'personas'),
      facts: own<FactsService>(strapi, 'facts'),
    }),
  simulator: ({ strapi }: Host) =>
    createSimulatorService({
      personas: own<PersonasService>(strapi, 'personas'),
      facts: own<FactsService>(strapi, 'facts'),
      predicates: own<PredicatesService>(strapi, 'predicates'),
      patterns,
      checks: createEngineChecks({ predicates: () => own<PredicatesService>(strapi, 'predicates'), patterns }),
      entries: strapi.plugin(PLUGIN_ID).service('entry-delivery') as unknown as EntryDelivery,
    }),
  'sample-visitors': ({ strapi }: Host) =>
    createSampleVisitorsService({ ...samplesOf(strapi), personas: own<PersonasService>(strapi, 'personas') }),
  'sample-guard': ({ strapi }: Host) =>
    createSampleGuard({
      ...samplesOf(strapi),
      personas: createPersonaRepository(strapi),
      rules: createRuleRepository(strapi),
      logger: strapi.log,
    }),
  'entry-variants': ({ strapi }: Host) =>
    createEntryVariantsService({
      typeOf: createTypeOf(() => variantTypes(strapi)),
      variants: createEntryVariantRepository(strapi),
      personas: createPersonaRepository(strapi),
      holdsForNobody: (key) => {
        const personas = own<PersonasService>(strapi, 'personas');
        return personas.current().set.broken.has(key) || personas.neverHolds(key);
      },
      alwaysBehind: (key) => own<PersonasService>(strapi, 'personas').alwaysBehind(key),
      versionOf: (version, others) => documentMetadata(strapi).getStatus(version, others),
      baseValues: createBaseValueRepository(strapi),
      rightsOn: createRightsOn(strapi),
      defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
    }),
  'condition-check': ({ strapi }: Host) =>
    createConditionCheckService({
      personas: createPersonaRepository(strapi),
      rules: createRuleRepository(strapi),
      predicates: own<PredicatesService>(strapi, 'predicates'),
      checks: createEngineChecks({ predicates: () => own<PredicatesService>(strapi, 'predicates'), patterns }),
    }),
  'response-cache': ({ strapi }: Host) => {
    const { maxAgeSeconds, maxBytes } = configOf(strapi).responseCache;
    const store = createResponseStore({ maxBytes, maxAgeMs: maxAgeSeconds * 1000 });
    return createResponseCache({ store, stamps: createStamps() });
  },
  'node-parts': ({ strapi }: Host) => createNodeParts(strapi, configOf(strapi)),
  announcer: ({ strapi }: Host) => own<NodeParts | null>(strapi, 'node-parts')?.announcer ?? null,
  nodes: ({ strapi }: Host) => createNodes(strapi, configOf(strapi), own<NodeParts | null>(strapi, 'node-parts')),
  'persona-list': ({ strapi }: Host) => sectionServices(strapi).personaList(),
  'persona-order': ({ strapi }: Host) => sectionServices(strapi).personaOrder(),
  'rule-list': ({ strapi }: Host) => sectionServices(strapi).ruleList(),
  'fact-list': ({ strapi }: Host) => sectionServices(strapi).factList(),
  'journey-list': ({ strapi }: Host) => sectionServices(strapi).journeyList(),
  'trigger-list': ({ strapi }: Host) => sectionServices(strapi).triggerList(),
  'variant-base': ({ strapi }: Host) =>
    createVariantBaseService({
      typeOf: createTypeOf(() => variantTypes(strapi), 'variant'),
      versions: createEntryVariantRepository(strapi).versions,
      snapshots: createVariantSnapshotRepository(strapi),
      baseValues: createBaseValueRepository(strapi),
      rightsOn: createRightsOn(strapi),
      describeType: (uid) => describeType(strapi, uid),
      defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
    }),
  manifest: ({ strapi }: Host) =>
    createManifestService({
      personas: own<PersonasService>(strapi, 'personas'),
      variants: own<VariantsService>(strapi, 'variants'),
      typeOf: createTypeOf(() => variantTypes(strapi)),
      canBeKnown: createCanBeKnown(own<FactsService>(strapi, 'facts').list, configOf(strapi)),
      config: configOf(strapi),
    }),
  'variant-rights': ({ strapi }: Host) =>
    createVariantRightsService({
      types: () => variantTypes(strapi),
      typeOf: createTypeOf(() => variantTypes(strapi)),
      permissions: createRolePermissionRepository(strapi),
      nameOf: (uid) => describeType(strapi, uid).name,
    }),
  health: ({ strapi }: Host) =>
    createHealthService({
      config: configOf(strapi),
      appKeys: strapi.config.get('server.app.keys'),
      personas: own<PersonasService>(strapi, 'personas'),
      facts: own<FactsService>(strapi, 'facts'),
      nodes: own<NodesService>(strapi, 'nodes'),
      visitorStore: own<VisitorStoreHandle>(strapi, 'visitor-store'),
      findOutbox: () => outboxState(strapi),
      countTypes: () => variantTypes(strapi).length,
      findDrift: () => findVariantDrift(strapi),
    }),
  preview: ({ strapi }: Host) =>
    createPreviewService({
      types: () => variantTypes(strapi),
      handler: () => previewHandler(strapi),
      variants: createEntryVariantRepository(strapi),
      isKnownPersona: (key) => own<PersonasService>(strapi, 'personas').current().byKey.has(key),
      tokens: own<PreviewTokens>(strapi, 'preview-tokens'),
      rightsOn: createRightsOn(strapi),
      defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
    }),
  'preview-tokens': ({ strapi }: Host) =>
    createPreviewTokens({ keys: deriveKeys(strapi.config.get('server.app.keys'), 'preview-token') }),
};

/** What reading, checking and guarding with sample visitors have in common. */
function samplesOf(strapi: Core.Strapi) {
  return {
    samples: createSampleVisitorRepository(strapi),
    predicates: own<PredicatesService>(strapi, 'predicates'),
    patterns,
    runner: createSampleRunner({ facts: own<FactsService>(strapi, 'facts'), clock: Date.now }),
    author: createCurrentAuthor(strapi, OVERRIDE_SAMPLE_VISITORS_ACTION),
  };
}

function sectionServices(strapi: Core.Strapi) {
  return createSectionServices({
    strapi,
    personas: own<PersonasService>(strapi, 'personas'),
    journeys: own<JourneysService>(strapi, 'journeys'),
    triggers: own<TriggersService>(strapi, 'triggers'),
    targets: Object.keys(configOf(strapi).triggers.targets),
    guard: own<SampleGuard>(strapi, 'sample-guard'),
    predicates: own<PredicatesService>(strapi, 'predicates'),
    patterns,
  });
}

function describeType(strapi: Core.Strapi, uid: string) {
  const { info, kind } = strapi.contentType(uid as never);
  return { name: info.displayName, kind };
}

/** The content manager's own word for the state of a document, so that ours never differs from it. */
function documentMetadata(strapi: Core.Strapi): {
  getStatus(version: object, others: readonly object[]): 'draft' | 'published' | 'modified';
} {
  return strapi.plugin('content-manager').service('document-metadata');
}
