import type { Core } from '@strapi/types';
import type { VariantSummary, VersionStatus } from '../../../shared/domain/variant';
import { MAX_ROWS_WITH_VALUES, shortAttributes, shortValues } from './short-values';
import { epochMilliseconds, textList } from './stored-values';

export interface VariantRepository {
  /**
   * One summary per row of a variant type, with no more content than is short: two queries, however many rows there are.
   * `overrides` is as stored; names that the base no longer has are for the reader to leave out.
   */
  summaries(variantUid: string): Promise<readonly VariantSummary[]>;
  /** How many variants of a type are for each persona, by its key; documents, in whatever locales and versions. */
  countByPersona(variantUid: string): Promise<ReadonlyMap<string, number>>;
}

export function createVariantRepository(strapi: Core.Strapi): VariantRepository {
  /**
   * Keys of the personas by row id. Strapi's own `populate` would list every row's id in one condition, of which
   * databases take only some ten thousands, so the join is written out.
   */
  async function personasByRow(variantUid: string): Promise<ReadonlyMap<number, string[]>> {
    const { joinTable, target } = strapi.db.metadata.get(variantUid).attributes
      .pzPersonas as unknown as PersonaRelation;
    const query = strapi.db
      .getConnection()
      .select({ variant: `links.${joinTable.joinColumn.name}`, persona: 'personas.key' })
      .from({ links: joinTable.name })
      .innerJoin(
        { personas: strapi.db.metadata.get(target).tableName },
        'personas.id',
        `links.${joinTable.inverseJoinColumn.name}`
      )
      .orderBy('links.id');
    // SQLite has one connection: beside a transaction that waits for us, we would wait for it for ever.
    const links: { variant: number; persona: string }[] = strapi.db.inTransaction()
      ? await strapi.db.transaction(({ trx }) => query.transacting(trx))
      : await query;
    const byRow = new Map<number, string[]>();
    for (const { variant, persona } of links) {
      const known = byRow.get(variant);
      if (known) known.push(persona);
      else byRow.set(variant, [persona]);
    }
    return byRow;
  }

  return {
    async countByPersona(variantUid) {
      const { joinTable, target } = strapi.db.metadata.get(variantUid).attributes
        .pzPersonas as unknown as PersonaRelation;
      const rows: { persona: string; variants: number | string }[] = await strapi.db
        .getConnection()
        .select({ persona: 'personas.key' })
        .countDistinct({ variants: 'variants.document_id' })
        .from({ links: joinTable.name })
        .innerJoin(
          { personas: strapi.db.metadata.get(target).tableName },
          'personas.id',
          `links.${joinTable.inverseJoinColumn.name}`
        )
        .innerJoin(
          { variants: strapi.db.metadata.get(variantUid).tableName },
          'variants.id',
          `links.${joinTable.joinColumn.name}`
        )
        .groupBy('personas.key');
      // PostgreSQL counts in a type that is larger than a number, and hands it over as text.
      return new Map(rows.map(({ persona, variants }) => [persona, Number(variants)]));
    },

    async summaries(variantUid) {
      const columns = shortAttributes(strapi.contentType(variantUid as never));
      const [rows, personas] = await Promise.all([
        strapi.db.query(variantUid).findMany({ select: [...SUMMARY_COLUMNS, ...columns] }) as Promise<SummaryRow[]>,
        personasByRow(variantUid),
      ]);
      const mayKeep = rows.length <= MAX_ROWS_WITH_VALUES;
      return rows.map((row) => ({
        documentId: row.documentId,
        base: row.pzBase,
        locale: row.locale ?? null,
        status: statusOf(row),
        personas: personas.get(row.id) ?? [],
        overrides: textList(row.pzOverrides),
        startsAt: epochMilliseconds(row.pzStartsAt),
        endsAt: epochMilliseconds(row.pzEndsAt),
        ...(mayKeep && { values: shortValues(row, columns) }),
      }));
    },
  };
}

/** Types without draft and publish have a date of publication in every row. */
export function statusOf({ publishedAt }: { readonly publishedAt: unknown }): VersionStatus {
  return publishedAt ? 'published' : 'draft';
}

const SUMMARY_COLUMNS = [
  'id',
  'documentId',
  'locale',
  'publishedAt',
  'pzBase',
  'pzOverrides',
  'pzStartsAt',
  'pzEndsAt',
] as const;

interface SummaryRow extends Record<string, unknown> {
  readonly id: number;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt: unknown;
  readonly pzBase: string;
  readonly pzOverrides: unknown;
  readonly pzStartsAt: unknown;
  readonly pzEndsAt: unknown;
}

interface PersonaRelation {
  readonly target: string;
  readonly joinTable: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}
