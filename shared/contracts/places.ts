import { z } from 'zod';

/** Where a persona, rule, fact or journey is used: what has to change before it can be deleted. */
export const place = z.strictObject({
  kind: z.enum(['persona', 'rule', 'variant', 'sample-visitor', 'journey', 'trigger']),
  /** Uid of the content type that the place belongs to, for a link to its form. */
  type: z.string(),
  documentId: z.string(),
  name: z.string(),
});
export type Place = Readonly<z.infer<typeof place>>;
