/** Strapi adds these attributes to every type itself (5.54). They are no fields of an editor. */
export const ATTRIBUTES_OF_STRAPI: readonly string[] = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];
