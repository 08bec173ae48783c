import { z } from 'zod';
import { KEY_PATTERN } from '../domain/persona';

/** The parameters of the content API that a previewed page passes on from its own address. */
export const PERSONA_PARAMETER = 'persona';
export const PREVIEW_PARAMETER = 'previewToken';

/** `POST /personalization/preview`: the address at which one entry can be seen as one persona. */
export const previewBody = z.strictObject({
  /** Uid of a base type or of a variant type. */
  type: z.string().min(1).max(255),
  documentId: z.string().min(1).max(64),
  locale: z.string().min(1).max(64).optional(),
  status: z.enum(['draft', 'published']).default('draft'),
  /** Key of the persona; `null` is the base. For a variant, its own first persona is the default. */
  persona: z.string().regex(KEY_PATTERN).nullable().optional(),
});
export type PreviewBody = z.input<typeof previewBody>;

export interface PreviewAnswer {
  /** `null` where the application has no preview configured for the type. */
  readonly data: { readonly url: string | null };
}
