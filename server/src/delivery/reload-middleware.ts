import { FACT_UID, JOURNEY_UID, PERSONA_UID, RULE_UID, TRIGGER_UID, isVariantUid } from '../uids';

/**
 * Keeps the snapshots in step with the content. The writer waits for the new snapshot, so whoever publishes and then
 * reads, reads what was published; readers never wait. It hangs on the document service, which the admin panel, bulk
 * actions, releases and the content API all go through, and not on `entry.*` events, whose entry may be gone by then.
 */
export interface ReloadMiddlewareDependencies {
  readonly isInTransaction: () => boolean;
  /** Calls back after the outermost transaction has been committed. */
  readonly onCommit: (callback: () => void) => Promise<unknown>;
  readonly reload: SnapshotReload;
}

export interface SnapshotReload {
  /**
   * Reloads personas, the journeys whose stages they may ask for, and the triggers that watch them. Answers whether they could be
   * loaded.
   */
  personas(): Promise<boolean>;
  /** Reloads the index of one variant type, or of all. */
  variants(variantUid?: string): Promise<boolean>;
}

const ALSO_READ: ReadonlySet<string> = new Set([RULE_UID, FACT_UID, JOURNEY_UID, TRIGGER_UID]);

const WRITES = new Set(['create', 'clone', 'update', 'delete', 'publish', 'unpublish', 'discardDraft']);

export function createReloadMiddleware({ isInTransaction, onCommit, reload }: ReloadMiddlewareDependencies) {
  async function writeAndReload(next: () => Promise<unknown>, bringUpToDate: () => Promise<unknown>): Promise<unknown> {
    const result = await next();
    // Inside somebody else's transaction the change is not visible yet. Its commit waits for nobody, so neither can we.
    if (isInTransaction()) await onCommit(() => void bringUpToDate());
    else await bringUpToDate();
    return result;
  }

  // Not asynchronous itself: the writes of every type come through here, and most have nothing to do with it.
  return ({ uid, action }: { uid: string; action: string }, next: () => Promise<unknown>): Promise<unknown> => {
    const bringUpToDate = WRITES.has(action) ? reloadAfter(uid, reload) : null;
    return bringUpToDate ? writeAndReload(next, bringUpToDate) : next();
  };
}

/** What a write to a type makes out of date; `null` if nothing. */
export function reloadAfter(uid: string, reload: SnapshotReload): (() => Promise<boolean>) | null {
  if (isVariantUid(uid)) return () => reload.variants(uid);
  // The index names personas by key, so a renamed or deleted one concerns the variants of every type.
  if (uid === PERSONA_UID)
    return async () => (await Promise.all([reload.personas(), reload.variants()])).every(Boolean);
  return ALSO_READ.has(uid) ? () => reload.personas() : null;
}
