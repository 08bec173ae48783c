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
  /** Epoch milliseconds, inclusive. */
  readonly activeFrom: number | null;
  /** Epoch milliseconds, exclusive. */
  readonly activeTo: number | null;
}

export interface PersonaRepository {
  /** All personas, the one that wins first. */
  findAll(): Promise<readonly StoredPersona[]>;
  /** Gives the personas the priorities 1, 2, 3 … in this order, at once: one by one they would tie on the way. */
  reorder(documentIds: readonly string[]): Promise<void>;
}

export function createPersonaRepository(strapi: Core.Strapi): PersonaRepository {
  const query = () => strapi.db.query(PERSONA_UID);
  return {
    async findAll() {
      const rows = await query().findMany({ orderBy: [{ priority: 'asc' }, { id: 'asc' }] });
      return rows.map(readPersona);
    },
    async reorder(documentIds) {
      await strapi.db.transaction(async () => {
        for (const [index, documentId] of documentIds.entries()) {
          await query().update({ where: { documentId }, data: { priority: index + 1 } });
        }
      });
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
    activeFrom: epochMilliseconds(row.activeFrom),
    activeTo: epochMilliseconds(row.activeTo),
  };
}
