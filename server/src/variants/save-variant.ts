import { refuseAny } from '../errors/refusal';
import type { VariantLifecycleRepository, VariantRow } from '../repositories/variant-lifecycle-repository';
import type { VariantType } from '../repositories/variant-types';
import { checkVariant, type VariantData } from './check-variant';
import { keepSnapshots, type SnapshotDependencies } from './keep-snapshots';
import { alignLocales } from './same-in-all-locales';

/** One call of Strapi's document service that writes a variant. */
export interface VariantWrite {
  readonly action: string;
  params: { readonly documentId?: string; readonly locale?: unknown; readonly data?: VariantData };
}

export interface SaveDependencies extends SnapshotDependencies {
  readonly repository: VariantLifecycleRepository;
  readonly defaultLocale: () => Promise<string>;
}

/** Actions that write a variant, and those of them that bring in data of the caller's. */
export const VARIANT_WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'publish', 'discardDraft']);
const CHECKED: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/**
 * Checks what is to be saved, lets Strapi save it, brings the other locales into line, and remembers the base of what is
 * overridden. Returns Strapi's result.
 */
export async function saveVariant(
  dependencies: SaveDependencies,
  type: VariantType,
  context: VariantWrite,
  next: () => Promise<unknown>
): Promise<unknown> {
  const { repository } = dependencies;
  const { action, params } = context;
  const { documentId, locale, data: { pzBaseThen: _, ...data } = {} } = params;
  // Only we write that.
  if (params.data) context.params = { ...params, data };
  const before = documentId ? await repository.rowsOf(type.variant, documentId) : [];
  if (CHECKED.has(action)) await check(dependencies, type, { data, before, locale });

  const result = await next();
  const written = writtenBy(result);
  if (type.isLocalized && action !== 'clone') await align(repository, type, before, written);
  if (written.documentId) await keepSnapshots(dependencies, type, written.documentId);
  return result;
}

async function align(
  repository: VariantLifecycleRepository,
  type: VariantType,
  before: readonly VariantRow[],
  written: Written
): Promise<void> {
  const after = written.documentId ? await repository.rowsOf(type.variant, written.documentId) : [];
  const source = after.find((row) => written.ids.includes(row.id));
  // `update` with the status "published" writes the draft and then publishes it: both have to be followed.
  const sources = after.filter(
    (row) => row.locale === source?.locale && (row === source || source?.status === 'published')
  );
  for (const row of sources) await alignLocales(repository, type.variant, { written: row, before, after });
}

/**
 * A variant of a localized type can be written in a locale only where its base exists: nobody would ever see it
 * otherwise, and deleting the base in a locale takes its variants along.
 */
async function check(
  { repository, defaultLocale }: SaveDependencies,
  type: VariantType,
  { data, before, locale }: { data: VariantData; before: readonly VariantRow[]; locale: unknown }
): Promise<void> {
  const pzBase = data.pzBase ?? before[0]?.own.pzBase;
  const locales = typeof pzBase === 'string' ? await repository.localesOfBase(type.base, pzBase) : [];
  const isAnyLocale = !type.isLocalized || locale === '*';
  // Copying takes a list of locales; everything else takes one, or the default one.
  const asked = Array.isArray(locale) ? locale : [locale ?? (await defaultLocale())];
  const baseExists = isAnyLocale ? locales.length > 0 : asked.every((one) => locales.includes(String(one)));
  refuseAny(checkVariant(data, { before: before[0]?.own ?? null, fields: type.fields, baseExists }));
}

interface Written {
  readonly documentId?: string;
  /** Row ids. */
  readonly ids: readonly number[];
}

/** `create` and `update` return an entry, the others `{ documentId, entries }`. */
function writtenBy(result: unknown): Written {
  const { documentId, id, entries } = (result ?? {}) as {
    documentId?: string;
    id?: number;
    entries?: readonly { id: number }[];
  };
  return { documentId, ids: entries ? entries.map((entry) => entry.id) : id === undefined ? [] : [id] };
}
