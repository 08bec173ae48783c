/**
 * Runs a loader one at a time. A call that arrives while a load is under way waits for the *next* one, because the one
 * under way may have read what the caller has just changed. Any number of such calls share that next load.
 *
 * A loader answers whether it got what it came for. Where it did not (the database is gone) it is run again by and by,
 * without anybody asking: otherwise what was changed meanwhile would show only after the change that follows it.
 */
export function createReloadQueue(
  load: () => Promise<boolean>,
  { firstRetryMs = 1000, maxRetryMs = 30_000 }: { readonly firstRetryMs?: number; readonly maxRetryMs?: number } = {}
): () => Promise<boolean> {
  let running: Promise<boolean> | null = null;
  let following: Promise<boolean> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let retryMs = firstRetryMs;

  function tryAgainLater(): void {
    clearTimeout(retry);
    retry = setTimeout(() => void reload().catch(ignore), retryMs).unref();
    retryMs = Math.min(2 * retryMs, maxRetryMs);
  }

  const start = (): Promise<boolean> => {
    clearTimeout(retry);
    running = load()
      .then((isLoaded) => {
        if (isLoaded) retryMs = firstRetryMs;
        else tryAgainLater();
        return isLoaded;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  function reload(): Promise<boolean> {
    if (!running) return start();
    following ??= running.catch(ignore).then(() => {
      following = null;
      return start();
    });
    return following;
  }

  return reload;
}

function ignore(): void {
  // Whoever waited for that load hears of its failure.
}
