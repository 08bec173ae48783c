import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import { PROFILE_UID } from '../uids';

/** A profile as it is kept. Who it is of and what it holds is for the services to know: here all of it is opaque. */
export interface StoredProfile {
  readonly lookup: string;
  readonly facts: string | null;
  /** The visitor of this person, as the visitor store refers to them. */
  readonly visitor: string | null;
  /** Epoch seconds at which the first fact runs out. */
  readonly expiresAt: number | null;
}

export interface ProfileRepository {
  find(lookups: readonly string[]): Promise<readonly StoredProfile[]>;
  /**
   * Changes profiles: `alter` is given those that exist under the names, and says what there shall be. One transaction, and
   * nobody else changes the same profiles meanwhile. Names that are to go are those in `lookups` without a profile.
   */
  change(
    lookups: readonly string[],
    alter: (stored: readonly StoredProfile[]) => readonly StoredProfile[]
  ): Promise<void>;
  /** How many there were. */
  delete(lookups: readonly string[]): Promise<number>;
  /** Profiles with a fact that has run out by then, the oldest first. */
  findExpired(bySeconds: number, limit: number): Promise<readonly StoredProfile[]>;
}

type Query = ReturnType<Core.Strapi['db']['getConnection']>;
type Transaction = Parameters<Query['transacting']>[0];

interface Row {
  readonly lookup: string;
  readonly facts: string | null;
  readonly visitor: string | null;
  readonly expires_at: number | string | null;
}

const COLUMNS = ['lookup', 'facts', 'visitor', 'expires_at'];

/**
 * Ten thousand profiles come in one call, so this goes past Strapi's documents, straight to the table: a bulk write is two
 * statements. They must be whole where a process dies, which a transaction sees to.
 */
export function createProfileRepository(strapi: Core.Strapi): ProfileRepository {
  const table = (): Query => strapi.db.getConnection(strapi.db.metadata.get(PROFILE_UID).tableName);

  async function change(
    lookups: readonly string[],
    alter: (stored: readonly StoredProfile[]) => readonly StoredProfile[],
    trx: Transaction
  ): Promise<void> {
    // Whoever comes second waits here for the first, also where the profile is new. In order, so that no two wait for each other.
    const names = [...new Set(lookups)].sort();
    const now = new Date();
    const claims = names.map((lookup) => ({ lookup, document_id: newId(), created_at: now, updated_at: now }));
    await table().insert(claims).onConflict('lookup').ignore().transacting(trx);
    const rows: Row[] = await table().select(COLUMNS).whereIn('lookup', names).forUpdate().transacting(trx);

    const wanted = alter(rows.map(readRow).filter(({ facts, visitor }) => facts !== null || visitor !== null));
    const kept = new Set(wanted.map(({ lookup }) => lookup));
    const gone = names.filter((lookup) => !kept.has(lookup));
    if (gone.length > 0) await table().whereIn('lookup', gone).delete().transacting(trx);
    if (wanted.length === 0) return;
    const written = wanted.map(({ lookup, facts, visitor, expiresAt }) => {
      return { lookup, facts, visitor, expires_at: expiresAt, updated_at: now, document_id: newId(), created_at: now };
    });
    const merged = ['facts', 'visitor', 'expires_at', 'updated_at'];
    await table().insert(written).onConflict('lookup').merge(merged).transacting(trx);
  }

  return {
    async find(lookups) {
      const rows: Row[] = await table()
        .select(COLUMNS)
        .whereIn('lookup', [...lookups]);
      return rows.map(readRow);
    },
    async change(lookups, alter) {
      if (lookups.length === 0) return;
      await strapi.db.transaction(({ trx }) => change(lookups, alter, trx as Transaction));
    },
    delete: async (lookups) =>
      Number(
        await table()
          .whereIn('lookup', [...lookups])
          .delete()
      ),
    async findExpired(bySeconds, limit) {
      const rows: Row[] = await table()
        .select(COLUMNS)
        .where('expires_at', '<=', bySeconds)
        .orderBy('expires_at')
        .limit(limit);
      return rows.map(readRow);
    },
  };
}

function readRow({ lookup, facts, visitor, expires_at }: Row): StoredProfile {
  return { lookup, facts, visitor, expiresAt: expires_at === null ? null : Number(expires_at) };
}

/** Strapi's own ids are of this form; nobody looks a profile up by it. */
const newId = () => `p${randomBytes(15).toString('hex').slice(0, 23)}`;
