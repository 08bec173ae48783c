import type { Core } from '@strapi/types';
import { CHANGE_UID } from '../uids';

/**
 * The changes of all processes in the order in which they got their numbers: a table in the content's own database. A line
 * is written in the transaction of the change that it tells of, so neither is ever there without the other, and whoever
 * reads the line reads what was changed too.
 */
export interface ChangeLog {
  /** Adds a line, in the caller's transaction if there is one, and answers its number. */
  add(text: string): Promise<number>;
  /** Lines from a number on (inclusive) and those with the numbers named, in order of their numbers, `limit` at most. */
  read(from: number, numbers: readonly number[], limit: number): Promise<readonly ChangeLine[]>;
  /** The last lines up to a number (inclusive), `limit` at most, in whatever order. */
  before(number: number, limit: number): Promise<readonly ChangeLine[]>;
  /** Forgets all lines up to a number (inclusive). */
  forget(upTo: number): Promise<void>;
}

export interface ChangeLine {
  readonly number: number;
  readonly text: string;
}

/** No content type: it has no form, no rights and no place in an export. */
const MODEL = {
  uid: CHANGE_UID,
  singularName: 'personalization_change',
  tableName: 'personalization_changes',
  attributes: { id: { type: 'increments' }, text: { type: 'text' } },
};

/** Lets Strapi make the table, in the plugin's `register()`. */
export function registerChangeLog(strapi: Core.Strapi): void {
  (strapi.get('models') as { add(model: unknown): void }).add(MODEL);
}

/** Below the query layer's life cycles: a line about a change is no change itself. */
export function createChangeLogRepository(strapi: Core.Strapi): ChangeLog {
  const query = () => strapi.db.queryBuilder(CHANGE_UID);
  const rows = async (built: { execute<T>(): Promise<T> }): Promise<readonly ChangeLine[]> =>
    (await built.execute<readonly { id: number; text: string }[]>()).map(({ id, text }) => ({ number: id, text }));

  return {
    async add(text) {
      const [added] = await query().insert({ text }).execute<readonly (number | { id: number })[]>();
      return Number(typeof added === 'object' ? added.id : added);
    },
    read(from, numbers, limit) {
      const isNew = { id: { $gte: from } };
      const where = numbers.length === 0 ? isNew : { $or: [isNew, { id: { $in: numbers } }] };
      return rows(query().select(['id', 'text']).where(where).orderBy({ id: 'asc' }).limit(limit));
    },
    before: (number, limit) =>
      rows(
        query()
          .select(['id', 'text'])
          .where({ id: { $lte: number } })
          .orderBy({ id: 'desc' })
          .limit(limit)
      ),
    async forget(upTo) {
      await query()
        .delete()
        .where({ id: { $lte: upTo } })
        .execute();
    },
  };
}
