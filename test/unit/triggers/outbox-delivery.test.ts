import type { TriggersConfig } from '../../../server/src/config';
import type {
  OutboxRepository,
  OutboxResult,
  StoredOutboxEntry,
} from '../../../server/src/repositories/outbox-repository';
import { createOutboxDelivery } from '../../../server/src/services/outbox/outbox-delivery';
import type { SendOutcome } from '../../../server/src/services/outbox/send-webhook';

const NOW = Date.parse('2027-01-15T10:00:00Z');
const TARGET = { url: 'https://sales.example.com/', secret: 'a-secret-that-nobody-checks' };
const CONFIG: TriggersConfig = {
  targets: { sales: TARGET },
  ...{ maxAttempts: 3, retrySeconds: 10, timeoutMs: 50, pollSeconds: 3600, keepDays: 7 },
};

const entry = (changes: Partial<StoredOutboxEntry> = {}): StoredOutboxEntry => ({
  ...{ id: 1, key: 'call', trigger: 'dogs', visitor: 'somebody', target: 'sales', payload: '{"event":"hello"}' },
  ...{ state: 'pending', attempts: 1, occurredAt: NOW, dueAt: NOW, failure: null },
  ...changes,
});

interface Scene {
  readonly outcome?: SendOutcome;
  readonly emit?: () => Promise<void>;
  readonly opened?: string | null;
}

/** What becomes of one entry that is due. */
async function resultOf(due: StoredOutboxEntry, { outcome, emit, opened = due.payload }: Scene = {}) {
  const results: OutboxResult[] = [];
  const warnings: string[] = [];
  const waiting = [due];
  const entries: Pick<OutboxRepository, 'claim' | 'settle' | 'sweep'> = {
    claim: async () => waiting.splice(0),
    settle: async (_entry, _node, result) => void results.push(result),
    sweep: async () => undefined,
  };
  const delivery = createOutboxDelivery({
    config: CONFIG,
    entries,
    seal: { open: async () => opened },
    send: async () => outcome ?? { ok: true },
    emit: emit ?? (async () => undefined),
    logger: { warn: (line) => void warnings.push(line) },
    clock: () => NOW,
    random: () => 0.5,
  });
  delivery.start();
  await delivery.stop();
  return { results, warnings };
}

const failed = (failure: string, isFinal = false): SendOutcome => ({ ok: false, failure, isFinal });

describe('an entry that is due', () => {
  it('is delivered once its target has taken it', async () => {
    expect((await resultOf(entry())).results).toEqual([{ state: 'delivered', at: NOW }]);
  });

  it('waits longer after each failure', async () => {
    const { results } = await resultOf(entry({ attempts: 2 }), { outcome: failed('status-500') });
    expect(results).toEqual([{ state: 'pending', dueAt: NOW + 20_000, failure: 'status-500' }]);
  });

  it.each([
    ['the last attempt has failed', entry({ attempts: 3 }), { outcome: failed('timeout') }, 'timeout'],
    ['the target is gone for good', entry(), { outcome: failed('status-410', true) }, 'status-410'],
    ['its key was taken off the list', entry(), { opened: null }, 'unreadable'],
  ])('is put aside, with a line in the log, where %s', async (_, due, scene, failure) => {
    const { results, warnings } = await resultOf(due, scene);
    expect(results).toEqual([{ state: 'dead', at: NOW, failure }]);
    expect(warnings).toEqual([expect.stringContaining(failure)]);
  });

  it('waits for a target that the configuration has lost, and is not called by a name of JavaScript', async () => {
    for (const target of ['elsewhere', 'constructor', '__proto__']) {
      const { results } = await resultOf(entry({ target }));
      expect(results).toEqual([{ state: 'pending', dueAt: NOW + 10_000, failure: 'no-target' }]);
    }
  });
});

describe('an entry for the event hub', () => {
  const due = entry({ target: null });

  it('is said once, also where a listener fails, and the log does not say what it told', async () => {
    const emit = () => Promise.reject(new RangeError('somebody@example.com'));
    const { results, warnings } = await resultOf(due, { emit });
    expect(results).toEqual([{ state: 'delivered', at: NOW }]);
    expect(warnings).toEqual(['personalization: a listener of "hello" failed (RangeError)']);
  });

  it('does not hold up the others where a listener never comes to an end', async () => {
    const { results } = await resultOf(due, { emit: () => new Promise(() => undefined) });
    expect(results).toEqual([{ state: 'delivered', at: NOW }]);
  });
});
