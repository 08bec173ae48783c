import type { Core } from '@strapi/types';
import { buildVariantSchema } from '../content-types/variant-type/build-variant-schema';
import { optedInTypes } from '../content-types/variant-type/opt-in';
import { checkPriceMarks } from '../content-types/variant-type/price-marks';
import type { Identifiers, TypeSchema, VariantSchema } from '../content-types/variant-type/type-schema';
import { PLUGIN_ID, variantUid } from '../uids';
import { guardContentTypeBuilder, hideFromContentTypeBuilder } from './content-type-builder-guards';
import { hideFromGraphql } from './hide-from-graphql';
import { keepTables } from './kept-tables';
import { withdrawnTypes } from './withdrawn-types';

/**
 * Registers a variant type for every type that opted in, and for those that opted out while they still have variants.
 *
 * It has to happen in our `register()`: late enough for i18n and review workflows to have extended the base types, and
 * the last moment before Strapi turns types into tables. It is asynchronous because only the database knows which
 * types left variants behind.
 */
export async function registerVariantTypes({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const types = Object.values(strapi.contentTypes) as unknown as readonly TypeSchema[];
  const identifiers: Identifiers = strapi.db.metadata.identifiers;
  const warn = (message: string) => strapi.log.warn(message);
  const active = optedInTypes(types, warn);
  checkPriceMarks(types, { active, warn });
  const withdrawn = await withdrawnTypes(
    strapi,
    types.filter((type) => !active.includes(type))
  );

  for (const base of active) registerType(strapi, base, buildVariantSchema(base, { identifiers }));
  for (const base of withdrawn)
    registerType(strapi, base, buildVariantSchema(base, { identifiers, isWithdrawn: true }));

  hideFromGraphql(strapi);
  guardContentTypeBuilder(strapi);
  keepTables(strapi);
}

function registerType(strapi: Core.Strapi, base: TypeSchema, schema: VariantSchema): void {
  const registry = strapi.get('content-types');
  const uid = variantUid(base.uid);
  const { singularName } = schema.info;

  const owner = Object.values(strapi.contentTypes).find(
    (type) => type.uid !== uid && type.collectionName === schema.collectionName
  );
  if (owner) {
    throw new Error(
      `personalization: the variants of ${base.uid} need the table ${schema.collectionName}, which belongs to ${owner.uid}. Change its collectionName.`
    );
  }

  if (registry.get(uid)) {
    strapi.log.warn(
      `personalization: src/extensions/${PLUGIN_ID}/content-types/${singularName}/schema.json is ignored; ${uid} follows ${base.uid}. Delete that file.`
    );
    registry.extend(uid, (existing: object) =>
      Object.assign(existing, schema, { attributes: withSystemAttributes(existing, schema) })
    );
  } else {
    registry.add(`plugin::${PLUGIN_ID}`, { [singularName]: { schema } });
  }
  hideFromContentTypeBuilder(registry.get(uid));
}

/** Strapi has already given the existing type its timestamps and creators; they are not part of what we generate. */
function withSystemAttributes(existing: object, schema: VariantSchema): object {
  const { attributes = {} } = existing as { attributes?: Record<string, unknown> };
  const system = ['createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'createdBy', 'updatedBy'];
  return {
    ...schema.attributes,
    ...Object.fromEntries(system.filter((name) => attributes[name]).map((name) => [name, attributes[name]])),
  };
}
