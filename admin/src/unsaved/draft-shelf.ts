/** What somebody had typed into a part of a page when their login ended. */
export interface Draft {
  readonly userId: unknown;
  /** Path and query of the page, below the admin panel. */
  readonly address: string;
  /** Which part of the page: a form, a dialog above it. */
  readonly part: string;
  readonly typed: unknown;
}

export interface DraftShelf {
  /**
   * Keeps what the end of one login takes away. `ending` is an object of that end: what another one left goes. True for the
   * first draft that it brings.
   */
  readonly keep: (draft: Draft, ending: object) => boolean;
  /** Hands out what was typed into a part, once, to the one who typed it; `null` without any. Anybody else's login throws all away. */
  readonly take: (place: Pick<Draft, 'userId' | 'address' | 'part'>) => unknown;
}

/**
 * Lies in the memory of this tab and nowhere else: nothing is written into the browser's storage, another tab does not see
 * it, and it is gone with the tab.
 */
export function createDraftShelf(): DraftShelf {
  let kept: readonly Draft[] = [];
  let lastEnding: object | null = null;
  return {
    keep: (draft, ending) => {
      const isFirst = ending !== lastEnding;
      kept = isFirst ? [draft] : [...kept, draft];
      lastEnding = ending;
      return isFirst;
    },
    take: ({ userId, address, part }) => {
      if (kept.some((draft) => draft.userId !== userId)) kept = [];
      const found = kept.find((draft) => draft.address === address && draft.part === part);
      kept = kept.filter((draft) => draft !== found);
      return found?.typed ?? null;
    },
  };
}

/** The fields of a form that an editor has changed: the others follow what is stored by the time they are put back. */
export function changedFields(
  typed: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]))
  );
}
