import { z } from 'zod';
import { consentChoices } from './consent';
import { factScalar } from './fact-value';

/** `GET visitor`: everything that is held about the visitor. There is nothing else anywhere. */
export const visitorAnswer = z.strictObject({
  data: z
    .strictObject({
      /** Random; it decides on which side of a percentage the visitor falls. */
      id: z.string(),
      /** RFC 3339, like every time here. */
      createdAt: z.string(),
      consent: consentChoices,
      facts: z.record(
        z.string(),
        z.strictObject({ value: factScalar, at: z.string(), forgottenAt: z.string().nullable() })
      ),
      /** Everything else that is remembered, each kind by its name. */
      remembered: z.record(z.string(), z.json()),
    })
    .nullable(),
});

export type VisitorAnswer = z.infer<typeof visitorAnswer>;
