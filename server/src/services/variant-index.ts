import type { VariantSummary, VersionStatus } from '../../../shared/domain/variant';

/**
 * Which entries have variants, without any of their content: small enough to stay in memory whole, so that an entry
 * without variants costs a look-up and no query.
 */
export interface VariantIndex {
  /** Uids of the base types of which at least one entry has a variant. */
  readonly types: ReadonlySet<string>;
  /** Every variant of one base document, or `undefined` where it has none. */
  of(uid: string, documentId: string): DocumentVariants | undefined;
  /** Keys of all personas that own a variant of any document of a type. */
  owners(uid: string): ReadonlySet<string>;
  /** documentIds of the base documents of a type that have variants. */
  documents(uid: string): readonly string[];
}

export interface DocumentVariants {
  /** Keys of all personas that own a variant of the document, in any locale or status. */
  readonly personas: ReadonlySet<string>;
  /** The locales in which there are variants with this status; `null` is "not localized". */
  locales(status: VersionStatus): readonly (string | null)[];
  /** The variants with exactly this status and locale, best first where several fit; `null` is "not localized". */
  versions(status: VersionStatus, locale: string | null): readonly VariantSummary[];
}

/** The part of the index that belongs to one base type. */
export type TypeIndex = ReadonlyMap<string, DocumentVariants>;

const NONE: readonly VariantSummary[] = Object.freeze([]);

export function createVariantIndex(byType: ReadonlyMap<string, TypeIndex>): VariantIndex {
  const types = new Set([...byType].filter(([, documents]) => documents.size > 0).map(([uid]) => uid));
  return {
    types,
    of: (uid, documentId) => byType.get(uid)?.get(documentId),
    owners: (uid) => new Set([...(byType.get(uid)?.values() ?? [])].flatMap(({ personas }) => [...personas])),
    documents: (uid) => [...(byType.get(uid)?.keys() ?? [])],
  };
}

export function indexVariants(summaries: Iterable<VariantSummary>): TypeIndex {
  const byBase = new Map<string, VariantSummary[]>();
  for (const summary of summaries) {
    const known = byBase.get(summary.base);
    if (known) known.push(summary);
    else byBase.set(summary.base, [summary]);
  }
  return new Map([...byBase].map(([base, variants]) => [base, documentVariants(variants)]));
}

function documentVariants(variants: readonly VariantSummary[]): DocumentVariants {
  const byVersion = new Map<string, VariantSummary[]>();
  for (const variant of [...variants].sort(latestStartFirst)) {
    const key = versionKey(variant.status, variant.locale);
    const known = byVersion.get(key);
    if (known) known.push(variant);
    else byVersion.set(key, [variant]);
  }
  return {
    locales: (status) => [
      ...new Set(variants.filter((variant) => variant.status === status).map(({ locale }) => locale)),
    ],
    personas: new Set(variants.flatMap((variant) => variant.personas)),
    versions: (status, locale) => byVersion.get(versionKey(status, locale)) ?? NONE,
  };
}

/**
 * Two live variants for one persona: the one that started last wins, so that a campaign with dates replaces the
 * evergreen one while it runs. The documentId makes the order total, so that every process chooses alike.
 */
function latestStartFirst(a: VariantSummary, b: VariantSummary): number {
  const byStart = (b.startsAt ?? -Infinity) - (a.startsAt ?? -Infinity);
  if (byStart !== 0 && !Number.isNaN(byStart)) return byStart;
  return a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0;
}

function versionKey(status: VersionStatus, locale: string | null): string {
  return `${status} ${locale ?? ''}`;
}
