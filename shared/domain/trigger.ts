import type { ConditionSource } from './condition';

/** What can set off a trigger: a persona or a stage is entered or left, or the visitor did something. */
export const TRIGGER_OCCASIONS = ['persona.enter', 'persona.leave', 'stage.enter', 'stage.leave', 'event'] as const;
export type TriggerOccasion = (typeof TRIGGER_OCCASIONS)[number];

/** Says to somebody else that something happened to a visitor: to a configured target, and on Strapi's event hub. */
export interface Trigger {
  readonly key: string;
  readonly name: string;
  readonly isEnabled: boolean;
  readonly on: TriggerOccasion;
  /** Key; where it is about a persona. */
  readonly persona: string | null;
  /** Key; where it is about a stage. */
  readonly journey: string | null;
  /** Key of the stage; `null` for every stage of the journey. */
  readonly stage: string | null;
  /** Key of the type; where it is about an event. */
  readonly eventType: string | null;
  /** What else must be true of the visitor. The properties of an event are there as `event.<property>`. */
  readonly condition: ConditionSource | null;
  /** Names of the facts that are told. No other fact leaves. */
  readonly facts: readonly string[];
  /** Name of the configured target that is called; `null` for none. */
  readonly target: string | null;
  /** Whether it is said on Strapi's event hub. */
  readonly isEmitted: boolean;
  /** At most so many times per visitor in `capDays` days; `null` for no limit. */
  readonly capTimes: number | null;
  readonly capDays: number | null;
}

/** A visitor's token remembers every time that a limit counts. */
export const MAX_CAP_TIMES = 10;
export const MAX_CAP_DAYS = 365;

/** Facts that one trigger tells. */
export const MAX_TOLD_FACTS = 30;

/** The facts by which a visitor could be recognised elsewhere; no trigger tells them. */
const NEVER_TOLD = ['visitor.', 'network.', 'request.cookie.'];

export function mayBeTold(fact: string): boolean {
  return !NEVER_TOLD.some((family) => fact.startsWith(family));
}

/** The name on Strapi's event hub, and in the call. */
export function triggerEventName(on: TriggerOccasion): string {
  return `personalization.${on}`;
}
