/** A save of one entry in Strapi's content manager. */
export type SaveEvent =
  | { readonly is: 'started'; readonly model: string }
  /** Invalid: the form shows beside each field what is wrong with it. */
  | { readonly is: 'failed'; readonly model: string; readonly isInvalid: boolean };

export interface SaveWatch {
  /** Tells of saves until the returned function is called. */
  readonly listen: (hear: (event: SaveEvent) => void) => () => void;
  /** A Redux middleware that only looks on. */
  readonly middleware: () => (next: (action: unknown) => unknown) => (action: unknown) => unknown;
}

/** Watches Strapi's requests go by: nothing else says that a save was refused. */
export function createSaveWatch(): SaveWatch {
  const listeners = new Set<(event: SaveEvent) => void>();
  return {
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    middleware: () => (next) => (action) => {
      const event = saveEvent(action);
      // Before anybody acts on it: Strapi overwrites the form as the very next step.
      if (event) for (const hear of listeners) hear(event);
      return next(action);
    },
  };
}

const SAVES: ReadonlySet<string> = new Set(['updateDocument', 'publishDocument']);

export function saveEvent(action: unknown): SaveEvent | null {
  const { type, meta, payload } = (action ?? {}) as {
    type?: unknown;
    payload?: { name?: unknown } | null;
    meta?: { arg?: { endpointName?: string; originalArgs?: { model?: unknown } } };
  };
  const model = meta?.arg?.originalArgs?.model;
  if (typeof type !== 'string' || typeof model !== 'string' || !SAVES.has(meta?.arg?.endpointName ?? '')) return null;
  if (type.endsWith('/executeMutation/pending')) return { is: 'started', model };
  if (!type.endsWith('/executeMutation/rejected')) return null;
  return { is: 'failed', model, isInvalid: payload?.name === 'ValidationError' };
}
