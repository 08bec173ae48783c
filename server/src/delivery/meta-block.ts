import type { AppliedVariant } from './overlay';
import type { DeliveryOutcome } from './personalized-request';
import type { DeliveryReason } from './reason';

/** What `?personalization=meta` adds to an answer. */
export interface MetaBlock {
  /** The persona of the first variant in the answer. */
  readonly persona: string | null;
  readonly personas: readonly string[];
  readonly variants: readonly AppliedVariant[];
  readonly reason: DeliveryReason;
  /** Names of the facts whose values stand in the answer, or could. */
  readonly mergeFields: readonly string[];
}

export function metaBlock({ applied, mergeFields, personas, reason }: DeliveryOutcome): MetaBlock {
  return { persona: applied[0]?.persona ?? null, personas, variants: applied, reason, mergeFields };
}
