import type { VariantLifecycleRepository } from '../repositories/variant-lifecycle-repository';
import type { VariantType } from '../repositories/variant-types';

/**
 * What happens to variants when something happens to their base:
 *
 * - **deleted**, whole or in one locale: its variants go too, in the same locales. Asked as "in which locales is the
 *   base still there?", so that every way of deleting (one locale, all, in bulk) comes to the same.
 * - **published, unpublished, draft discarded**: nothing. A variant has a draft and a published version of its own; the
 *   draft is delivered with the base's draft, the published one with the published base. While the base is unpublished
 *   nobody sees its published variants, and they are back when it is. Publishing a base never publishes a half-finished
 *   variant.
 * - **duplicated**: nothing. The copy starts without variants.
 *
 * A locale that is removed from Strapi altogether takes its variants along by itself, like any localized type.
 */
export async function removeVariantsWithoutBase(
  repository: VariantLifecycleRepository,
  { base, variant, isLocalized }: VariantType,
  baseDocumentId: string
): Promise<void> {
  const rows = await repository.rowsOfBase(variant, baseDocumentId);
  if (rows.length === 0) return;
  const locales = new Set(await repository.localesOfBase(base, baseDocumentId));
  const gone = rows.filter((row) => (isLocalized ? !locales.has(row.locale) : locales.size === 0));
  const versions = new Map(gone.map(({ documentId, locale }) => [`${documentId} ${locale}`, { documentId, locale }]));
  for (const { documentId, locale } of versions.values()) {
    await repository.remove(variant, documentId, (isLocalized && locale) || '*');
  }
}
