/**
 * A variant as the delivery needs to know it before it loads any of its content: whose it is, of which entry, which
 * fields it overrides, and when. One per locale and version (draft or published) of the variant document.
 */
export interface VariantSummary {
  readonly documentId: string;
  /** documentId of the base entry. */
  readonly base: string;
  /** `null` where the type is not localized. */
  readonly locale: string | null;
  readonly status: VersionStatus;
  /** Keys of the personas it is for. */
  readonly personas: readonly string[];
  /** Names of the overridden attributes; the others follow the base. */
  readonly overrides: readonly string[];
  /** Epoch milliseconds, inclusive. */
  readonly startsAt: number | null;
  /** Epoch milliseconds, exclusive. */
  readonly endsAt: number | null;
  /** Overridden values that are short enough to stay in memory, by attribute. What is not here is loaded when it is asked for. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Strapi's two versions of a document. A type without draft and publish has published versions only. */
export type VersionStatus = 'draft' | 'published';
