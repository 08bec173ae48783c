import { createHash } from 'node:crypto';

/** Names an order of personas: whoever reorders says which one they saw. The same in every process. */
export function revisionOf(keys: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(keys)).digest('base64url').slice(0, 22);
}
