import type { Core } from '@strapi/types';
import type { VersionStatus } from '../../../shared/domain/variant';
import { textList } from './stored-values';
import { statusOf } from './variant-repository';

/** One row of a variant with what its base said when its fields were overridden. */
export interface SnapshotRow {
  readonly id: number;
  readonly locale: string | null;
  readonly status: VersionStatus;
  readonly base: string;
  readonly overrides: readonly string[];
  /** As stored; whoever reads it finds out what it is. */
  readonly baseThen: unknown;
}

export interface VariantSnapshotRepository {
  /** Every row of a variant, drafts first. */
  rowsOf(variantUid: string, documentId: string): Promise<readonly SnapshotRow[]>;
  /** Keeps a snapshot with a row. It is no change of content, so the row's `updatedAt` stays. */
  write(variantUid: string, rowId: number, baseThen: object): Promise<void>;
}

export function createVariantSnapshotRepository(strapi: Core.Strapi): VariantSnapshotRepository {
  return {
    async rowsOf(variantUid, documentId) {
      const rows: Record<string, unknown>[] = await strapi.db.query(variantUid).findMany({
        where: { documentId },
        select: ['id', 'locale', 'publishedAt', 'pzBase', 'pzOverrides', 'pzBaseThen'],
        orderBy: { id: 'asc' },
      });
      const read = rows.map(readRow);
      return [...read.filter(({ status }) => status === 'draft'), ...read.filter(({ status }) => status !== 'draft')];
    },

    async write(variantUid, rowId, baseThen) {
      // Below the query layer's life cycle, which would date the row anew and so turn a published variant into a modified one.
      await strapi.db
        .queryBuilder(variantUid)
        .where({ id: rowId })
        .update({ pzBaseThen: JSON.stringify(baseThen) })
        .execute();
    },
  };
}

function readRow(row: Record<string, unknown>): SnapshotRow {
  return {
    id: row.id as number,
    locale: (row.locale as string | null) ?? null,
    status: statusOf({ publishedAt: row.publishedAt }),
    base: row.pzBase as string,
    overrides: textList(row.pzOverrides),
    baseThen: row.pzBaseThen ?? null,
  };
}
