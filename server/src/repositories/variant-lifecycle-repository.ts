import type { Core } from '@strapi/types';
import type { VersionStatus } from '../../../shared/domain/variant';
import { statusOf } from './variant-repository';

/** One row of a variant: its version in one locale and status, with what belongs to the variant itself. */
export interface VariantRow {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly status: VersionStatus;
  readonly own: VariantOwn;
}

/** What is the same in every locale of a variant. `personas` are row ids, ascending: personas have one row each. */
export interface VariantOwn {
  readonly pzName: string | null;
  readonly pzBase: string;
  readonly pzOverrides: unknown;
  readonly pzStartsAt: unknown;
  readonly pzEndsAt: unknown;
  readonly personas: readonly number[];
}

/** What the life cycle of variants asks and does. Small writes by people; delivery has repositories of its own. */
export interface VariantLifecycleRepository {
  rowsOf(variantUid: string, documentId: string): Promise<readonly VariantRow[]>;
  rowsOfBase(variantUid: string, baseDocumentId: string): Promise<readonly VariantRow[]>;
  rowsFor(variantUid: string, personaKey: string): Promise<readonly VariantRow[]>;
  /** Every row of a type, with `personas` left empty: Strapi joins only so many rows at once. */
  allRows(variantUid: string): Promise<readonly VariantRow[]>;
  /** Makes one row's own part the same as another's. */
  writeOwn(variantUid: string, rowId: number, own: VariantOwn): Promise<void>;
  /** Deletes a variant in one locale (both versions), or whole with `*`, as an editor would: with events and components. */
  remove(variantUid: string, documentId: string, locale: string): Promise<void>;
  /** Locales in which a base document exists, in any status; `[null]` for one that is not localized, `[]` for none. */
  localesOfBase(baseUid: string, documentId: string): Promise<readonly (string | null)[]>;
  /** The documentIds in `pzBase` for which there is no base entry, in any locale or status. */
  missingBases(variantUid: string, baseUid: string): Promise<ReadonlySet<string>>;
}

export function createVariantLifecycleRepository(strapi: Core.Strapi): VariantLifecycleRepository {
  async function find(variantUid: string, where: object): Promise<readonly VariantRow[]> {
    const rows = await strapi.db.query(variantUid).findMany({
      where,
      select: ['id', 'documentId', 'locale', 'publishedAt', ...OWN_SCALARS],
      populate: { pzPersonas: { select: ['id'] } },
      orderBy: { id: 'asc' },
    });
    return rows.map(readRow);
  }

  return {
    rowsOf: (variantUid, documentId) => find(variantUid, { documentId }),
    rowsOfBase: (variantUid, baseDocumentId) => find(variantUid, { pzBase: baseDocumentId }),
    rowsFor: (variantUid, personaKey) => find(variantUid, { pzPersonas: { key: personaKey } }),

    async allRows(variantUid) {
      const rows = await strapi.db
        .query(variantUid)
        .findMany({ select: ['id', 'documentId', 'locale', 'publishedAt', ...OWN_SCALARS] });
      return rows.map(readRow);
    },

    async writeOwn(variantUid, rowId, { personas, ...scalars }) {
      await strapi.db
        .query(variantUid)
        .update({ where: { id: rowId }, data: { ...scalars, pzPersonas: { set: personas.map((id) => ({ id })) } } });
    },

    async remove(variantUid, documentId, locale) {
      await strapi.documents(variantUid as DocumentUid).delete({ documentId, locale });
    },

    async localesOfBase(baseUid, documentId) {
      const rows: { locale?: string | null }[] = await strapi.db
        .query(baseUid)
        .findMany({ where: { documentId }, select: ['locale'] });
      return [...new Set(rows.map((row) => row.locale ?? null))];
    },

    async missingBases(variantUid, baseUid) {
      const rows: { base: string }[] = await strapi.db
        .getConnection()
        .distinct({ base: 'variants.pz_base' })
        .from({ variants: strapi.db.metadata.get(variantUid).tableName })
        .leftJoin({ bases: strapi.db.metadata.get(baseUid).tableName }, 'bases.document_id', 'variants.pz_base')
        .whereNull('bases.id');
      return new Set(rows.map((row) => row.base));
    },
  };
}

const OWN_SCALARS = ['pzName', 'pzBase', 'pzOverrides', 'pzStartsAt', 'pzEndsAt'] as const;

type DocumentUid = Parameters<Core.Strapi['documents']>[0];

function readRow(row: Record<string, unknown>): VariantRow {
  const personas = (row.pzPersonas ?? []) as { id: number }[];
  return {
    id: row.id as number,
    documentId: row.documentId as string,
    locale: (row.locale as string | null) ?? null,
    status: statusOf({ publishedAt: row.publishedAt }),
    own: {
      pzName: (row.pzName as string | null) ?? null,
      pzBase: row.pzBase as string,
      pzOverrides: row.pzOverrides ?? [],
      pzStartsAt: row.pzStartsAt ?? null,
      pzEndsAt: row.pzEndsAt ?? null,
      personas: personas.map(({ id }) => id).sort((a, b) => a - b),
    },
  };
}
