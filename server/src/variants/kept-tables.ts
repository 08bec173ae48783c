import type { Core } from '@strapi/types';
import { registeredVariantTypes } from '../repositories/variant-types';
import { CHANGE_UID, OWN_UIDS, PLUGIN_ID } from '../uids';
import { hasRows } from './table-rows';
import { tablesOf, type KeptTable, type Metadata } from './tables-of';

/**
 * Strapi drops the tables of a type that is no longer registered: because the plugin was switched off for a day, because
 * the base type is gone, because a start went wrong. The core store's list `persisted_tables` names tables that it
 * leaves alone, so ours are on it: those of our own types and the log of changes, and those of every variant type that was ever
 * registered and still has rows.
 *
 * The list must be right before Strapi compares schemas: a link table whose relation a developer removed has to go, or
 * its foreign key would keep the target's table from being dropped. On the very first start there is no core store
 * yet, so the list is written once more by `listKeptTables`.
 */
export function keepTables(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    if (await strapi.db.getSchemaConnection().hasTable('strapi_core_store_settings')) await updateList(strapi);
  });
}

/**
 * In the plugin's `bootstrap()`, and not in Strapi's hook after the comparison: handlers of that hook run beside Strapi's own,
 * which open the first transaction. A query that waits for a connection at that moment gives V8 one more shape of promise than it
 * keeps apart, and from then on every promise of the process costs more: docs/decisions/0055-promises-stay-cheap.md.
 */
export async function listKeptTables({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await updateList(strapi);
}

/** Which of the listed tables are ours: by uid, because the list itself does not say whose they are. */
type KeptByType = Readonly<Record<string, readonly KeptTable[]>>;

async function updateList(strapi: Core.Strapi): Promise<void> {
  const ours = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'kept_tables' });
  const before = ((await ours.get({})) ?? {}) as KeptByType;
  const now: Record<string, readonly KeptTable[]> = {};
  for (const [uid, tables] of Object.entries(before)) {
    if (!strapi.db.metadata.has(uid) && (await holdWork(strapi, tables))) now[uid] = tables;
  }
  for (const uid of [...OWN_UIDS, CHANGE_UID, ...registeredVariantTypes(strapi).map(({ variant }) => variant)]) {
    now[uid] = tablesOf(strapi.db.metadata as unknown as Metadata, uid);
  }

  const list = strapi.store({ type: 'core', key: 'persisted_tables' });
  const listed = ((await list.get({})) ?? []) as (string | KeptTable)[];
  const formerly = new Set(Object.values(before).flatMap(names));
  const kept = Object.values(now).flat();
  const next = [
    ...listed.filter((table) => !formerly.has(nameOf(table)) && !names(kept).includes(nameOf(table))),
    ...kept,
  ];
  if (JSON.stringify(next) !== JSON.stringify(listed)) await list.set({ value: next });
  if (JSON.stringify(now) !== JSON.stringify(before)) await ours.set({ value: now });
}

/** An empty table holds nobody's work; the first table is the type's own. */
async function holdWork(strapi: Core.Strapi, [main]: readonly KeptTable[]): Promise<boolean> {
  if (!main || !(await strapi.db.getSchemaConnection().hasTable(main.name))) return false;
  return hasRows(strapi, main.name);
}

const nameOf = (table: string | KeptTable): string => (typeof table === 'string' ? table : table.name);

const names = (tables: readonly KeptTable[]): string[] => tables.map(nameOf);
