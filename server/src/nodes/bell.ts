import type { RedisLink } from '../redis/redis-link';

/**
 * Wakes the other processes when there is something in the log, so that they need not wait for their next look. Nothing is lost
 * with a ring that is not heard: it only takes until that look.
 */
export interface Bell {
  ring(): void;
  /** Calls back at every ring of anybody, and whenever rings may have been missed. */
  onRing(listener: () => void): void;
  /** `off` where there is none, `away` where it does not work at the moment. */
  state(): 'off' | 'ready' | 'away';
  stop(): void;
}

export function createSilentBell(): Bell {
  return { ring: ignore, onRing: ignore, state: () => 'off', stop: ignore };
}

/** Two connections, because one that listens takes no other commands. */
export function createRedisBell(
  { speak, listen }: { readonly speak: RedisLink; readonly listen: RedisLink },
  prefix: string
): Bell {
  const channel = `${prefix}changes`;
  let isRinging = false;
  return {
    ring() {
      // Writers ring much more often than anybody has to wake up.
      if (isRinging) return;
      isRinging = true;
      setImmediate(() => {
        isRinging = false;
        speak.run((client) => client.call('PUBLISH', channel, '')).catch(ignore);
      });
    },
    onRing(listener) {
      listen.subscribe(channel, () => listener());
      listen.onReady(listener);
    },
    state: () => (speak.isReady() && listen.isReady() ? 'ready' : 'away'),
    stop() {
      speak.close();
      listen.close();
    },
  };
}

function ignore(): void {
  // The next look finds it.
}
