import { createHash } from 'node:crypto';
import type { EntryOutcomes, Manifest, OutcomesQuery } from '../../../../shared/contracts/manifest';
import { packPersonas, type Packing } from '../../../../shared/engine';
import { KNOWN_HOSTS } from '../../../../shared/request-facts/arrival/known-hosts';
import { COUNTRIES_BY_CONTINENT } from '../../../../shared/request-facts/place/country-continents';
import type { PersonalizationConfig } from '../../config';
import type { PersonaSnapshot, PersonasService } from '../personas';
import type { TypeOf } from '../type-of';
import type { VariantIndex } from '../variant-index';
import type { VariantsService } from '../variants';
import { outcomesOf } from './entry-outcomes';
import { describeOwners } from './owner-sets';
import { publishedVersions } from './published-versions';

/** What others need to decide as we do, and to know which pages that makes. */
export interface ManifestService {
  /** The manifest as of a moment. Made once for as long as it holds and nothing changes. */
  current(now: number): WrittenManifest;
  /** The pages of one type's entries that differ. @throws `type.without-variants` */
  outcomes(query: OutcomesQuery, now: number): OutcomesPage;
}

export interface WrittenManifest {
  readonly body: string;
  /** Strong: equal bodies have equal ones, in every process. */
  readonly etag: string;
  readonly holdsUntil: number | null;
}

export interface OutcomesPage {
  readonly entries: readonly EntryOutcomes[];
  readonly total: number;
  /** Epoch milliseconds at which the clock alone changes any of the entries, or which personas there are. */
  readonly holdsUntil: number | null;
}

export interface ManifestDependencies {
  readonly personas: Pick<PersonasService, 'current' | 'alwaysBehind'>;
  readonly variants: Pick<VariantsService, 'current'>;
  readonly typeOf: TypeOf;
  readonly canBeKnown: (fact: string) => boolean;
  readonly config: Pick<PersonalizationConfig, 'siteHosts' | 'siteTimeZone'>;
}

export function createManifestService(dependencies: ManifestDependencies): ManifestService {
  const { personas, variants, typeOf } = dependencies;
  let kept: Kept | null = null;

  return {
    current(now) {
      const sources = { snapshot: personas.current(), index: variants.current() };
      if (kept === null || !isGood(kept, sources, now)) {
        const written = write(createManifest(sources, dependencies, now));
        kept = { ...written, ...sources, madeAt: now };
      }
      return kept;
    },
    outcomes({ documentId, locale, page, pageSize, type }, now) {
      const { base } = typeOf(type);
      const packing = packPersonas(personas.current().set, now);
      const rules = { personas: keysThatMayHold(packing), alwaysBehind: personas.alwaysBehind };
      const entries = publishedVersions(variants.current(), base)
        .filter((versions) => documentId === undefined || versions.documentId === documentId)
        .filter((versions) => locale === undefined || versions.locale === null || versions.locale === locale)
        .map((versions) => outcomesOf(versions, rules, now));
      const holdsUntil = earliest([packing.holdsUntil, ...entries.map((entry) => entry.holdsUntil)]);
      const varying = entries.filter(({ order }) => order.length > 0);
      return { entries: varying.slice((page - 1) * pageSize, page * pageSize), total: varying.length, holdsUntil };
    },
  };
}

/** Facts that are found by who is behind a host. */
const WAY_OF_ARRIVAL = /^arrival\.(?:medium|source)$/;

interface Sources {
  readonly snapshot: PersonaSnapshot;
  readonly index: VariantIndex;
}

interface Kept extends WrittenManifest, Sources {
  readonly madeAt: number;
}

function isGood(kept: Kept, { snapshot, index }: Sources, now: number): boolean {
  const isInTime = now >= kept.madeAt && (kept.holdsUntil === null || now < kept.holdsUntil);
  return kept.snapshot === snapshot && kept.index === index && isInTime;
}

function createManifest(
  { index, snapshot }: Sources,
  { canBeKnown, config }: ManifestDependencies,
  now: number
): Manifest {
  const packing = packPersonas(snapshot.set, now);
  const facts = packing.facts.filter(canBeKnown);
  const asksForWay = facts.some((fact) => WAY_OF_ARRIVAL.test(fact));
  const { entries, holdsUntil, owners } = describeOwners(index, keysThatMayHold(packing), now);
  return {
    version: 1,
    holdsUntil: earliest([packing.holdsUntil, holdsUntil]),
    facts,
    siteTimeZone: config.siteTimeZone,
    siteHosts: asksForWay ? [...config.siteHosts] : [],
    tables: {
      ...(asksForWay && { hosts: KNOWN_HOSTS }),
      ...(facts.includes('geo.continent') && { continents: COUNTRIES_BY_CONTINENT }),
    },
    personas: packing.packed,
    owners,
    entries,
  };
}

/** A broken persona is unknown in every decision, and so changes no page. */
function keysThatMayHold({ packed }: Packing): readonly string[] {
  return packed.personas.filter(({ isBroken }) => !isBroken).map(({ key }) => key);
}

function write(manifest: Manifest): WrittenManifest {
  const body = JSON.stringify({ data: manifest });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { body, etag, holdsUntil: manifest.holdsUntil };
}

function earliest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
