import { z } from 'zod';
import { KEY_PATTERN } from '../domain/persona';
import type { Problem } from '../domain/problem';

const uid = z.string().min(1).max(255);
const documentId = z.string().min(1).max(64);
const locale = z.string().min(1).max(64);
const personas = z.array(z.string().regex(KEY_PATTERN)).min(1).max(100);

/** `GET /personalization/entry-variants`: the variants of one entry, for the panel beside it. */
export const entryVariantsQuery = z.strictObject({ type: uid, entry: documentId, locale: locale.optional() });
export type EntryVariantsQuery = z.infer<typeof entryVariantsQuery>;

export interface EntryVariantsAnswer {
  readonly data: {
    /** Uid of the variant type, for links to Strapi's own form. */
    readonly variantType: string;
    readonly variants: readonly EntryVariant[];
    /** Personas that could be chosen for a new variant, in order of priority. */
    readonly personas: readonly VariantPersona[];
    /** What this admin user may do with variants of this type, in this locale. Buttons that would fail are not shown. */
    readonly may: { readonly create: boolean; readonly update: boolean; readonly delete: boolean };
  };
}

export interface VariantPersona {
  readonly key: string;
  readonly name: string;
  readonly color: string | null;
}

export interface EntryVariant {
  readonly documentId: string;
  /** `pzName`; empty where the editor gave none. */
  readonly name: string;
  readonly personas: readonly VariantPersona[];
  readonly overrides: readonly string[];
  /** As Strapi shows it for any entry; `published` for types without draft and publish; `null`: not in this locale yet. */
  readonly version: 'draft' | 'published' | 'modified' | null;
  readonly schedule: 'always' | 'scheduled' | 'running' | 'over';
  /** Epoch milliseconds. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** Locales in which the variant exists; empty where the type is not localized. */
  readonly locales: readonly string[];
  /** Why nobody will ever see it as things stand; `null` where somebody may. */
  readonly unreachable: Unreachable | null;
  /** What makes it broken. */
  readonly problems: readonly Problem[];
  /** Overridden fields whose base has changed since. */
  readonly stale: readonly string[];
}

/**
 * - `no-persona`: it is for nobody
 * - `persona-off`: its personas are disabled, over or broken
 * - `higher-persona`: a persona of better priority (`by`) with a variant of this entry holds whenever its own does
 * - `other-variant`: another variant (`by`) for the same persona always goes first
 * - `nothing-overridden`: it changes nothing
 */
export interface Unreachable {
  readonly because: 'no-persona' | 'persona-off' | 'higher-persona' | 'other-variant' | 'nothing-overridden';
  /** Name of the persona or variant that stands before it. */
  readonly by: string | null;
}

/** `POST /personalization/entry-variants`: a draft for the personas, with no field ticked yet. */
export const newVariantBody = z.strictObject({
  type: uid,
  entry: documentId,
  locale: locale.optional(),
  personas,
  name: z.string().max(200).optional(),
});
export type NewVariantBody = z.infer<typeof newVariantBody>;

/** `POST /personalization/entry-variants/duplicate`: a copy with all its content, for other personas. */
export const duplicateVariantBody = z.strictObject({
  /** Uid of the base type. */
  type: uid,
  /** documentId of the variant to copy. */
  variant: documentId,
  locale: locale.optional(),
  personas,
  name: z.string().max(200).optional(),
});
export type DuplicateVariantBody = z.infer<typeof duplicateVariantBody>;

export interface NewVariantAnswer {
  readonly data: { readonly variantType: string; readonly documentId: string };
}

/** `GET /personalization/entry-variants/counts`: for the column of the list view. */
export const variantCountsQuery = z.strictObject({
  type: uid,
  /** documentIds, separated by commas. */
  entries: z.string().max(16_384),
});
export type VariantCountsQuery = z.infer<typeof variantCountsQuery>;

export interface VariantCountsAnswer {
  /** Number of variants by documentId of the entry; an entry without any is left out. */
  readonly data: Readonly<Record<string, number>>;
}
