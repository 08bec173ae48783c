import type { StoreAction } from './form-event';

/** What RTK Query keeps of each request that was made, by the key of its cache. */
interface ApiState {
  readonly queries?: Readonly<Record<string, { readonly data?: unknown } | undefined>>;
}

/**
 * Strapi asks for an entry again after every save, also after one that failed. When the server cannot be reached, or the
 * entry is gone, that fails as well, and its edit view puts an error page in the place of the form (5.54:
 * `EditViewPage`, `hasError`). Such an answer becomes the one that is known already: the form stays as it is. `null` where
 * the action is none of this kind. What failed has been told by the save; whoever awaits the request still sees it fail.
 */
export function keepShown(action: unknown, getState: () => unknown): StoreAction | null {
  const { type, meta } = (action ?? {}) as StoreAction;
  const key = meta?.arg?.queryCacheKey;
  if (!type?.endsWith(REJECTED) || meta?.arg?.endpointName !== 'getDocument' || !key) return null;
  const api = type.slice(0, -REJECTED.length);
  const known = (getState() as Record<string, ApiState | undefined>)[api]?.queries?.[key]?.data;
  if (known === undefined) return null;
  return {
    type: `${api}/executeQuery/fulfilled`,
    payload: known,
    meta: { ...meta, requestStatus: 'fulfilled', fulfilledTimeStamp: Date.now() } as StoreAction['meta'],
  };
}

const REJECTED = '/executeQuery/rejected';
