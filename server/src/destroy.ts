import type { Core } from '@strapi/types';
import type { FactsService } from './facts/facts-service';
import type { NodesService } from './nodes/nodes';
import type { OutboxDelivery } from './services/outbox/outbox-delivery';
import type { VisitorStoreHandle } from './services/visitor/store/open-visitor-store';
import { PLUGIN_ID } from './uids';

/**
 * Lets go of what is held open (a watched geo file, connections to Redis), and waits for calls under way, so that the process can
 * end.
 */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const facts: FactsService = strapi.plugin(PLUGIN_ID).service('facts') as never;
  facts.stop();
  const nodes: NodesService = strapi.plugin(PLUGIN_ID).service('nodes') as never;
  nodes.stop();
  const store: VisitorStoreHandle = strapi.plugin(PLUGIN_ID).service('visitor-store') as never;
  store.close();
  const delivery: OutboxDelivery = strapi.plugin(PLUGIN_ID).service('outbox-delivery') as never;
  await delivery.stop();
}
