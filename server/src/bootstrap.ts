import type { Core } from '@strapi/types';
import { bootstrapDelivery } from './delivery/bootstrap-delivery';
import type { FactsService } from './facts/facts-service';
import { registerPermissions } from './permissions';
import type { PredicatesService } from './services/predicates';
import type { VisitorStoreHandle } from './services/visitor/store/open-visitor-store';
import { sweepProfiles } from './services/profiles/sweep-profiles';
import { bootstrapTriggers } from './services/triggers/bootstrap-triggers';
import { PLUGIN_ID } from './uids';
import { logVariantDrift } from './variants/drift';
import { listKeptTables } from './variants/kept-tables';

/** Everybody's `register()` has run: the registries close, and what is stored is loaded and compiled. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const plugin = strapi.plugin(PLUGIN_ID);
  const predicates: PredicatesService = plugin.service('predicates') as never;
  const facts: FactsService = plugin.service('facts') as never;

  await listKeptTables({ strapi });
  await registerPermissions({ strapi });
  predicates.close();
  facts.close();
  // Opened now, and waited for a little, so that the first visitor is not taken for a stranger.
  const visitorStore = plugin.service('visitor-store') as unknown as VisitorStoreHandle;
  await visitorStore.opened();
  sweepProfiles({ strapi });
  await facts.start();
  await bootstrapDelivery({ strapi });
  bootstrapTriggers({ strapi });
  await logVariantDrift({ strapi });
}
