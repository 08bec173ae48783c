import type { NumberedChange } from '../nodes/change-reader';
import type { ResponseCache } from '../response-cache/response-cache';
import { reloadAfter, type SnapshotReload } from './reload-middleware';

interface FollowDependencies {
  readonly cache: Pick<ResponseCache, 'changed' | 'clear'>;
  readonly reload: SnapshotReload;
  readonly forgetDefaultLocale: () => void;
}

/**
 * Does for the changes of other processes what is done at once for our own. Whatever is dropped or loaded twice is only
 * slower; so where several changes came, each thing is done once, for all of them.
 *
 * @throws Error where a snapshot could not be loaded: whoever told us tells us again
 */
export function createFollow({ cache, reload, forgetDefaultLocale }: FollowDependencies) {
  return async (changes: readonly NumberedChange[]): Promise<void> => {
    const kinds = new Set(changes.map(({ change }) => change.kind));
    if (kinds.has('settings') || kinds.has('anything')) {
      forgetDefaultLocale();
      cache.clear();
    } else {
      const tags = new Set(changes.flatMap(({ change }) => (change.kind === 'content' ? change.tags : [])));
      if (tags.size > 0) cache.changed([...tags]);
    }
    const areLoaded = await Promise.all(reloadsFor(changes, reload).map((load) => load()));
    if (areLoaded.includes(false)) throw new Error('a snapshot could not be loaded');
  };
}

function reloadsFor(changes: readonly NumberedChange[], reload: SnapshotReload): readonly (() => Promise<boolean>)[] {
  if (changes.some(({ change }) => change.kind === 'anything')) return [reload.personas, () => reload.variants()];
  const uids = new Set(changes.flatMap(({ change }) => (change.kind === 'snapshot' ? [change.uid] : [])));
  return [...uids].flatMap((uid) => reloadAfter(uid, reload) ?? []);
}
