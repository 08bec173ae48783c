import type { LocalizedText } from '../domain/localized-text';
import type { Problem } from '../domain/problem';
import type { Trigger } from '../domain/trigger';

/** A trigger in the list of the section. */
export interface TriggerRow extends Omit<Trigger, 'condition'> {
  readonly documentId: string;
  readonly description: string | null;
  /** `null` where it asks for nothing else. */
  readonly sentence: LocalizedText | null;
  /** What is wrong with it; where there is anything it never calls. */
  readonly problems: readonly Problem[];
  /** Whether its target is configured; true where it calls none. */
  readonly hasTarget: boolean;
}

/** `GET /personalization/triggers` */
export interface TriggersAnswer {
  readonly data: readonly TriggerRow[];
  readonly meta: {
    /** Names of the configured targets. */
    readonly targets: readonly string[];
  };
}
