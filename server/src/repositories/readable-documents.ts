import type { Core } from '@strapi/types';

export interface ReadableDocuments {
  /** Those of the documents that fulfil a condition in at least one of their versions. */
  among(uid: string, documentIds: readonly string[], filters: object): Promise<ReadonlySet<string>>;
}

export function createReadableDocuments(strapi: Core.Strapi): ReadableDocuments {
  return {
    async among(uid, documentIds, filters) {
      const where = { $and: [{ documentId: { $in: [...documentIds] } }, filters] };
      const rows: { documentId: string }[] = await strapi.db.query(uid).findMany({ where, select: ['documentId'] });
      return new Set(rows.map(({ documentId }) => documentId));
    },
  };
}
