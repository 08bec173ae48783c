import type { Core } from '@strapi/types';

/** True where a table that exists holds at least one row. */
export async function hasRows(strapi: Core.Strapi, table: string): Promise<boolean> {
  const rows: unknown[] = await strapi.db.getConnection(table).select('id').limit(1);
  return rows.length > 0;
}
