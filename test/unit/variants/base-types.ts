import type { Attribute, Identifiers, TypeSchema } from '../../../server/src/content-types/variant-type/type-schema';

/** A base type as Strapi holds it when our `register()` runs: i18n has added its two attributes already. */
export function baseType(changes: Partial<TypeSchema> & { attributes?: Record<string, Attribute> } = {}): TypeSchema {
  return {
    uid: 'api::page.page',
    kind: 'collectionType',
    collectionName: 'pages',
    info: { singularName: 'page', pluralName: 'pages', displayName: 'Page' },
    options: { draftAndPublish: true },
    pluginOptions: { i18n: { localized: true }, personalization: { enabled: true } },
    ...changes,
    attributes: { title: { type: 'string' }, ...changes.attributes },
  };
}

export const identifiers: Identifiers = {
  getTableName: (name) => name,
  getIndexName: (names) => [...names, 'idx'].join('_'),
};
