import type { QuestionPlace } from '../../../../shared/engine';
import type { VariantSummary } from '../../../../shared/domain/variant';
import type { VariantIndex } from '../variant-index';

/** Of which entries a visitor may see one of several versions: of one entry, of a type, or of the whole site. */
export interface PlaceScope {
  readonly type?: string;
  readonly documentId?: string;
  readonly locale: string;
}

/**
 * The entries with live published variants in a locale, those with the same personas counted together. For the whole site
 * that is worked out once per index, locale and stretch of time in which no variant begins or ends.
 */
export function createPlaces(): (index: VariantIndex, scope: PlaceScope, now: number) => readonly QuestionPlace[] {
  const known = new WeakMap<VariantIndex, Map<string, Stretch>>();

  return (index, { type, documentId, locale }, now) => {
    if (type !== undefined) {
      const documents = documentId === undefined ? index.documents(type) : [documentId];
      return placesOf(
        documents.map((each) => versionsOf(index, type, each, locale)),
        now
      ).places;
    }
    const byLocale = known.get(index) ?? new Map<string, Stretch>();
    known.set(index, byLocale);
    const held = byLocale.get(locale);
    if (held && held.from <= now && now < held.until) return held.places;
    const versions = [...index.types].flatMap((uid) =>
      index.documents(uid).map((each) => versionsOf(index, uid, each, locale))
    );
    const found = placesOf(versions, now);
    byLocale.set(locale, found);
    return found.places;
  };
}

interface Stretch {
  readonly places: readonly QuestionPlace[];
  /** Epoch milliseconds, inclusive and exclusive. */
  readonly from: number;
  readonly until: number;
}

/** Of a type that is not localized the versions have no locale. */
function versionsOf(index: VariantIndex, uid: string, documentId: string, locale: string): readonly VariantSummary[] {
  const variants = index.of(uid, documentId);
  return variants ? [...variants.versions('published', locale), ...variants.versions('published', null)] : [];
}

function placesOf(documents: readonly (readonly VariantSummary[])[], now: number): Stretch {
  const counts = new Map<string, { personas: readonly string[]; weight: number }>();
  let from = -Infinity;
  let until = Infinity;
  for (const versions of documents) {
    const personas = new Set<string>();
    for (const { startsAt, endsAt, personas: owners } of versions) {
      for (const edge of [startsAt, endsAt]) {
        if (edge === null) continue;
        if (edge <= now) from = Math.max(from, edge);
        else until = Math.min(until, edge);
      }
      const isLive = (startsAt === null || startsAt <= now) && (endsAt === null || now < endsAt);
      if (isLive) for (const key of owners) personas.add(key);
    }
    if (personas.size === 0) continue;
    const sorted = [...personas].sort();
    const name = sorted.join(' ');
    const place = counts.get(name);
    if (place) place.weight += 1;
    else counts.set(name, { personas: sorted, weight: 1 });
  }
  return { places: [...counts.values()], from, until };
}
