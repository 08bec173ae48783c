import type { Core } from '@strapi/types';
import { TRIGGER_OCCASIONS, triggerEventName } from '../../../../shared/domain/trigger';
import { own } from '../host';
import type { OutboxService } from '../outbox/outbox';
import type { OutboxDelivery } from '../outbox/outbox-delivery';
import type { VisitorForgetting } from '../visitor/visitor-forgetting';

/** Lets Strapi's webhooks listen to what triggers say on the event hub, forgets with the visitor, and begins to deliver. */
export function bootstrapTriggers({ strapi }: { strapi: Core.Strapi }): void {
  for (const on of TRIGGER_OCCASIONS) {
    const event = triggerEventName(on);
    strapi.get('webhookStore').addAllowedEvent(event.toUpperCase().replaceAll('.', '_'), event);
  }
  own<VisitorForgetting>(strapi, 'visitor-forgetting').alsoIn(({ id }) =>
    own<OutboxService>(strapi, 'outbox').forget(id)
  );
  own<OutboxDelivery>(strapi, 'outbox-delivery').start();
}
