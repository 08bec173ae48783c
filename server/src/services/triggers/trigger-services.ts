import type { Core } from '@strapi/types';
import { re2Patterns as patterns } from '../../../../shared/operators/re2-patterns';
import type { FactsService } from '../../facts/facts-service';
import { createOutboxRepository } from '../../repositories/outbox-repository';
import { createRuleRepository } from '../../repositories/rule-repository';
import { createTriggerRepository } from '../../repositories/trigger-repository';
import { deriveKeys } from '../derived-keys';
import type { OutboxState } from '../health/check-outbox';
import { configOf, own, type Host } from '../host';
import { createOutboxService } from '../outbox/outbox';
import { createOutboxDelivery } from '../outbox/outbox-delivery';
import { createOutboxNames } from '../outbox/outbox-names';
import { createOutboxSeal } from '../outbox/outbox-seal';
import { createSendWebhook } from '../outbox/send-webhook';
import type { PredicatesService } from '../predicates';
import { createTriggersService, type TriggersService } from './triggers';
import { createVisitorTriggersService } from './visitor-triggers';

/** What happens to visitors, told to others. */
export const triggerServices = {
  triggers: ({ strapi }: Host) =>
    createTriggersService({
      triggers: createTriggerRepository(strapi),
      rules: createRuleRepository(strapi),
      predicates: own<PredicatesService>(strapi, 'predicates'),
      patterns,
      logger: strapi.log,
    }),
  'visitor-triggers': ({ strapi }: Host) =>
    createVisitorTriggersService({
      triggers: own<TriggersService>(strapi, 'triggers'),
      facts: own<FactsService>(strapi, 'facts'),
    }),
  outbox: ({ strapi }: Host) =>
    createOutboxService({
      entries: createOutboxRepository(strapi),
      names: createOutboxNames({ keys: outboxKeys(strapi) }),
      seal: createOutboxSeal({ keys: outboxKeys(strapi) }),
    }),
  'outbox-delivery': ({ strapi }: Host) => {
    const config = configOf(strapi).triggers;
    return createOutboxDelivery({
      config,
      entries: createOutboxRepository(strapi),
      seal: createOutboxSeal({ keys: outboxKeys(strapi) }),
      send: createSendWebhook({ timeoutMs: config.timeoutMs }),
      emit: (event, payload) => strapi.eventHub.emit(event, payload),
      logger: strapi.log,
    });
  },
};

export async function outboxState(strapi: Core.Strapi): Promise<OutboxState> {
  const { keys } = own<TriggersService>(strapi, 'triggers').current();
  return { triggers: keys.size, ...(await createOutboxRepository(strapi).summarize()) };
}

const outboxKeys = (strapi: Core.Strapi) => deriveKeys(strapi.config.get('server.app.keys'), 'outbox');
