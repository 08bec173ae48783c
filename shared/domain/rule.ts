import type { ConditionSource } from './condition';

/** A reusable, named condition. Other conditions refer to it by key. */
export interface Rule {
  readonly key: string;
  readonly name: string;
  readonly condition: ConditionSource;
}
