import { createSiteHosts } from '../../../../shared/request-facts/arrival/host-table';
import { createArrivalReader } from '../../facts/arrival-reader';
import type { FactsService } from '../../facts/facts-service';
import { createFactRepository } from '../../repositories/fact-repository';
import { createTopicRepository } from '../../repositories/topic-repository';
import type { DecisionsService } from '../decisions';
import { configOf, own, type Host } from '../host';
import type { JourneysService } from '../journeys/journeys';
import { createBehaviourNamesService } from './behaviour/behaviour-names';
import type { OutboxService } from '../outbox/outbox';
import type { OutboxDelivery } from '../outbox/outbox-delivery';
import type { VisitorTriggersService } from '../triggers/visitor-triggers';
import { createEntryTopics } from './behaviour/entry-topics';
import { eventTypesOf } from './behaviour/event-types';
import { createVisitorEventsService } from './behaviour/visitor-events';
import type { ProfilesService } from '../profiles/profiles';
import { createRateLimiter } from '../rate-limiter';
import { createCallers, type Callers } from './callers';
import { openVisitorStore, type VisitorStoreHandle } from './store/open-visitor-store';
import { createVisitorForgetting } from './visitor-forgetting';
import { createVisitorChangesService, type VisitorChangesService } from './visitor-changes';
import { createVisitorConsentService, type VisitorConsentService } from './visitor-consent';
import { createVisitorFactsService } from './visitor-facts';
import { createVisitorJourneysService, type VisitorJourneysService } from './visitor-journeys';
import { createVisitorMerging } from './visitor-merging';
import { createVisitorTokenService, type VisitorTokenService } from './visitor-token';
import { createVisitsService, type VisitsService } from './visits';

/** What visitors tell, do and may ask of us, and where it is kept. */
export const visitorServices = {
  visits: ({ strapi }: Host) =>
    createVisitsService({
      config: configOf(strapi),
      token: own<VisitorTokenService>(strapi, 'visitor-token'),
      callers: own<Callers>(strapi, 'callers'),
      profiles: own<ProfilesService>(strapi, 'profiles'),
      outbox: own<OutboxService>(strapi, 'outbox'),
      decisions: own<DecisionsService>(strapi, 'decisions'),
    }),
  'visitor-token': ({ strapi }: Host) =>
    createVisitorTokenService({
      config: configOf(strapi),
      store: own<VisitorStoreHandle>(strapi, 'visitor-store'),
      isSiteHost: createSiteHosts(configOf(strapi).siteHosts),
    }),
  'visitor-store': ({ strapi }: Host) =>
    openVisitorStore(configOf(strapi), strapi.config.get('server.app.keys'), strapi.log),
  'visitor-forgetting': ({ strapi }: Host) =>
    createVisitorForgetting({
      token: own<VisitorTokenService>(strapi, 'visitor-token'),
      callers: own<Callers>(strapi, 'callers'),
      profiles: own<ProfilesService>(strapi, 'profiles'),
    }),
  'visitor-facts': ({ strapi }: Host) =>
    createVisitorFactsService({ declarations: () => createFactRepository(strapi).findAll() }),
  'behaviour-names': ({ strapi }: Host) =>
    createBehaviourNamesService({
      eventTypes: eventTypesOf(configOf(strapi).behaviour.events),
      topics: createTopicRepository(strapi),
    }),
  'visitor-events': ({ strapi }: Host) =>
    createVisitorEventsService({
      config: configOf(strapi),
      eventTypes: eventTypesOf(configOf(strapi).behaviour.events),
      topicsOf: createEntryTopics({ topics: createTopicRepository(strapi) }).topicsOf,
      facts: own<FactsService>(strapi, 'facts'),
      readArrival: createArrivalReader(createSiteHosts(configOf(strapi).siteHosts)),
    }),
  'visitor-changes': ({ strapi }: Host) =>
    createVisitorChangesService({
      consent: own<VisitorConsentService>(strapi, 'visitor-consent'),
      journeys: own<VisitorJourneysService>(strapi, 'visitor-journeys'),
      triggers: own<VisitorTriggersService>(strapi, 'visitor-triggers'),
      outbox: own<OutboxService>(strapi, 'outbox'),
      delivery: own<OutboxDelivery>(strapi, 'outbox-delivery'),
      token: own<VisitorTokenService>(strapi, 'visitor-token'),
      visits: own<VisitsService>(strapi, 'visits'),
    }),
  'visitor-merging': ({ strapi }: Host) =>
    createVisitorMerging({
      token: own<VisitorTokenService>(strapi, 'visitor-token'),
      consent: own<VisitorConsentService>(strapi, 'visitor-consent'),
      changes: own<VisitorChangesService>(strapi, 'visitor-changes'),
    }),
  'visitor-journeys': ({ strapi }: Host) =>
    createVisitorJourneysService({
      journeys: own<JourneysService>(strapi, 'journeys'),
      facts: own<FactsService>(strapi, 'facts'),
    }),
  'visitor-consent': ({ strapi }: Host) => createVisitorConsentService({ config: configOf(strapi) }),
  callers: ({ strapi }: Host) => createCallers({ config: configOf(strapi) }),
  'rate-limiter': ({ strapi }: Host) => createRateLimiter(configOf(strapi).rateLimit),
};
