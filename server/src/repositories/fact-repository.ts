import type { Core } from '@strapi/types';
import type { FactDeclaration, FactLimits, FactType, FactWriter } from '../../../shared/domain/fact';
import { FACT_UID } from '../uids';
import { textList, textMap } from './stored-values';

/** A declared fact with its texts by locale. The declaration itself is the same in every locale. */
export interface StoredFact extends FactDeclaration {
  readonly documentId: string;
  readonly texts: ReadonlyMap<string, FactText>;
}

export interface FactText {
  readonly question: string | null;
  readonly help: string | null;
  /** What visitors read instead of a value: of an enumeration, or of `true` and `false`. */
  readonly optionLabels: ReadonlyMap<string, string>;
}

export interface FactRepository {
  /** All declared facts, by key, in whichever locales they were written. */
  findAll(): Promise<readonly StoredFact[]>;
}

export function createFactRepository(strapi: Core.Strapi): FactRepository {
  return {
    async findAll() {
      // Not by locale: a fact that was only ever written in Japanese is declared for everybody.
      const rows: FactRow[] = await strapi.db.query(FACT_UID).findMany({ orderBy: [{ key: 'asc' }, { id: 'asc' }] });
      const byDocument = new Map<string, FactRow[]>();
      for (const row of rows) byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
      return [...byDocument.values()].flatMap((versions) => readFact(versions) ?? []);
    },
  };
}

interface FactRow extends Record<string, unknown> {
  readonly documentId: string;
  readonly locale: string | null;
}

function readFact(versions: readonly FactRow[]): StoredFact | null {
  const [row] = versions;
  if (!row) return null;
  const type = row.type as FactType;
  return {
    documentId: row.documentId,
    key: row.key as string,
    type,
    options: type === 'enumeration' ? textList(row.options) : [],
    limits: limitsOf(type, row),
    writableBy: row.writableBy as FactWriter,
    isPersonal: row.isPersonal === true,
    mayBeShown: row.mayBeShown === true,
    retentionDays: (row.retentionDays as number | null) ?? null,
    texts: new Map(versions.map((version) => [version.locale ?? '', textOf(version)])),
  };
}

/** Strapi keeps the value of an input that its condition hides, so a limit counts only where it belongs to the type. */
function limitsOf(type: FactType, row: FactRow): FactLimits | null {
  const candidates =
    type === 'string' ? { maxLength: row.maxLength } : type === 'number' ? { min: row.minimum, max: row.maximum } : {};
  const limits = Object.entries(candidates).filter(([, limit]) => typeof limit === 'number');
  return limits.length > 0 ? (Object.fromEntries(limits) as FactLimits) : null;
}

function textOf({ question, help, optionLabels }: FactRow): FactText {
  return {
    question: (question as string | null) ?? null,
    help: (help as string | null) ?? null,
    optionLabels: textMap(optionLabels),
  };
}
