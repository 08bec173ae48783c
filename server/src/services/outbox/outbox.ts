import type { WaitingCall } from '../../../../shared/contracts/visitor';
import type { OutboxAnswer, OutboxRow, TriggerCall } from '../../../../shared/contracts/outbox';
import { triggerEventName } from '../../../../shared/domain/trigger';
import type { NewOutboxEntry, OutboxRepository, StoredOutboxEntry } from '../../repositories/outbox-repository';
import type { Occasion } from '../triggers/occasions';
import type { Telling } from '../triggers/visitor-triggers';
import type { OutboxNames } from './outbox-names';
import type { OutboxSeal } from './outbox-seal';

/** What is to be told to others is written down before the visitor's change is acknowledged, so that no crash loses it. */
export interface OutboxService {
  /** Writes calls down. What is there already stays as it is. Answers the keys under which they can be withdrawn. */
  add(tellings: readonly Telling[]): Promise<readonly string[]>;
  /**
   * Takes back what was added for a change that then did not come about. What another change of the same visitor has asked for
   * meanwhile stays.
   */
  withdraw(keys: readonly string[]): Promise<void>;
  /** Deletes whatever is about a visitor, by the visitor's own id. */
  forget(visitor: string): Promise<void>;
  /** What has not reached its target about visitors, by their own ids, as they may read it. */
  about(visitors: readonly string[]): Promise<readonly WaitingCall[]>;
  find(): Promise<OutboxAnswer['data']>;
  /** Makes dead entries due again, under the same ids. */
  redeliver(ids: readonly string[]): Promise<number>;
}

interface Dependencies {
  readonly entries: OutboxRepository;
  readonly names: OutboxNames;
  readonly seal: OutboxSeal;
  /** Epoch milliseconds. Default: the system's clock. */
  readonly clock?: () => number;
}

/** More are counted, not listed. */
const MAX_LISTED = 100;

/** The hub's entry stands beside the target's, under a key of its own. */
const HUB = 'hub-';

export function createOutboxService({ entries, names, seal, clock = Date.now }: Dependencies): OutboxService {
  async function entriesOf(telling: Telling): Promise<readonly NewOutboxEntry[]> {
    const { trigger, at } = telling;
    const id = names.call(telling.visitor, trigger.key, telling.occurrence);
    const visitor = names.visitor(telling.visitor);
    const call: TriggerCall = {
      ...{ version: 1, id, event: triggerEventName(trigger.on), trigger: trigger.key },
      ...{ occurredAt: new Date(at).toISOString(), visitor },
      ...partsOf(telling.occasion),
      facts: telling.facts,
    };
    const payload = await seal.seal(JSON.stringify(call));
    const entry = { trigger: trigger.key, visitor, payload, occurredAt: at };
    return [
      ...(trigger.target === null ? [] : [{ ...entry, key: id, target: trigger.target }]),
      ...(trigger.isEmitted ? [{ ...entry, key: HUB + id, target: null }] : []),
    ];
  }

  /** What can no longer be read can no longer be told either. */
  async function showWaiting({ trigger, target, payload }: StoredOutboxEntry): Promise<readonly WaitingCall[]> {
    const text = payload === null ? null : await seal.open(payload);
    if (text === null) return [];
    const { event, occurredAt, facts } = JSON.parse(text) as TriggerCall;
    return [{ trigger, target, event, occurredAt, facts: facts as WaitingCall['facts'] }];
  }

  return {
    async add(tellings) {
      const all = (await Promise.all(tellings.map(entriesOf))).flat();
      if (all.length > 0) await entries.add(all, { now: clock() });
      return all.map(({ key }) => key);
    },

    async withdraw(keys) {
      if (keys.length > 0) await entries.withdraw(keys);
    },

    forget: (visitor) => entries.forget(names.visitorEver(visitor)),

    async about(visitors) {
      const stored = await entries.findAbout(visitors.flatMap(names.visitorEver), MAX_LISTED);
      return (await Promise.all(stored.map(showWaiting))).flat();
    },

    async find() {
      const [{ pending, dead }, stuck] = await Promise.all([entries.summarize(), entries.findStuck(MAX_LISTED)]);
      return { pending, dead, deliveries: stuck.map(rowOf) };
    },

    redeliver: (ids) => entries.revive(ids, clock()),
  };
}

function partsOf(occasion: Occasion): Partial<TriggerCall> {
  switch (occasion.on) {
    case 'event':
      return { type: occasion.event.type };
    case 'persona.enter':
    case 'persona.leave':
      return { persona: occasion.persona };
    default:
      return { journey: occasion.journey, stage: occasion.stage };
  }
}

function rowOf({ key, trigger, target, state, attempts, occurredAt, dueAt, failure }: StoredOutboxEntry): OutboxRow {
  return {
    ...{ id: key, trigger, target, attempts, failure },
    state: state === 'dead' ? 'dead' : 'pending',
    occurredAt: new Date(occurredAt).toISOString(),
    dueAt: state === 'dead' ? null : new Date(dueAt).toISOString(),
  };
}
