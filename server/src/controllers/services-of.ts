import type { Core } from '@strapi/strapi';
import type { PredicateRegistry } from '../../../shared/engine/predicate-registry';
import type { EntryVariantsService } from '../services/entry-variants/entry-variants';
import type { HealthService } from '../services/health/health';
import type { JourneyListService } from '../services/section/journey-list';
import type { TriggerListService } from '../services/section/trigger-list';
import type { OutboxService } from '../services/outbox/outbox';
import type { OutboxDelivery } from '../services/outbox/outbox-delivery';
import type { FactListService } from '../services/section/fact-list';
import type { ManifestService } from '../services/manifest/manifest';
import type { PersonaListService } from '../services/section/persona-list';
import type { PersonaOrderService } from '../services/section/persona-order';
import type { RuleListService } from '../services/section/rule-list';
import type { ConditionCheckService } from '../services/condition-check';
import type { SampleVisitorsService } from '../services/samples/sample-visitors';
import type { PreviewService } from '../services/preview/preview';
import type { SimulatorService } from '../services/simulation/simulator';
import type { QuestionsService } from '../services/questions/questions';
import type { VariantBaseService } from '../services/variant-base/variant-base';
import type { VariantRightsService } from '../services/variant-rights/variant-rights';
import type { VisitorEventsService } from '../services/visitor/behaviour/visitor-events';
import type { ProfileImport } from '../services/profiles/profile-import';
import type { ProfilesService } from '../services/profiles/profiles';
import type { BehaviourNamesService } from '../services/visitor/behaviour/behaviour-names';
import type { Callers } from '../services/visitor/callers';
import type { VisitorChangesService } from '../services/visitor/visitor-changes';
import type { VisitorForgetting } from '../services/visitor/visitor-forgetting';
import type { VisitorMerging } from '../services/visitor/visitor-merging';
import type { VisitorFactsService } from '../services/visitor/visitor-facts';
import type { VisitsService } from '../services/visitor/visits';
import type { WhyService } from '../services/why/why';
import { PLUGIN_ID } from '../uids';

interface Services {
  readonly behaviourNames: BehaviourNamesService;
  readonly entryVariants: EntryVariantsService;
  readonly factList: FactListService;
  readonly health: HealthService;
  readonly manifest: ManifestService;
  readonly journeyList: JourneyListService;
  readonly outbox: OutboxService;
  readonly outboxDelivery: OutboxDelivery;
  readonly triggerList: TriggerListService;
  readonly personaList: PersonaListService;
  readonly personaOrder: PersonaOrderService;
  readonly conditionCheck: ConditionCheckService;
  readonly predicates: PredicateRegistry;
  readonly preview: PreviewService;
  readonly profileImport: ProfileImport;
  readonly profiles: ProfilesService;
  readonly questions: QuestionsService;
  readonly ruleList: RuleListService;
  readonly sampleVisitors: SampleVisitorsService;
  readonly simulator: SimulatorService;
  readonly variantBase: VariantBaseService;
  readonly variantRights: VariantRightsService;
  readonly callers: Callers;
  readonly visitorChanges: VisitorChangesService;
  readonly visitorForgetting: VisitorForgetting;
  readonly visitorEvents: VisitorEventsService;
  readonly visitorMerging: VisitorMerging;
  readonly visitorFacts: VisitorFactsService;
  readonly visits: VisitsService;
  readonly why: WhyService;
}

/** The plugin's services that controllers use, under the types that Strapi's registry cannot know. */
export function servicesOf(strapi: Core.Strapi): Services {
  const service = <T>(name: string) => strapi.plugin(PLUGIN_ID).service(name) as unknown as T;
  return {
    behaviourNames: service('behaviour-names'),
    entryVariants: service('entry-variants'),
    factList: service('fact-list'),
    health: service('health'),
    manifest: service('manifest'),
    journeyList: service('journey-list'),
    outbox: service('outbox'),
    outboxDelivery: service('outbox-delivery'),
    triggerList: service('trigger-list'),
    personaList: service('persona-list'),
    personaOrder: service('persona-order'),
    conditionCheck: service('condition-check'),
    predicates: service('predicates'),
    preview: service('preview'),
    profileImport: service('profile-import'),
    profiles: service('profiles'),
    questions: service('questions'),
    ruleList: service('rule-list'),
    sampleVisitors: service('sample-visitors'),
    simulator: service('simulator'),
    variantBase: service('variant-base'),
    variantRights: service('variant-rights'),
    callers: service('callers'),
    visitorChanges: service('visitor-changes'),
    visitorForgetting: service('visitor-forgetting'),
    visitorEvents: service('visitor-events'),
    visitorMerging: service('visitor-merging'),
    visitorFacts: service('visitor-facts'),
    visits: service('visits'),
    why: service('why'),
  };
}
