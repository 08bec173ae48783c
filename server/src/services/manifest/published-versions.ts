import type { VariantSummary } from '../../../../shared/domain/variant';
import { isLive } from '../variant-choice';
import type { VariantIndex } from '../variant-index';

/** The published variants of one entry in one locale, best first where several fit, whether their time has come or not. */
export interface PublishedVersions {
  readonly documentId: string;
  readonly locale: string | null;
  readonly variants: readonly VariantSummary[];
}

/** Every entry of a type that has published variants, in a fixed order. */
export function publishedVersions(index: VariantIndex, uid: string): readonly PublishedVersions[] {
  return [...index.documents(uid)].sort().flatMap((documentId) => {
    const document = index.of(uid, documentId);
    const locales = [...(document?.locales('published') ?? [])].sort(byName);
    return locales.map((locale) => ({ documentId, locale, variants: document!.versions('published', locale) }));
  });
}

/** Those of `personas` that own a variant which is live, in the order of `personas`. */
export function liveOwners({ variants }: PublishedVersions, personas: readonly string[], now: number): string[] {
  const live = variants.filter((variant) => isLive(variant, now));
  return personas.filter((key) => live.some((variant) => variant.personas.includes(key)));
}

/** Epoch milliseconds at which the next of these variants begins or ends; `null` for never. */
export function nextVariantChange(versions: readonly PublishedVersions[], now: number): number | null {
  let next = Infinity;
  for (const { variants } of versions) {
    for (const { startsAt, endsAt } of variants) {
      for (const at of [startsAt, endsAt]) if (at !== null && at > now && at < next) next = at;
    }
  }
  return next === Infinity ? null : next;
}

function byName(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
