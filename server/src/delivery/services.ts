import type { Core } from '@strapi/types';
import type { PersonalizationConfig } from '../config';
import { createDocumentRepository } from '../repositories/document-repository';
import { createEntryVariantRepository } from '../repositories/entry-variant-repository';
import { createRightsOn } from '../services/type-rights';
import { PLUGIN_ID } from '../uids';
import { createDefaultLocale } from './default-locale';
import { deliveryServices } from './delivery-services';
import { createEntryDelivery } from './entry-delivery';
import { createOverlaySnapshot } from './overlay-snapshot';
import { schemasOf } from './schemas';
import { createWarnOnce } from './warn-once';

/** What the delivery does for other services, under the names by which Strapi hands it out. */
export const servicesOfDelivery = {
  'default-locale': ({ strapi }: { strapi: Core.Strapi }) =>
    createDefaultLocale({
      load: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
      clock: () => performance.now(),
    }),
  'entry-delivery': ({ strapi }: { strapi: Core.Strapi }) => {
    const { delivery } = strapi.config.get<PersonalizationConfig>(`plugin::${PLUGIN_ID}`);
    const { variants } = deliveryServices(strapi);
    const warn = createWarnOnce(strapi.log);
    const rows = createEntryVariantRepository(strapi);
    return createEntryDelivery({
      snapshot: createOverlaySnapshot(strapi, {
        index: () => variants.current(),
        schemas: schemasOf(strapi),
        maxDepth: delivery.maxDepth,
      }),
      documents: createDocumentRepository(strapi),
      rightsOn: createRightsOn(strapi),
      defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
      sanitized: (uid, entry) => strapi.contentAPI.sanitize.output(entry, strapi.contentType(uid as never)) as never,
      namesOf: async (uid, base) => new Map((await rows.rowsOf(uid, base)).map((row) => [row.documentId, row.name])),
      onFailure: (error) => warn('a variant could not be loaded for a simulation, the base is shown', error),
    });
  },
};
