import type { VariantLifecycleRepository, VariantOwn, VariantRow } from '../repositories/variant-lifecycle-repository';

/**
 * Whose variant it is, for whom, of which fields and when: the same in every locale. i18n copies what is not localized,
 * but never a relation, and it overlooks a change when the row that it compares with happens to hold the new value
 * already. So after every write the other locales are compared with the one that was written.
 *
 * Drafts follow drafts and published versions follow published ones, as with every field that is not localized. A locale
 * that was just added takes the personas of the others instead of emptying theirs.
 */
export async function alignLocales(
  repository: VariantLifecycleRepository,
  variantUid: string,
  { written, before, after }: { written: VariantRow; before: readonly VariantRow[]; after: readonly VariantRow[] }
): Promise<void> {
  for (const { row, own } of differences(written, before, after)) await repository.writeOwn(variantUid, row.id, own);
}

interface Difference {
  readonly row: VariantRow;
  readonly own: VariantOwn;
}

/** Pure: which rows have to be given which own part. */
export function differences(
  written: VariantRow,
  before: readonly VariantRow[],
  after: readonly VariantRow[]
): readonly Difference[] {
  const isNewLocale = !before.some((row) => row.locale === written.locale);
  const others = before.filter((row) => row.locale !== written.locale);
  const sibling = others.find((row) => row.status === written.status) ?? others[0];
  const inherits = isNewLocale && sibling !== undefined && written.own.personas.length === 0;
  const own = inherits ? { ...written.own, personas: sibling.own.personas } : written.own;
  return after.filter((row) => row.status === written.status && !isSame(row.own, own)).map((row) => ({ row, own }));
}

function isSame(a: VariantOwn, b: VariantOwn): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
