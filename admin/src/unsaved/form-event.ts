/** What happens around a form of Strapi's content manager that could cost its editor what was typed. */
export type FormEvent =
  | { readonly is: 'save-started'; readonly model: string }
  | { readonly is: 'saved'; readonly model: string }
  /** Invalid: the form shows beside each field what is wrong with it. */
  | { readonly is: 'save-failed'; readonly model: string; readonly isInvalid: boolean }
  | { readonly is: 'logging-out' }
  /** The form goes away with everything else. Not by choice: the session was over. */
  | { readonly is: 'logged-out' };

/** What an action of Strapi's store says of this; most say nothing. */
export function formEvent(action: unknown): FormEvent | null {
  const { type, meta, payload } = (action ?? {}) as StoreAction;
  if (type === 'admin/logout') return { is: 'logged-out' };
  const endpoint = meta?.arg?.endpointName ?? '';
  if (endpoint === 'logout' && type?.endsWith('/executeMutation/pending')) return { is: 'logging-out' };
  const model = meta?.arg?.originalArgs?.model;
  if (typeof type !== 'string' || typeof model !== 'string' || !SAVES.has(endpoint)) return null;
  if (type.endsWith('/executeMutation/pending')) return { is: 'save-started', model };
  if (type.endsWith('/executeMutation/fulfilled')) return { is: 'saved', model };
  if (!type.endsWith('/executeMutation/rejected')) return null;
  return { is: 'save-failed', model, isInvalid: payload?.name === 'ValidationError' };
}

/** An action as Strapi's RTK Query dispatches it (RTK 1.9); everything about it is to be doubted. */
export interface StoreAction {
  readonly type?: string;
  readonly payload?: { name?: unknown } | null;
  readonly error?: unknown;
  readonly meta?: {
    readonly arg?: {
      readonly endpointName?: string;
      readonly queryCacheKey?: string;
      readonly originalArgs?: { readonly model?: unknown };
    };
  };
}

const SAVES: ReadonlySet<string> = new Set(['createDocument', 'updateDocument', 'publishDocument']);
