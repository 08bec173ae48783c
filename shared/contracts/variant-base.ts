import { z } from 'zod';

/** `GET /personalization/variant-base`: the entry behind one variant, for the header and for the comparison. */
export const variantBaseQuery = z.strictObject({
  /** Uid of the variant type. */
  type: z.string().min(1).max(255),
  variant: z.string().min(1).max(64),
  locale: z.string().min(1).max(64).optional(),
});
export type VariantBaseQuery = z.infer<typeof variantBaseQuery>;

export interface VariantBaseAnswer {
  readonly data: {
    readonly base: {
      readonly type: string;
      readonly typeName: string;
      readonly kind: 'collectionType' | 'singleType';
      readonly documentId: string;
      /** The entry's title as the content manager shows it. */
      readonly title: string;
    };
    /**
     * One per field that may vary, in the order of the form. Values are those of Strapi's edit form (media and relations as
     * the content manager would load them), so that "start from the base value" can put `now` into the form as it is.
     */
    readonly fields: readonly BaseField[];
  };
}

export interface BaseField {
  readonly name: string;
  /** The attribute's type: `string`, `media`, `component` … */
  readonly type: string;
  /** The base's draft as it stands. */
  readonly now: unknown;
  /** The base's draft when the field was overridden or last looked at; absent where it is not overridden. */
  readonly then?: unknown;
  /** True where `then` and `now` differ. */
  readonly isStale: boolean;
}

/** `POST /personalization/variant-base/seen`: the editor looked at the changed base and keeps the variant's values. */
export const seenBody = z.strictObject({
  type: z.string().min(1).max(255),
  variant: z.string().min(1).max(64),
  locale: z.string().min(1).max(64).optional(),
  fields: z.array(z.string().min(1).max(255)).min(1).max(500),
});
export type SeenBody = z.infer<typeof seenBody>;
