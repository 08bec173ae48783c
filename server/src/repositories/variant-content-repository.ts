import type { VersionStatus } from '../../../shared/domain/variant';

/**
 * Loads what variants override. It goes to the query layer below the document service: the whole chain of document
 * middlewares and validations has already run for the base entry with the very same `fields` and `populate`, and running
 * it again is what made the first overlay twice as slow.
 */
export interface VariantContentRepository {
  /** The overridden values of several variants in one query, by documentId. What does not exist is left out. */
  load(query: VariantContentQuery): Promise<ReadonlyMap<string, VariantContent>>;
  /** The locales of entries by row id, for answers that do not tell them. One query. */
  locales(uid: string, rowIds: readonly unknown[]): Promise<ReadonlyMap<unknown, string>>;
}

export interface VariantContentQuery {
  /** Uid of the variant type. */
  readonly uid: string;
  readonly documentIds: readonly string[];
  /** Version of the variants themselves. */
  readonly status: VersionStatus;
  /** Version of what is populated. It differs where a type without drafts is read along with drafts of others. */
  readonly populatedStatus: VersionStatus;
  /** `null` where the type is not localized. */
  readonly locale: string | null;
  /** Names of the scalar attributes to load. */
  readonly fields: readonly string[];
  /** Relations, media, components and dynamic zones to load, each with the caller's own options. */
  readonly populate: Readonly<Record<string, unknown>>;
}

export type VariantContent = Readonly<Record<string, unknown>>;

/** The part of `strapi.db` that is used here. */
export interface Database {
  query(uid: string): { findMany(query: object): Promise<Record<string, unknown>[]> };
}

export interface VariantContentDependencies {
  readonly db: Database;
  /** `strapi.get('query-params').transform`: from the document service's words to those of the query layer. */
  readonly transform: (uid: string, params: object) => Record<string, unknown>;
}

export function createVariantContentRepository({
  db,
  transform,
}: VariantContentDependencies): VariantContentRepository {
  return {
    async load({ uid, documentIds, status, populatedStatus, locale, fields, populate }) {
      const isNested = Object.keys(populate).length > 0;
      // With a status Strapi filters every level, the populated ones too; for a flat row that is a third of the cost.
      const nested = isNested && { populate, status: populatedStatus };
      const query = transform(uid, { fields: ['documentId', ...fields], ...nested });
      // By document, not by row id: publishing replaces the row, and a reader must find the new one.
      const where = {
        documentId: documentIds.length === 1 ? documentIds[0] : { $in: documentIds },
        ...(locale !== null && { locale }),
        publishedAt: { $null: status === 'draft' },
      };
      const rows = await db.query(uid).findMany({ ...query, where });
      return new Map(rows.map((row) => [String(row.documentId), row]));
    },

    async locales(uid, rowIds) {
      const rows = await db.query(uid).findMany({ select: ['id', 'locale'], where: { id: { $in: rowIds } } });
      return new Map(rows.map((row) => [row.id, String(row.locale)]));
    },
  };
}
