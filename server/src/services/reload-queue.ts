/**
 * Runs a loader one at a time. A call that arrives while a load is under way waits for the *next* one, because the one
 * under way may have read what the caller has just changed. Any number of such calls share that next load.
 */
export function createReloadQueue(load: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;

  const start = (): Promise<void> => {
    running = load().finally(() => {
      running = null;
    });
    return running;
  };

  return () => {
    if (!running) return start();
    following ??= running
      .catch(() => undefined)
      .then(() => {
        following = null;
        return start();
      });
    return following;
  };
}
