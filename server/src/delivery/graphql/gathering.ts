/**
 * Brings together what siblings load. GraphQL asks each entry of a list for its relations by itself, and each is answered in its
 * own time; what is to be done to all of them in one go has to wait until the last one is there.
 */
export interface Gathering<T> {
  /** Loads, waits for those who began meanwhile, and gives this one's part of what was made of them all. */
  join(load: () => Promise<T>): Promise<T>;
}

interface Batch<T> {
  readonly loads: Promise<T>[];
  finished?: Promise<ReadonlyMap<Promise<T>, T>>;
}

/** `finish` gets what was loaded, and gives as many back in the same order. */
export function createGathering<T>(finish: (loaded: readonly T[]) => Promise<readonly T[]>): Gathering<T> {
  let open: Batch<T> | null = null;

  /** The siblings of one entry begin at the same moment, before any of them is there: the first one there closes the door. */
  function close(batch: Batch<T>): Promise<ReadonlyMap<Promise<T>, T>> {
    if (open === batch) open = null;
    return (batch.finished ??= finishAll(batch.loads));
  }

  async function finishAll(loads: readonly Promise<T>[]): Promise<ReadonlyMap<Promise<T>, T>> {
    const present: { readonly load: Promise<T>; readonly value: T }[] = [];
    for (const [index, outcome] of (await Promise.allSettled(loads)).entries()) {
      if (outcome.status === 'fulfilled') present.push({ load: loads[index] as Promise<T>, value: outcome.value });
    }
    const finished = await finish(present.map(({ value }) => value));
    return new Map(present.map(({ load }, index) => [load, finished[index] as T]));
  }

  return {
    async join(load) {
      const batch = (open ??= { loads: [] });
      const loading = load();
      batch.loads.push(loading);
      try {
        await loading;
      } catch (error) {
        // The others wait for this one's end, not for its success.
        close(batch).catch(() => undefined);
        throw error;
      }
      return (await close(batch)).get(loading) as T;
    },
  };
}
