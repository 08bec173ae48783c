import type { BaseValueRepository, EntryPlace } from '../../repositories/base-values/base-value-repository';
import type { EntryVariantRow } from '../../repositories/entry-variant-repository';
import type { VariantType } from '../../repositories/variant-types';
import { hasChanged, readSnapshot } from '../../variants/base-snapshot';

/**
 * Which overridden fields of a variant the base has changed since. The base is read once for all its variants, and of it
 * only what any of them overrides.
 */
export async function staleFields(
  baseValues: BaseValueRepository,
  type: VariantType,
  place: EntryPlace,
  rows: readonly EntryVariantRow[]
): Promise<(row: EntryVariantRow) => readonly string[]> {
  const here = rows.filter((row) => row.locale === place.locale || !type.isLocalized);
  const fields = [...new Set(here.flatMap(({ overrides }) => overrides))].filter((name) => type.fields.has(name));
  const values = fields.length > 0 ? await baseValues.read(type.base, place, fields) : null;
  if (!values) return () => [];

  const attributes = baseValues.attributesOf(type.base);
  return ({ baseThen, overrides }) => {
    const snapshot = readSnapshot(baseThen);
    return overrides.filter((name) => {
      const [field, attribute] = [snapshot[name], attributes[name]];
      return field && attribute ? hasChanged(field, values[name], attribute, baseValues.attributesOf) : false;
    });
  };
}
