import { z } from 'zod';
import type { Explanation } from '../domain/decision';
import type { FactValue } from '../domain/fact';
import type { FactOrigin } from '../domain/fact-origin';
import { factScalar } from './fact-value';

/** `GET decision`: who this visitor is to us, for this moment. It shows no scores, rules or thresholds. */
export const decisionSummary = z.strictObject({
  /** The personas that hold, best first. */
  personas: z.array(z.strictObject({ key: z.string(), because: z.enum(['condition', 'points', 'asked']) })),
  /** Keys of the personas that may or may not hold. */
  undecided: z.array(z.string()),
  /** Names of the facts that were asked for and missing. */
  unknownFacts: z.array(z.string()),
  /** What the visitor told us, by the key of the declared fact. */
  facts: z.record(z.string(), factScalar),
  /** Epoch milliseconds at which this was decided. */
  now: z.number(),
  /** Epoch milliseconds of the first moment at which the clock alone may change the decision; `null` for never. */
  holdsUntil: z.number().nullable(),
});

export type DecisionSummary = z.infer<typeof decisionSummary>;

/** `GET decision/explain`: the whole path to the decision, and every fact that was known, with where it comes from. */
export interface ExplainedDecision extends Explanation {
  readonly facts: readonly { readonly name: string; readonly value: FactValue; readonly origin: FactOrigin }[];
}

export const decisionAnswer = z.strictObject({ data: decisionSummary });
export type DecisionAnswer = z.infer<typeof decisionAnswer>;
