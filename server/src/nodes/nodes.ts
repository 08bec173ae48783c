import type { Announcer } from './announcer';
import type { Bell } from './bell';
import type { ChangeReader, NumberedChange } from './change-reader';
import { createReloadQueue } from './reload-queue';

/** Keeps this process in step with the others that serve the same content. */
export interface NodesService {
  /** Begins to listen. To be awaited before anything is loaded that others may change. */
  start(follow: Follow): Promise<void>;
  state(): NodesState;
  stop(): void;
}

/** Acts on what another process changed. Where it cannot, it throws and is asked again. */
export type Follow = (changes: readonly NumberedChange[]) => Promise<void>;

export interface NodesState {
  /** How changes travel. */
  readonly carrier: 'none' | 'database' | 'redis';
  readonly bell: ReturnType<Bell['state']>;
  /** Milliseconds since the log was last read to its end; `null` where nobody reads it. */
  readonly behindMs: number | null;
}

interface Dependencies {
  readonly carrier: NodesState['carrier'];
  /** Milliseconds between two looks where nobody rings. */
  readonly pollMs: number;
  readonly reader: ChangeReader;
  readonly announcer: Announcer;
  readonly bell: Bell;
  readonly logger: { warn(message: string): void; info(message: string): void };
  readonly clock?: () => number;
}

const SAY_AGAIN_MS = 60_000;

export function createNodesService(dependencies: Dependencies): NodesService {
  const { carrier, pollMs, reader, announcer, bell, logger, clock = () => performance.now() } = dependencies;
  let timer: NodeJS.Timeout | undefined;
  let readAt: number | null = null;
  let saidAt = -Infinity;
  let isStopped = false;

  async function look(follow: Follow): Promise<boolean> {
    if (isStopped) return true;
    try {
      await announcer.makeUp();
      await reader.read((changes) => {
        // The log may have begun anew, and with it its numbers: what had one of ours may now be somebody else's.
        if (changes.some(({ change }) => change.kind === 'anything')) announcer.disown();
        return follow(changes.filter(({ number }) => !announcer.isOwn(number)));
      });
      readAt = clock();
      if (saidAt > -Infinity) logger.info('personalization: changes of other processes are heard of again');
      saidAt = -Infinity;
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  }

  function complain(error: unknown): void {
    if (isStopped || clock() - saidAt < SAY_AGAIN_MS) return;
    saidAt = clock();
    const name = error instanceof Error ? error.name : typeof error;
    logger.warn(`personalization: changes of other processes cannot be read for now (${name}); answers may be old`);
  }

  return {
    async start(follow) {
      await reader.start();
      readAt = clock();
      const lookSoon = createReloadQueue(() => look(follow), { maxRetryMs: pollMs });
      bell.onRing(() => void lookSoon());
      timer = setInterval(() => void lookSoon(), pollMs).unref();
    },
    state: () => ({ carrier, bell: bell.state(), behindMs: readAt === null ? null : clock() - readAt }),
    stop() {
      isStopped = true;
      clearInterval(timer);
      bell.stop();
    },
  };
}
