import { z } from 'zod';

/** `GET /personalization/variant-rights`: which roles may do with entries what they may not do with their variants. */
export interface VariantRightsAnswer {
  readonly data: readonly VariantRights[];
}

export interface VariantRights {
  /** Uid of the base type. */
  readonly type: string;
  readonly typeName: string;
  readonly variantType: string;
  /** Roles whose rights on the variants are less than those on the base. */
  readonly lacking: readonly { readonly role: string; readonly name: string; readonly actions: readonly string[] }[];
}

/** `POST /personalization/variant-rights/copy`: gives every role on variants what it has on the base. Takes nothing away. */
export const copyRightsBody = z.strictObject({ type: z.string().min(1).max(255) });
export type CopyRightsBody = z.infer<typeof copyRightsBody>;
