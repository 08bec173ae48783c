import type { Core } from '@strapi/types';
import type { VariantSummary } from '../../../shared/domain/variant';
import { epochMilliseconds, textList } from './stored-values';
import { statusOf } from './variant-repository';

/** One version of a variant, as the panel beside its entry shows it. */
export interface EntryVariantRow extends Omit<VariantSummary, 'values'> {
  readonly id: number;
  readonly name: string;
  readonly publishedAt: unknown;
  readonly updatedAt: unknown;
  /** What the base said when each field was overridden, as stored. */
  readonly baseThen: unknown;
}

/** What editors see and make of the variants of one entry. A fixed number of queries each, however many there are. */
export interface EntryVariantRepository {
  /** Every version of every variant of an entry, by row id. */
  rowsOf(variantUid: string, baseDocumentId: string): Promise<readonly EntryVariantRow[]>;
  /** One variant in one locale (`null`: not localized): its draft, or what is published where it has none. */
  rowOf(variantUid: string, place: { documentId: string; locale: string | null }): Promise<EntryVariantRow | null>;
  /** Row ids of those that fulfil a condition in the document service's words. */
  idsWhere(variantUid: string, baseDocumentId: string, filters: object): Promise<ReadonlySet<number>>;
  /** How many variants each entry has, of those that fulfil the condition. */
  counts(variantUid: string, baseDocumentIds: readonly string[], filters: object): Promise<ReadonlyMap<string, number>>;
  /** One version of each locale of any document: enough for the permissions that look at an entry. */
  versions(uid: string, documentId: string): Promise<readonly DocumentVersion[]>;
  /** Makes a draft (a published version, where the type has no drafts), and answers its documentId. */
  create(variantUid: string, variant: NewVariant): Promise<string>;
  /** Copies the drafts of a variant in some locales, or in all of them (`*`), with everything in them. */
  duplicate(variantUid: string, documentId: string, copy: VariantCopy): Promise<string>;
}

export interface DocumentVersion extends Record<string, unknown> {
  readonly locale: string | null;
}

export interface NewVariant {
  readonly base: string;
  /** Left out where the type is not localized. */
  readonly locale?: string;
  readonly name: string | null;
  /** documentIds. */
  readonly personas: readonly string[];
  /** Row id of the admin user. */
  readonly by: number;
}

export interface VariantCopy extends Pick<NewVariant, 'personas' | 'name' | 'by'> {
  readonly locales: readonly string[] | '*';
}

export function createEntryVariantRepository(strapi: Core.Strapi): EntryVariantRepository {
  const documents = (uid: string) => strapi.documents(uid as DocumentUid);
  const where = (uid: string, own: object, filters: object): object => {
    const { where: others = {} } = strapi.get('query-params').transform(uid as never, { filters } as never) as {
      where?: object;
    };
    return { $and: [own, others] };
  };

  async function find(variantUid: string, where: object): Promise<readonly EntryVariantRow[]> {
    const rows = await strapi.db.query(variantUid).findMany({
      where,
      populate: { pzPersonas: { select: ['key'], orderBy: { priority: 'asc' } } },
      select: [...COLUMNS],
      orderBy: { id: 'asc' },
    });
    return rows.map(readRow);
  }

  return {
    rowsOf: (variantUid, baseDocumentId) => find(variantUid, { pzBase: baseDocumentId }),

    async rowOf(variantUid, { documentId, locale }) {
      const rows = await find(variantUid, { documentId, ...(locale !== null && { locale }) });
      return rows.find(({ status }) => status === 'draft') ?? rows[0] ?? null;
    },

    async idsWhere(variantUid, baseDocumentId, filters) {
      const query = { where: where(variantUid, { pzBase: baseDocumentId }, filters), select: ['id'] };
      const rows: { id: number }[] = await strapi.db.query(variantUid).findMany(query);
      return new Set(rows.map(({ id }) => id));
    },

    async counts(variantUid, baseDocumentIds, filters) {
      const own = { pzBase: { $in: [...baseDocumentIds] } };
      const query = { where: where(variantUid, own, filters), select: ['documentId', 'pzBase'] };
      const rows: { documentId: string; pzBase: string }[] = await strapi.db.query(variantUid).findMany(query);
      const byBase = new Map<string, Set<string>>();
      for (const { documentId, pzBase } of rows) {
        byBase.set(pzBase, (byBase.get(pzBase) ?? new Set()).add(documentId));
      }
      return new Map([...byBase].map(([base, variants]) => [base, variants.size]));
    },

    async versions(uid, documentId) {
      const populate = { createdBy: { select: ['id'], populate: { roles: { select: ['id'] } } } };
      const rows = await strapi.db.query(uid).findMany({ where: { documentId }, populate });
      return [...new Map(rows.map((row) => [row.locale ?? null, { ...row, locale: row.locale ?? null }])).values()];
    },

    async create(variantUid, { base, locale, name, personas, by }) {
      const data = { pzBase: base, pzName: name, pzPersonas: [...personas], pzOverrides: [], ...signed(by) };
      const { documentId } = await documents(variantUid).create({ ...(locale && { locale }), data } as never);
      return documentId;
    },

    async duplicate(variantUid, documentId, { by, locales, name, personas }) {
      // As an operation: Strapi merges a plain list of relations into the copied one, item by item.
      const pzPersonas = { set: personas.map((persona) => ({ documentId: persona })) };
      const data = { pzName: name, pzPersonas, ...signed(by) };
      const copy = await documents(variantUid).clone({ documentId, locale: locales, data } as never);
      return copy?.documentId as string;
    },
  };
}

type DocumentUid = Parameters<Core.Strapi['documents']>[0];

const COLUMNS = [
  'id',
  'documentId',
  'locale',
  'publishedAt',
  'updatedAt',
  'pzName',
  'pzBase',
  'pzOverrides',
  'pzStartsAt',
  'pzEndsAt',
  'pzBaseThen',
] as const;

function signed(by: number): { readonly createdBy: number; readonly updatedBy: number } {
  return { createdBy: by, updatedBy: by };
}

function readRow(row: Record<string, unknown>): EntryVariantRow {
  const personas = (row.pzPersonas ?? []) as { key: string }[];
  return {
    id: row.id as number,
    documentId: row.documentId as string,
    name: (row.pzName as string | null) ?? '',
    base: row.pzBase as string,
    locale: (row.locale as string | null) ?? null,
    status: statusOf({ publishedAt: row.publishedAt }),
    personas: personas.map(({ key }) => key),
    overrides: textList(row.pzOverrides),
    startsAt: epochMilliseconds(row.pzStartsAt),
    endsAt: epochMilliseconds(row.pzEndsAt),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    baseThen: row.pzBaseThen ?? null,
  };
}
