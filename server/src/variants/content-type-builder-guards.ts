import type { Core } from '@strapi/types';
import { isVariantUid } from '../uids';

/**
 * The Content-Type Builder rewrites every type that refers to a component or type which a developer deletes, variant
 * types included, into `src/extensions/personalization/…/schema.json`. At the next start that file would register the
 * variant type before we do. Three guards: it finds no attributes in variant types to rewrite, it is not given variant
 * types to save, and a file that exists all the same is overruled (`register-variant-types.ts`).
 */
export function guardContentTypeBuilder(strapi: Core.Strapi): void {
  if (!strapi.plugin('content-type-builder')) return;
  strapi.get('services').extend('plugin::content-type-builder.schema', (service: SchemaService) => ({
    ...service,
    updateSchema: (schema: SchemaUpdate) =>
      service.updateSchema({ ...schema, contentTypes: schema.contentTypes.filter(({ uid }) => !isVariantUid(uid)) }),
  }));
}

/** Only the Content-Type Builder reads `__schema__`. */
export function hideFromContentTypeBuilder(type: object): void {
  const { __schema__: file } = type as { __schema__?: { attributes: object } };
  if (file) file.attributes = {};
}

interface SchemaUpdate {
  readonly contentTypes: readonly { readonly uid: string }[];
}

interface SchemaService {
  updateSchema(schema: SchemaUpdate): Promise<void>;
}
