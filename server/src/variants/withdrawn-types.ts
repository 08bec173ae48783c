import type { Core } from '@strapi/types';
import { mayHaveVariants } from '../../../shared/domain/may-have-variants';
import type { TypeSchema } from '../content-types/variant-type/type-schema';
import { isVariantUid, variantName } from '../uids';
import { hasRows } from './table-rows';

/**
 * The types that do not ask for variants (any more) but have some. Their variant types stay registered, so that nothing
 * an editor made is touched: not the tables, which Strapi drops with their type, and not the media, components and
 * relations, which it clears or forgets to follow when their type is gone.
 *
 * Asked of the database before Strapi has opened it for itself. Where that fails there is nothing to be done here:
 * generating TypeScript types needs no database, and a start without one ends by itself. `kept-tables.ts` is the
 * second net.
 */
export async function withdrawnTypes(
  strapi: Core.Strapi,
  types: readonly TypeSchema[]
): Promise<readonly TypeSchema[]> {
  const candidates = types.filter((type) => mayHaveVariants(type.uid) && !isVariantUid(type.uid));
  if (candidates.length === 0) return [];
  try {
    const tables = new Set(await strapi.db.dialect.schemaInspector.getTables());
    const left: TypeSchema[] = [];
    for (const type of candidates) {
      const table = strapi.db.metadata.identifiers.getTableName(variantName(type.uid).replaceAll('-', '_'));
      if (tables.has(table) && (await hasRows(strapi, table))) left.push(type);
    }
    return left;
  } catch (error) {
    strapi.log.debug(
      `personalization: no look at the database for variants of types that opted out (${String(error)})`
    );
    return [];
  }
}
