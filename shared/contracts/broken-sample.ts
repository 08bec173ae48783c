import { z } from 'zod';

/** In `details.samples` of a refusal with the code `sample.broken`: who would become somebody else. */
export const brokenSample = z.strictObject({
  documentId: z.string(),
  name: z.string(),
  /** Keys of personas; `null` is nobody. */
  expected: z.string().nullable(),
  after: z.string().nullable(),
});
export type BrokenSample = z.infer<typeof brokenSample>;
