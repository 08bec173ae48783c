import type { Core } from '@strapi/types';
import { re2Patterns as patterns } from '../../shared/operators/re2-patterns';
import type { PersonalizationConfig } from './config';
import { registerContentChecks } from './content-checks/register-content-checks';
import { registerCustomFields } from './content-types/custom-fields';
import { createDocumentChain } from './document-chain';
import { registerDelivery } from './delivery/register-delivery';
import { registerNodes } from './nodes/register-nodes';
import { registerSampleGuard } from './sample-guard/register-sample-guard';
import { registerPreview } from './services/preview/register-preview';
import { createCurrentUseTeller } from './services/use-teller';
import { PLUGIN_ID } from './uids';
import { registerVariantLifeCycle } from './variants/life-cycle';
import { registerVariantTypes } from './variants/register-variant-types';

/**
 * Variant types are made here because this is the last moment at which Strapi takes new types: the database is built
 * right after. Of the document middlewares the first registered is the outermost: the delivery's must see a write
 * when everything that belongs to it has been written.
 */
export async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  registerCustomFields({ strapi });
  await registerVariantTypes({ strapi });
  registerNodes({ strapi });
  const documents = createDocumentChain(strapi);
  registerDelivery({ strapi, documents });
  registerPreview({ strapi });
  registerVariantLifeCycle({ strapi, documents });
  const config = () => strapi.config.get<PersonalizationConfig>(`plugin::${PLUGIN_ID}`);
  registerContentChecks({
    strapi,
    documents,
    patterns,
    targets: () => Object.keys(config().triggers.targets),
    predicates: () => strapi.plugin(PLUGIN_ID).service('predicates'),
    tell: createCurrentUseTeller(strapi),
  });
  registerSampleGuard({ strapi, documents });
}
