/** What somebody had typed into a form when their login ended. */
export interface Draft {
  readonly userId: unknown;
  /** Path and query of the form, below the admin panel. */
  readonly address: string;
  /** The changed fields only: the others follow what is stored by then. */
  readonly changed: Readonly<Record<string, unknown>>;
}

export interface DraftShelf {
  readonly keep: (draft: Draft) => void;
  /** Hands out the draft of a form, once, to the one who wrote it. Anybody else's login throws it away. */
  readonly take: (form: Pick<Draft, 'userId' | 'address'>) => Draft | null;
}

/**
 * Lies in the memory of this tab and nowhere else: nothing is written into the browser's storage, another tab does not see
 * it, and it is gone with the tab.
 */
export function createDraftShelf(): DraftShelf {
  let kept: Draft | null = null;
  return {
    keep: (draft) => void (kept = draft),
    take: ({ userId, address }) => {
      if (kept && kept.userId !== userId) kept = null;
      if (kept?.address !== address) return null;
      const draft = kept;
      kept = null;
      return draft;
    },
  };
}

/** The fields of a form that an editor has changed. */
export function changedFields(
  typed: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]))
  );
}
