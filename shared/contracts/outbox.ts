import { z } from 'zod';
import type { FactValue } from '../domain/fact';

/** What a target is told, as JSON: docs/reference/triggers.md. It is the same in every attempt. */
export interface TriggerCall {
  readonly version: 1;
  /** The same in every repetition; also the call's `Idempotency-Key`. */
  readonly id: string;
  /** `personalization.persona.enter` and its like. */
  readonly event: string;
  /** Key of the trigger. */
  readonly trigger: string;
  /** RFC 3339. */
  readonly occurredAt: string;
  /** The same for all calls about one visitor. It is not the visitor's id, and leads back to nobody. */
  readonly visitor: string;
  readonly persona?: string;
  readonly journey?: string;
  readonly stage?: string;
  /** The type of the event. */
  readonly type?: string;
  /** Those that the trigger names, as far as they are known. */
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** A delivery that has not come through. What it says is not shown. */
export interface OutboxRow {
  readonly id: string;
  /** Key. */
  readonly trigger: string;
  /** Name of the target; `null` for Strapi's event hub. */
  readonly target: string | null;
  readonly state: 'pending' | 'dead';
  readonly attempts: number;
  /** RFC 3339. */
  readonly occurredAt: string;
  /** When it is tried next; `null` for what is dead. */
  readonly dueAt: string | null;
  /** Why the last attempt failed: `timeout`, `connection`, `redirect`, `refused-address`, `no-target`, `unreadable`, `status-500`, … */
  readonly failure: string | null;
}

/** `GET /personalization/outbox` */
export interface OutboxAnswer {
  readonly data: {
    readonly pending: number;
    readonly dead: number;
    /** What is dead, and what has failed at least once; the latest first, at most 100. */
    readonly deliveries: readonly OutboxRow[];
  };
}

/** `POST /personalization/outbox/redeliver`: what is dead is tried again, under the same id. */
export const redeliverBody = z.strictObject({ ids: z.array(z.string().min(1).max(64)).min(1).max(100) });
export type RedeliverBody = z.infer<typeof redeliverBody>;

export interface RedeliverAnswer {
  readonly data: { readonly redelivered: number };
}
