import { type Manifest, MAX_LISTED_VERSIONS } from '../../../../shared/contracts/manifest';
import type { VariantIndex } from '../variant-index';
import { liveOwners, nextVariantChange, publishedVersions } from './published-versions';

type OwnerSets = Pick<Manifest, 'owners' | 'entries' | 'holdsUntil'>;

/** Different sets of one type; with more, each persona stands alone, which asks for more pages but never for a wrong one. */
const MAX_SETS = 500;

/** Who owns what, as small as it can be said: most entries of a type vary for the same personas. */
export function describeOwners(index: VariantIndex, personas: readonly string[], now: number): OwnerSets {
  const owners: Record<string, Manifest['owners'][string]> = {};
  const entries: NonNullable<Record<string, Record<string, number[]>>> = {};
  const changes: number[] = [];
  let listed = 0;

  for (const uid of [...index.types].sort()) {
    const versions = publishedVersions(index, uid);
    const change = nextVariantChange(versions, now);
    if (change !== null) changes.push(change);

    const places = new Map<string, number>();
    const sets: Manifest['owners'][string] = [];
    const ofType: Record<string, number[]> = {};
    for (const version of versions) {
      const set = { locale: version.locale, personas: liveOwners(version, personas, now) };
      if (set.personas.length === 0) continue;
      const identity = JSON.stringify(set);
      const place = places.get(identity) ?? sets.push(set) - 1;
      places.set(identity, place);
      (ofType[version.documentId] ??= []).push(place);
      listed += 1;
    }
    if (sets.length === 0) continue;
    const isCrowded = sets.length > MAX_SETS;
    if (isCrowded) listed = Infinity;
    owners[uid] = isCrowded ? oneByOne(sets) : sets;
    entries[uid] = ofType;
  }
  return {
    owners,
    entries: listed > MAX_LISTED_VERSIONS ? null : entries,
    holdsUntil: changes.length > 0 ? Math.min(...changes) : null,
  };
}

function oneByOne(sets: Manifest['owners'][string]): Manifest['owners'][string] {
  const alone = new Map<string, Manifest['owners'][string][number]>();
  for (const { locale, personas } of sets) {
    for (const key of personas) alone.set(`${locale} ${key}`, { locale, personas: [key] });
  }
  return [...alone.values()];
}
