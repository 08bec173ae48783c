import type { Core } from '@strapi/types';
import { PERSONA_UID } from '../uids';

export interface PersonaOrderRepository {
  /** The keys, best first, as they are at this moment. */
  stored(): Promise<readonly string[]>;
  /**
   * Shows the stored order to `decide` and stores the order that it answers, with nobody else's order in between. What
   * `decide` throws leaves everything as it was. `by` is the row id of the admin user.
   */
  rewrite(decide: (stored: readonly string[]) => readonly string[], by: number): Promise<void>;
}

interface OrderedRow {
  readonly id: number;
  readonly key: string;
  readonly priority: number;
}

export function createPersonaOrderRepository(strapi: Core.Strapi): PersonaOrderRepository {
  return {
    async stored() {
      const rows: OrderedRow[] = await strapi.db
        .query(PERSONA_UID)
        .findMany({ select: ['id', 'key', 'priority'], orderBy: { id: 'asc' } });
      return inOrder(rows);
    },

    async rewrite(decide, by) {
      await strapi.db.transaction(async ({ trx }) => {
        const table = () => strapi.db.getConnection(strapi.db.metadata.get(PERSONA_UID).tableName).transacting(trx);
        // Locked in one order by everybody, and read as they are once they are ours: the second of two is then shown what
        // the first has made of it. SQLite has no such lock, and needs none with its one connection.
        const rows: OrderedRow[] = await table().select('id', 'key', 'priority').orderBy('id').forUpdate();
        const ranks = new Map(decide(inOrder(rows)).map((key, at) => [key, at + 1]));
        const moved = rows.flatMap((row) => {
          const priority = ranks.get(row.key) ?? row.priority;
          return priority === row.priority ? [] : [{ id: row.id, priority }];
        });
        if (moved.length === 0) return;
        const ids = moved.map(({ id }) => id);
        // Out of the way first, to numbers that nobody has: no moment may see two personas with the same one.
        await table()
          .whereIn('id', ids)
          .update({ priority: trx.raw('-??', ['id']) });
        for (const { id, priority } of moved) await table().where({ id }).update({ priority });
        // Says who and when; and as a write of many rows it is one that the snapshots follow.
        await strapi.db.query(PERSONA_UID).updateMany({ where: { id: { $in: ids } }, data: { updatedBy: by } });
      });
    },
  };
}

/** As `persona-repository` reads them. */
function inOrder(rows: readonly OrderedRow[]): readonly string[] {
  return [...rows].sort((one, other) => one.priority - other.priority || one.id - other.id).map(({ key }) => key);
}
