import type { VariantSummary } from '../../../shared/domain/variant';
import type { OverlayDependencies } from './overlay';
import type { Span } from './span';
import type { Place, Row, Visit } from './walk';

/**
 * A first look at an answer: is there anything in it that could differ at all? Most answers end here, before anybody has
 * been asked who the visitor is.
 */
export interface Walkable {
  walk(visit: Visit): unknown;
}

/** Locales of entries that do not tell theirs, by type and row id. */
export type Located = ReadonlyMap<string, ReadonlyMap<unknown, string>>;

/** Whose variants could stand in an answer. */
export interface Findings {
  /** Keys of the personas that own a variant which is live or will be. */
  readonly owners: Set<string>;
  /** Of all that own one, also in other locales and versions, and such as are over: an answer is kept under these. */
  readonly everOwners: Set<string>;
  /** Around the moment of the answer, between the beginnings and ends of the variants found. */
  readonly span: Span;
}

/** Looks for entries with variants, without copying anything; `null` if there is none. */
export async function survey(
  level: readonly Walkable[],
  status: unknown,
  now: number,
  findings: Findings,
  dependencies: OverlayDependencies
): Promise<Located | null> {
  const { content, index, onFailure, schemas } = dependencies;
  const lost = new Map<string, Set<unknown>>();
  const found = new Set<string>();
  const look: Visit = (row, { model, locale }) => {
    const variants = index.types.has(model) ? index.of(model, String(row.documentId)) : undefined;
    if (!variants) return undefined;
    const known = schemas.isLocalized(model) ? (row.locale ?? locale) : null;
    for (const persona of variants.personas) findings.everOwners.add(persona);
    if (known === undefined) {
      lost.set(model, (lost.get(model) ?? new Set()).add(row.id));
      for (const persona of variants.personas) found.add(persona);
      return undefined;
    }
    for (const variant of variants.versions(schemas.statusOf(model, status), known as string | null)) {
      findings.span.meet(variant.startsAt, variant.endsAt);
      if (variant.endsAt !== null && variant.endsAt <= now) continue;
      for (const persona of variant.personas) found.add(persona);
    }
    return undefined;
  };
  for (const pending of level) pending.walk(look);
  if (found.size === 0) return null;
  for (const persona of found) findings.owners.add(persona);

  const located = new Map<string, ReadonlyMap<unknown, string>>();
  const locate = async ([uid, rowIds]: [string, Set<unknown>]): Promise<void> => {
    located.set(uid, await content.locales(uid, [...rowIds]));
  };
  if (lost.size > 0) await Promise.all([...lost].map((entry) => locate(entry).catch(onFailure)));
  return located;
}

/** The variants of an entry in the version in which it stands in the answer, best first. */
export function versionsOf(
  row: Row,
  { model, locale }: Place,
  located: Located,
  status: unknown,
  { index, schemas }: OverlayDependencies
): readonly VariantSummary[] {
  const variants = index.types.has(model) ? index.of(model, String(row.documentId)) : undefined;
  if (!variants) return [];
  const known = schemas.isLocalized(model) ? (row.locale ?? locale ?? located.get(model)?.get(row.id)) : null;
  return known === undefined ? [] : variants.versions(schemas.statusOf(model, status), known as string | null);
}
