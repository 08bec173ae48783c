/** The longest wait between two attempts. */
const MAX_DELAY = 3_600_000;

/**
 * Milliseconds until the next attempt: twice as long after each, up to an hour, and never twice the same, so that a target that
 * comes back is not met by everybody at once. Where the target says when, it is not asked before.
 */
export function retryDelay(
  attempts: number,
  { retrySeconds, retryAfterMs = 0, random }: { retrySeconds: number; retryAfterMs?: number; random: () => number }
): number {
  const delay = Math.min(MAX_DELAY, retrySeconds * 1000 * 2 ** (attempts - 1));
  return Math.max(Math.min(retryAfterMs, MAX_DELAY), Math.round(delay * (0.5 + random())));
}
