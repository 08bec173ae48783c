import type { Core } from '@strapi/types';
import { FACT_UID, JOURNEY_UID, PERSONA_UID, RULE_UID, TRIGGER_UID, isVariantUid } from '../uids';
import { deliveryServices, snapshotReload } from './delivery-services';
import { createFollow } from './follow-nodes';
import { reloadAfter } from './reload-middleware';

/**
 * Loads the snapshots for the first time, and from then on follows writers that pass the document service by: deleting
 * a locale takes its entries straight out of the tables, and so do seeds and transfers. They write many rows at once,
 * which the document service never does, so nothing is reloaded twice. Nobody waits for these reloads.
 */
export async function bootstrapDelivery({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const services = deliveryServices(strapi);
  const reload = snapshotReload(services);

  const follow = ({ model }: { model: { uid: string } }): void => {
    const bringUpToDate = reloadAfter(model.uid, reload);
    if (!bringUpToDate) return;
    if (strapi.db.inTransaction()) void strapi.db.transaction(({ onCommit }) => onCommit(() => void bringUpToDate()));
    else void bringUpToDate();
  };
  strapi.db.lifecycles.subscribe({
    models: [
      PERSONA_UID,
      RULE_UID,
      FACT_UID,
      JOURNEY_UID,
      TRIGGER_UID,
      ...Object.keys(strapi.contentTypes).filter(isVariantUid),
    ],
    afterCreateMany: follow,
    afterUpdateMany: follow,
    afterDeleteMany: follow,
  });

  // First: what is changed while the snapshots are loaded has to be heard of.
  await services.nodes.start(
    createFollow({
      cache: services.responseCache,
      reload,
      forgetDefaultLocale: () => services.defaultLocale.forget(),
    })
  );
  await Promise.all([reload.personas(), reload.variants()]);
}
