import type { EntryVariant, VariantPersona } from '../../../../shared/contracts/entry-variants';
import type { Problem } from '../../../../shared/domain/problem';
import type { EntryVariantRow } from '../../repositories/entry-variant-repository';
import { unreachable, type ReachabilityContext, type Rival } from './reachability';

export interface PersonaStanding extends VariantPersona {
  readonly isOff: boolean;
}

export interface DescriptionContext extends Omit<ReachabilityContext, 'rivals' | 'personas'> {
  /** Every persona, best first. */
  readonly personas: ReadonlyMap<string, PersonaStanding>;
  /** `null` where the type is not localized. */
  readonly locale: string | null;
  /** Fields that may vary. */
  readonly fields: ReadonlySet<string>;
  /** Rows that this admin user may read. */
  readonly readable: ReadonlySet<number>;
  /** Strapi's own word for the versions of one document in one locale. */
  readonly versionOf: (
    version: EntryVariantRow,
    others: readonly EntryVariantRow[]
  ) => 'draft' | 'published' | 'modified';
  readonly problemsOf: (row: EntryVariantRow) => readonly Problem[];
  /** Overridden fields whose base has changed since. */
  readonly staleOf: (row: EntryVariantRow) => readonly string[];
}

/** The variants of one entry, from all their rows, the one of the best persona first. Pure. */
export function describeVariants(
  rows: readonly EntryVariantRow[],
  context: DescriptionContext
): readonly EntryVariant[] {
  const documents = byDocument(rows);
  const isPublished = (documentId: string) =>
    documents.get(documentId)?.some((row) => row.locale === context.locale && row.status === 'published') === true;
  const here = [...documents.values()]
    .flatMap((versions) => latestOf(versions, context.locale) ?? [])
    .filter((row) => row.locale === context.locale);

  const described = [...documents].flatMap(([documentId, all]) => {
    const versions = all.filter(({ id }) => context.readable.has(id));
    const row = latestOf(versions, context.locale);
    if (!row) return [];
    // What is published is beaten only by what is published: nobody but editors ever gets a draft instead.
    const rivals = isPublished(documentId) ? here.filter((other) => isPublished(other.documentId)) : here;
    return describe(row, versions, rivals, context);
  });
  return described.sort(bestFirst([...context.personas.keys()]));
}

function describe(
  row: EntryVariantRow,
  versions: readonly EntryVariantRow[],
  rivals: readonly EntryVariantRow[],
  context: DescriptionContext
): EntryVariant {
  const { locale, now, personas, problemsOf, staleOf, versionOf } = context;
  const inLocale = versions.filter((version) => version.locale === locale);
  const isHere = row.locale === locale;
  return {
    documentId: row.documentId,
    name: row.name,
    personas: row.personas.flatMap((key) => personaOf(personas.get(key))),
    overrides: row.overrides,
    version: isHere
      ? versionOf(
          row,
          inLocale.filter(({ id }) => id !== row.id)
        )
      : null,
    schedule: scheduleOf(row, now),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    locales: [...new Set(versions.flatMap((version) => version.locale ?? []))],
    unreachable: isHere
      ? unreachable(rivalOf(row, context), { ...context, rivals: rivals.map((rival) => rivalOf(rival, context)) })
      : null,
    problems: problemsOf(row),
    stale: isHere ? staleOf(row) : [],
  };
}

function byDocument(rows: readonly EntryVariantRow[]): ReadonlyMap<string, readonly EntryVariantRow[]> {
  const documents = new Map<string, EntryVariantRow[]>();
  for (const row of rows) documents.set(row.documentId, [...(documents.get(row.documentId) ?? []), row]);
  return documents;
}

/** The draft in the locale, else what is published there, else a draft anywhere. */
function latestOf(versions: readonly EntryVariantRow[], locale: string | null): EntryVariantRow | undefined {
  const rank = (row: EntryVariantRow) => (row.locale === locale ? 0 : 2) + (row.status === 'draft' ? 0 : 1);
  return [...versions].sort((a, b) => rank(a) - rank(b))[0];
}

function rivalOf(row: EntryVariantRow, { fields, personas }: DescriptionContext): Rival {
  const [first] = row.personas;
  const name = row.name || personas.get(first ?? '')?.name || row.documentId;
  return { ...row, name, overrides: row.overrides.filter((field) => fields.has(field)) };
}

function personaOf(persona: PersonaStanding | undefined): readonly VariantPersona[] {
  return persona ? [{ key: persona.key, name: persona.name, color: persona.color }] : [];
}

function scheduleOf({ startsAt, endsAt }: EntryVariantRow, now: number): EntryVariant['schedule'] {
  if (startsAt === null && endsAt === null) return 'always';
  if (endsAt !== null && endsAt <= now) return 'over';
  return startsAt !== null && now < startsAt ? 'scheduled' : 'running';
}

function bestFirst(order: readonly string[]): (a: EntryVariant, b: EntryVariant) => number {
  const rank = ({ personas }: EntryVariant) => Math.min(...personas.map(({ key }) => order.indexOf(key)), order.length);
  return (a, b) => rank(a) - rank(b) || (a.documentId < b.documentId ? -1 : 1);
}
