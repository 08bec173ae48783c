import { z } from 'zod';
import type { Purpose } from '../domain/predicate';
import { decisionSummary } from './decision';

/** Consent by purpose. `necessary` needs none, so it is not asked for. */
export const consentChoices = z.strictObject({
  personalization: z.boolean().optional(),
  measurement: z.boolean().optional(),
} satisfies Partial<Record<Purpose, z.ZodType>>);

export type ConsentChoices = z.infer<typeof consentChoices>;

/** `PUT consent`: purposes that are not named keep what was said before. */
export const consentBody = z.strictObject({
  consent: consentChoices.refine((choices) => Object.keys(choices).length > 0, { message: 'Names no purpose.' }),
});

export type ConsentBody = z.infer<typeof consentBody>;

/** The token is `null` where nothing is left that must be remembered: the cookie is gone. */
export const consentAnswer = z.strictObject({
  data: z.strictObject({ token: z.string().nullable(), consent: consentChoices, decision: decisionSummary }),
});

export type ConsentAnswer = z.infer<typeof consentAnswer>;
