import { z } from 'zod';
import { decisionSummary } from './decision';
import { factKey, factScalar, namedValues } from './fact-value';

/** Facts in one call. */
export const MAX_FACTS_PER_CALL = 50;

/**
 * `POST facts`: what the visitor says, by the key of the declared fact; `null` takes a fact back. Whether a fact is
 * declared and its value fits is checked after the contract, so that all such problems are told together.
 */
export const factsBody = z.strictObject({
  facts: namedValues(factKey, factScalar.nullable(), { max: MAX_FACTS_PER_CALL }),
});

export type FactsBody = z.infer<typeof factsBody>;

/** The new token and what follows from it. */
export const factsAnswer = z.strictObject({ data: z.strictObject({ token: z.string(), decision: decisionSummary }) });
export type FactsAnswer = z.infer<typeof factsAnswer>;
