'use strict';

/**
 * Creates one document in English and Japanese, unless `where` finds it, and remembers its documentId under `name`.
 *
 * - `shared`, `en`, `ja`: the attributes of both languages and of each
 * - `status`: `published` (default) or `draft`
 */
async function plant({ strapi, ids }, uid, name, { where, shared = {}, en, ja, status = 'published' }) {
  const documents = strapi.documents(uid);
  const existing = await documents.findFirst({ filters: where, locale: 'en' });
  const documentId =
    existing?.documentId ?? (await documents.create({ data: { ...shared, ...en }, locale: 'en', status })).documentId;

  // Asked for by itself: an interrupted start may have left the English version alone.
  const isTranslated = await documents.findFirst({ filters: { documentId: { $eq: documentId } }, locale: 'ja' });
  if (!isTranslated) await documents.update({ documentId, data: { ...shared, ...ja }, locale: 'ja', status });

  ids.set(name, documentId);
  return documentId;
}

/** The same for the plugin's own types, which have neither languages nor drafts. */
async function plantPlain({ strapi, ids }, uid, name, { where, data }) {
  const documents = strapi.documents(uid);
  const existing = await documents.findFirst({ filters: where });
  const { documentId } = existing ?? (await documents.create({ data }));
  ids.set(name, documentId);
  return documentId;
}

module.exports = { plant, plantPlain };
