import { createCircuit } from './circuit';
import { loadRedis, type RedisClient, type RedisConstructor } from './load-redis';

/**
 * A connection to Redis on which nobody ever waits long: it is opened in the background and again whenever it is lost;
 * meanwhile, and while Redis does not answer, whoever asks is refused at once. What Redis holds is a help and never the
 * only truth, so a refusal is an ordinary answer: do without.
 */
export interface RedisLink {
  /** Runs commands. Rejects after `timeoutMs`, and at once while Redis is known to be away. */
  run<T>(work: (client: RedisClient) => Promise<T>): Promise<T>;
  /** Hears a channel, also after the connection was lost and found. */
  subscribe(channel: string, listener: (message: string) => void): void;
  /** Called whenever the connection is there, the first time and after each loss. */
  onReady(listener: () => void): void;
  isReady(): boolean;
  /** Resolves when the first attempt to connect has come to its end, whichever, and after 2 seconds at the latest. Never rejects. */
  opened(): Promise<void>;
  close(): void;
}

export interface RedisLinkOptions {
  readonly url: string;
  /** Milliseconds that a command may take. */
  readonly timeoutMs: number;
  /** What this connection is for, as the log says it: `the visitor store`. */
  readonly purpose: string;
  readonly logger: { warn(message: string): void; info(message: string): void };
  /** For tests. Default: the application's `ioredis`. */
  readonly redis?: RedisConstructor;
}

const PAUSE_MS = 1000;
const CONNECT_TIMEOUT_MS = 2000;
const MAX_RETRY_MS = 2000;
const SAY_AGAIN_MS = 60_000;

/** @throws Error where `ioredis` is not installed. A Redis that is not there is no error: it is looked for until it is. */
export function openRedis({ url, timeoutMs, purpose, logger, redis = loadRedis() }: RedisLinkOptions): RedisLink {
  const client = new redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: timeoutMs,
    connectTimeout: CONNECT_TIMEOUT_MS,
    keepAlive: 10_000,
    retryStrategy: (attempt: number) => Math.min(50 * 2 ** Math.min(attempt, 10), MAX_RETRY_MS),
  });
  let saidAt = -Infinity;
  let isClosed = false;

  // One line a minute, with the name of the failure only: addresses may hold passwords, and replies hold content.
  function complain(error: unknown): void {
    if (isClosed || performance.now() - saidAt < SAY_AGAIN_MS) return;
    saidAt = performance.now();
    logger.warn(`personalization: ${purpose} does without Redis for now (${nameOf(error)})`);
  }

  const circuit = createCircuit({ pauseMs: PAUSE_MS, onFailure: complain });
  client.on('error', complain);
  client.on('ready', () => {
    circuit.close();
    if (saidAt === -Infinity) return;
    saidAt = -Infinity;
    logger.info(`personalization: ${purpose} has Redis again`);
  });
  // A failure comes as an event too, and the client tries again by itself.
  const connected = client.connect().catch(() => undefined);

  function whenReady(listener: () => void): void {
    client.on('ready', listener);
    if (client.status === 'ready') listener();
  }

  return {
    run: (work) => circuit.run(() => work(client)),
    subscribe(channel, listener) {
      client.on('message', (from, message) => {
        if (from === channel) listener(message);
      });
      whenReady(() => void client.subscribe(channel).catch(complain));
    },
    onReady: whenReady,
    isReady: () => client.status === 'ready' && !circuit.isOpen(),
    opened: () => Promise.race([connected, new Promise<void>((late) => setTimeout(late, CONNECT_TIMEOUT_MS).unref())]),
    close() {
      isClosed = true;
      client.disconnect();
    },
  };
}

function nameOf(error: unknown): string {
  const { code, name, message } = (error ?? {}) as { code?: unknown; name?: unknown; message?: unknown };
  if (message === 'Command timed out') return 'no answer in time';
  return typeof code === 'string' ? code : typeof name === 'string' ? name : typeof error;
}
