import type { Change } from '../../nodes/change';
import { changeOfWrite, type WriteEvent } from '../../nodes/change-of-write';
import type { ResponseCache } from '../../response-cache/response-cache';

export interface InvalidationDependencies {
  readonly cache: Pick<ResponseCache, 'changed' | 'clear'>;
  readonly isInTransaction: () => boolean;
  /** Calls back after the outermost transaction has been committed. */
  readonly onCommit: (callback: () => void) => Promise<unknown>;
  /** Whether the entries of a type have drafts, which no stored answer holds. */
  readonly hasDrafts: (uid: string) => boolean;
}

/**
 * Turns writes into what they outdate. It hangs on the database's own events, which every writer passes: the content
 * manager, releases, the document service, bulk actions, scripts. They come from inside the transaction, so what they
 * say waits for the commit: dropped earlier, a reader would put the old answer back.
 */
export function createInvalidation({ cache, isInTransaction, onCommit, hasDrafts }: InvalidationDependencies) {
  return (event: WriteEvent): Promise<unknown> | undefined => {
    const drop = dropping(changeOfWrite(event, { hasDrafts, isInTransaction }), cache);
    if (!drop) return undefined;
    if (isInTransaction()) return onCommit(drop);
    drop();
    return undefined;
  };
}

/** Ours have snapshots: not the write outdates answers, but the new snapshot. */
function dropping(change: Change | null, cache: InvalidationDependencies['cache']): (() => void) | null {
  if (change?.kind === 'settings') return () => cache.clear();
  return change?.kind === 'content' ? () => cache.changed(change.tags) : null;
}
