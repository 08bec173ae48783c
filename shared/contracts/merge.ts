import { z } from 'zod';
import { decisionSummary } from './decision';

/** `POST visitor/merge`: the token that the same person carries on another channel. Whether it is one of ours is looked at after the contract. */
export const mergeBody = z.strictObject({ token: z.string() });
export type MergeBody = z.infer<typeof mergeBody>;

/** Like `POST facts`; the token is `null` where the other visitor's refusal leaves nothing that must be remembered. */
export const mergeAnswer = z.strictObject({
  data: z.strictObject({ token: z.string().nullable(), decision: decisionSummary }),
});
export type MergeAnswer = z.infer<typeof mergeAnswer>;
