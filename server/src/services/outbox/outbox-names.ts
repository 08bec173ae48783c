import { createHmac } from 'node:crypto';
import type { DerivedKey } from '../derived-keys';

/** What stands in the outbox in place of a visitor's id. None of it leads back to the id. */
export interface OutboxNames {
  /** The id of a call: the same wherever the same occurrence is told again, so that it is told once. */
  call(visitor: string, trigger: string, occurrence: string): string;
  /** The reference by which a visitor goes in calls. */
  visitor(id: string): string;
  /** Every reference by which the visitor may have gone, as keys have changed. */
  visitorEver(id: string): readonly string[];
}

export function createOutboxNames({ keys }: { keys: readonly [DerivedKey, ...DerivedKey[]] }): OutboxNames {
  const name = ({ secret }: DerivedKey, ...parts: readonly string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
  const [current] = keys;
  const visitor = (key: DerivedKey, id: string) => name(key, 'visitor', id).slice(0, 22);

  return {
    call: (id, trigger, occurrence) => name(current, 'call', id, trigger, occurrence).slice(0, 32),
    visitor: (id) => visitor(current, id),
    visitorEver: (id) => keys.map((key) => visitor(key, id)),
  };
}
