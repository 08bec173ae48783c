import type { Core } from '@strapi/types';
import { PERSONA_UID } from '../uids';
import { epochMilliseconds } from './stored-values';

/** A persona as it is stored. Condition and scoring are whatever was saved: whoever compiles them finds out. */
export interface StoredPersona {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly color: string | null;
  readonly priority: number;
  readonly isEnabled: boolean;
  readonly condition: unknown;
  readonly scoring: unknown;
  /** Key of the fact by which the visitor confirms it. */
  readonly confirm: string | null;
  /** Epoch milliseconds, inclusive. */
  readonly activeFrom: number | null;
  /** Epoch milliseconds, exclusive. */
  readonly activeTo: number | null;
}

export interface PersonaRepository {
  /** All personas, the one that wins first. */
  findAll(): Promise<readonly StoredPersona[]>;
}

export function createPersonaRepository(strapi: Core.Strapi): PersonaRepository {
  return {
    async findAll() {
      const rows = await strapi.db.query(PERSONA_UID).findMany({ orderBy: [{ priority: 'asc' }, { id: 'asc' }] });
      return rows.map(readPersona);
    },
  };
}

function readPersona(row: Record<string, unknown>): StoredPersona {
  return {
    documentId: row.documentId as string,
    key: row.key as string,
    name: row.name as string,
    description: (row.description as string | null) ?? null,
    color: (row.color as string | null) ?? null,
    priority: row.priority as number,
    isEnabled: row.isEnabled === true,
    condition: row.condition ?? null,
    scoring: row.scoring ?? null,
    confirm: (row.confirm as string | null) || null,
    activeFrom: epochMilliseconds(row.activeFrom),
    activeTo: epochMilliseconds(row.activeTo),
  };
}
