import type { HealthCheck } from '../../../../shared/contracts/health';

export interface OutboxState {
  readonly triggers: number;
  readonly pending: number;
  readonly dead: number;
  /** Epoch milliseconds of the oldest that is pending. */
  readonly oldestAt: number | null;
}

/** A target that is down for a while is no news; one that is down for so long is. */
const OLD_MINUTES = 10;

/** What triggers had to tell and could not. */
export function checkOutbox({ triggers, pending, dead, oldestAt }: OutboxState, now: number): HealthCheck {
  const minutes = oldestAt === null ? 0 : Math.max(0, Math.floor((now - oldestAt) / 60_000));
  const values = { triggers, pending, dead, minutes };
  const isEmpty = triggers === 0 && pending === 0 && dead === 0;
  const state = isEmpty ? 'off' : dead > 0 ? 'problem' : minutes >= OLD_MINUTES ? 'attention' : 'good';
  return { id: 'outbox', state, values, items: [] };
}
