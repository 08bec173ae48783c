import type { Core } from '@strapi/types';
import { OUTBOX_UID } from '../uids';

/** A call that is still to be written down. Times are epoch milliseconds, like everywhere here. */
export interface NewOutboxEntry {
  /** Unique: what is there under this key is not written again. */
  readonly key: string;
  readonly trigger: string;
  /** The opaque reference of the visitor. */
  readonly visitor: string;
  /** `null` for Strapi's event hub. */
  readonly target: string | null;
  /** Encrypted. */
  readonly payload: string;
  readonly occurredAt: number;
}

export interface StoredOutboxEntry extends Omit<NewOutboxEntry, 'payload'> {
  readonly id: number;
  readonly payload: string | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly dueAt: number;
  readonly failure: string | null;
}

export type OutboxState = 'pending' | 'delivered' | 'dead';

export type OutboxResult =
  | { readonly state: 'delivered'; readonly at: number }
  | { readonly state: 'dead'; readonly at: number; readonly failure: string }
  | { readonly state: 'pending'; readonly dueAt: number; readonly failure: string };

export interface OutboxRepository {
  /** Writes in one statement what is not there yet, and counts for each how many have asked for it. */
  add(entries: readonly NewOutboxEntry[], options: { now: number }): Promise<void>;
  /** Takes back what one has asked for, where nobody else asked for it too and nobody has begun to deliver it. */
  withdraw(keys: readonly string[]): Promise<void>;
  /** Entries that are due, for this node alone until `leasedUntil`. */
  claim(options: {
    now: number;
    leasedUntil: number;
    node: string;
    limit: number;
  }): Promise<readonly StoredOutboxEntry[]>;
  /** What came of a claimed entry; nothing, where another node has taken it over meanwhile. */
  settle(entry: Pick<StoredOutboxEntry, 'id' | 'attempts'>, node: string, result: OutboxResult): Promise<void>;
  /** Deletes everything about these visitors. */
  forget(visitors: readonly string[]): Promise<void>;
  /** Deletes what was delivered, or died, before a moment. */
  sweep(before: { delivered: number; dead: number }): Promise<void>;
  summarize(): Promise<{ readonly pending: number; readonly dead: number; readonly oldestAt: number | null }>;
  /** What has not reached its target about these visitors, the latest first. */
  findAbout(visitors: readonly string[], limit: number): Promise<readonly StoredOutboxEntry[]>;
  /** What has failed at least once, the latest first. */
  findStuck(limit: number): Promise<readonly StoredOutboxEntry[]>;
  /** Makes dead entries due again. Answers how many. */
  revive(keys: readonly string[], now: number): Promise<number>;
}

/**
 * Every change of state compares and sets in one statement, so that several nodes share one table without locks: on SQLite,
 * PostgreSQL and MySQL alike, whoever's update touches a row has it.
 */
export function createOutboxRepository(strapi: Core.Strapi): OutboxRepository {
  const tableName = () => strapi.db.metadata.get(OUTBOX_UID).tableName;
  const table = () => strapi.db.getConnection(tableName());
  const isFree = (now: number) => (query: ReturnType<typeof table>) =>
    void query.whereNull('leased_until').orWhere('leased_until', '<=', now);

  return {
    async add(entries, { now }) {
      const rows = entries.map(({ key, trigger, visitor, target, payload, occurredAt }) => ({
        ...{ key, document_id: key, trigger, visitor, target, payload, asked: 1 },
        ...{ state: 'pending', attempts: 0, occurred_at: occurredAt, due_at: now },
      }));
      if (rows.length === 0) return;
      await table()
        .insert(rows)
        .onConflict('key')
        .merge({ asked: strapi.db.connection.raw('?? + 1', [`${tableName()}.asked`]) });
    },

    async withdraw(keys) {
      const untouched = () => table().whereIn('key', keys).where({ attempts: 0 });
      await untouched().decrement('asked', 1);
      await untouched().where('asked', '<=', 0).delete();
    },

    async claim({ now, leasedUntil, node, limit }) {
      const due: Row[] = await table()
        .where({ state: 'pending' })
        .where('due_at', '<=', now)
        .where(isFree(now))
        .orderBy([{ column: 'due_at' }, { column: 'id' }])
        .limit(limit);
      const claimed: StoredOutboxEntry[] = [];
      for (const row of due) {
        const attempts = row.attempts + 1;
        const count: number = await table()
          .where({ id: row.id, state: 'pending', attempts: row.attempts })
          .where(isFree(now))
          .update({ attempts, leased_until: leasedUntil, leased_by: node });
        if (count === 1) claimed.push({ ...readRow(row), attempts });
      }
      return claimed;
    },

    async settle({ id, attempts }, node, result) {
      const mine = table().where({ id, attempts, leased_by: node, state: 'pending' });
      const free = { leased_until: null, leased_by: null, state: result.state };
      if (result.state === 'pending') await mine.update({ ...free, due_at: result.dueAt, failure: result.failure });
      else if (result.state === 'dead') await mine.update({ ...free, settled_at: result.at, failure: result.failure });
      // What was said is no longer needed; that it was said is, or a repetition would be said again.
      else await mine.update({ ...free, settled_at: result.at, failure: null, payload: null });
    },

    async forget(visitors) {
      await table().whereIn('visitor', visitors).delete();
    },

    async sweep({ delivered, dead }) {
      await table().where({ state: 'delivered' }).where('settled_at', '<', delivered).delete();
      await table().where({ state: 'dead' }).where('settled_at', '<', dead).delete();
    },

    async summarize() {
      const rows: { state: OutboxState; entries: number | string; oldest: number | string | null }[] = await table()
        .whereIn('state', ['pending', 'dead'])
        .select('state')
        .count({ entries: '*' })
        .min({ oldest: 'occurred_at' })
        .groupBy('state');
      const of = (state: OutboxState) => rows.find((row) => row.state === state);
      const oldest = of('pending')?.oldest;
      return {
        pending: Number(of('pending')?.entries ?? 0),
        dead: Number(of('dead')?.entries ?? 0),
        oldestAt: oldest == null ? null : Number(oldest),
      };
    },

    async findAbout(visitors, limit) {
      const rows: Row[] = await table()
        .whereIn('visitor', visitors)
        .whereIn('state', ['pending', 'dead'])
        .orderBy([{ column: 'occurred_at', order: 'desc' }, { column: 'id' }])
        .limit(limit);
      return rows.map(readRow);
    },

    async findStuck(limit) {
      const rows: Row[] = await table()
        .whereIn('state', ['pending', 'dead'])
        .whereNotNull('failure')
        .orderBy([{ column: 'occurred_at', order: 'desc' }, { column: 'id' }])
        .limit(limit);
      return rows.map(readRow);
    },

    async revive(keys, now) {
      const revived = { state: 'pending', attempts: 0, due_at: now, settled_at: null };
      return table().where({ state: 'dead' }).whereIn('key', keys).update(revived);
    },
  };
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly trigger: string;
  readonly visitor: string;
  readonly target: string | null;
  readonly payload: string | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly occurred_at: number | string;
  readonly due_at: number | string;
  readonly failure: string | null;
}

/** PostgreSQL and MySQL hand out numbers of eight bytes as text. */
function readRow({
  id,
  key,
  trigger,
  visitor,
  target,
  payload,
  state,
  attempts,
  failure,
  ...row
}: Row): StoredOutboxEntry {
  const times = { occurredAt: Number(row.occurred_at), dueAt: Number(row.due_at) };
  return { id, key, trigger, visitor, target, payload, state, attempts, failure, ...times };
}
