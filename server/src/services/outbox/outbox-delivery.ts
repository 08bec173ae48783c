import { randomUUID } from 'node:crypto';
import type { TriggersConfig } from '../../config';
import type { OutboxRepository, OutboxResult, StoredOutboxEntry } from '../../repositories/outbox-repository';
import { createReloadQueue } from '../../nodes/reload-queue';
import type { OutboxSeal } from './outbox-seal';
import { retryDelay } from './retry-delay';
import type { SendOutcome, SendWebhook } from './send-webhook';

/** Calls whom the outbox names. Every node runs one; an entry is claimed by one of them at a time. */
export interface OutboxDelivery {
  /** Begins to look for what is due, also for what others left behind. */
  start(): void;
  /** Looks now. Returns at once. */
  kick(): void;
  /** Ends, when what is under way has come to its end. */
  stop(): Promise<void>;
}

interface Dependencies {
  readonly config: TriggersConfig;
  readonly entries: Pick<OutboxRepository, 'claim' | 'settle' | 'sweep'>;
  readonly seal: Pick<OutboxSeal, 'open'>;
  readonly send: SendWebhook;
  /** Says it on Strapi's event hub. */
  readonly emit: (event: string, payload: object) => Promise<void>;
  readonly logger: { warn(message: string): void };
  /** Epoch milliseconds. Default: the system's clock. */
  readonly clock?: () => number;
  readonly random?: () => number;
}

/** Entries at a time. */
const BATCH = 10;

/** Beyond the time that a call may take: whoever has not said by then what came of it is taken for dead. */
const LEASE_MARGIN_MS = 5_000;

const SWEEP_EVERY_MS = 3_600_000;
const DAY = 86_400_000;
const KEEP_DEAD_DAYS = 30;

export function createOutboxDelivery(dependencies: Dependencies): OutboxDelivery {
  const { config, entries, seal, send, emit, logger, clock = Date.now, random = Math.random } = dependencies;
  const node = randomUUID();
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  let sweptAt = 0;
  let isFailing = false;

  async function attempt({ key, target, payload }: StoredOutboxEntry): Promise<SendOutcome> {
    const body = payload === null ? null : await seal.open(payload);
    if (body === null) return { ok: false, failure: 'unreadable', isFinal: true };
    if (target !== null) {
      const known = Object.hasOwn(config.targets, target) ? config.targets[target] : undefined;
      return known ? send({ id: key, body }, known) : { ok: false, failure: 'no-target', isFinal: false };
    }
    const call = JSON.parse(body) as { event: string };
    try {
      await inTime(emit(call.event, call));
    } catch (error) {
      // Those that listen before the one that failed have heard it, and must not hear it again.
      logger.warn(`personalization: a listener of "${call.event}" failed (${nameOf(error)})`);
    }
    return { ok: true };
  }

  /** A listener may take longer than a target; nobody else waits for it. */
  function inTime(heard: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, config.timeoutMs);
      void heard.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  async function deliver(entry: StoredOutboxEntry): Promise<void> {
    const outcome = await attempt(entry);
    await entries.settle(entry, node, resultOf(outcome, entry));
  }

  function resultOf(outcome: SendOutcome, { key, trigger, attempts }: StoredOutboxEntry): OutboxResult {
    const at = clock();
    if (outcome.ok) return { state: 'delivered', at };
    const { failure, isFinal, retryAfterMs } = outcome;
    if (isFinal || attempts >= config.maxAttempts) {
      logger.warn(`personalization: the call ${key} of the trigger "${trigger}" is put aside (${failure})`);
      return { state: 'dead', at, failure };
    }
    const { retrySeconds } = config;
    return { state: 'pending', dueAt: at + retryDelay(attempts, { retrySeconds, retryAfterMs, random }), failure };
  }

  /** What could not be worked off now is when it is looked at next. */
  async function drain(): Promise<true> {
    try {
      for (let claimed = await claim(); claimed.length > 0; claimed = await claim()) {
        await Promise.all(claimed.map(deliver));
      }
      await sweep();
      isFailing = false;
    } catch (error) {
      if (!isFailing && !isStopped) logger.warn(`personalization: the outbox cannot be worked off (${nameOf(error)})`);
      isFailing = true;
    }
    return true;
  }

  async function claim(): Promise<readonly StoredOutboxEntry[]> {
    if (isStopped) return [];
    const now = clock();
    const leasedUntil = now + config.timeoutMs + LEASE_MARGIN_MS;
    return entries.claim({ now, leasedUntil, node, limit: BATCH });
  }

  async function sweep(): Promise<void> {
    const now = clock();
    if (isStopped || now - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now;
    await entries.sweep({ delivered: now - config.keepDays * DAY, dead: now - KEEP_DEAD_DAYS * DAY });
  }

  const queue = createReloadQueue(drain);

  return {
    start() {
      timer = setInterval(() => void queue(), config.pollSeconds * 1000);
      timer.unref();
      void queue();
    },
    kick: () => void queue(),
    async stop() {
      isStopped = true;
      if (timer) clearInterval(timer);
      await queue();
    },
  };
}

/** Drivers put the contents of rows into their messages. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
