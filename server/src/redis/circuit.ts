/**
 * Spares those who ask the wait for somebody who does not answer. After a failure everybody is refused at once for a
 * while; then one is let through to find out. So a Redis that is away costs one time-out per pause, however many ask.
 */
export interface Circuit {
  /** @throws CircuitOpen at once, or what the work throws. */
  run<T>(work: () => Promise<T>): Promise<T>;
  isOpen(): boolean;
  /** The other side is known to be back. */
  close(): void;
}

export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen';
}

interface CircuitOptions {
  readonly pauseMs: number;
  /** Milliseconds that only grow. Default: `performance.now`. */
  readonly clock?: () => number;
  /** Told of every failure that was let through. */
  readonly onFailure?: (error: unknown) => void;
}

export function createCircuit({ pauseMs, clock = () => performance.now(), onFailure }: CircuitOptions): Circuit {
  let openUntil = -Infinity;
  let isOpen = false;
  let isProbing = false;

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      isOpen = false;
      return result;
    } catch (error) {
      isOpen = true;
      openUntil = clock() + pauseMs;
      onFailure?.(error);
      throw error;
    }
  }

  return {
    async run(work) {
      if (!isOpen) return attempt(work);
      if (isProbing || clock() < openUntil) throw new CircuitOpen('not asked: it did not answer a moment ago');
      isProbing = true;
      try {
        return await attempt(work);
      } finally {
        isProbing = false;
      }
    },
    isOpen: () => isOpen,
    close() {
      isOpen = false;
    },
  };
}
