const LOOK_EVERY_MS = 50;
const WITHIN_MS = 30_000;

/**
 * Looks until what is seen is what was waited for, and returns it. What never comes fails with its name and with what there was
 * instead, long before the test's own time is up: that one says nothing.
 */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  isDone: (seen: T) => boolean,
  { withinMs = WITHIN_MS }: { readonly withinMs?: number } = {}
): Promise<T> {
  for (const until = Date.now() + withinMs; ; await new Promise((later) => setTimeout(later, LOOK_EVERY_MS))) {
    const seen = await look();
    if (isDone(seen)) return seen;
    if (Date.now() > until) {
      throw new Error(`${what}: not within ${withinMs} ms. At last there was ${JSON.stringify(seen)}`);
    }
  }
}
