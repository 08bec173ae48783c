import type { PersonalizationConfig } from '../../../config';
import { openRedis } from '../../../redis/redis-link';
import { deriveKeys } from '../../derived-keys';
import { createSealer } from '../../sealer';
import { createVisitorTokenCodec } from '../visitor-token-codec';
import { createRedisStore } from './redis-store';
import { createTokenStore } from './token-store';
import type { VisitorStore } from './visitor-store';

export interface VisitorStoreHandle extends VisitorStore {
  /** Whether the store answers; the token always does. */
  isReady(): boolean;
  /** Resolves when it may answer: a node that has just started has not found Redis yet. */
  opened(): Promise<void>;
  close(): void;
}

/** The store that the operator chose. A Redis that is not there yet is looked for until it is. */
export function openVisitorStore(
  { visitorStore, visitorToken, redis }: Pick<PersonalizationConfig, 'visitorStore' | 'visitorToken' | 'redis'>,
  appKeys: unknown,
  logger: Parameters<typeof openRedis>[0]['logger']
): VisitorStoreHandle {
  const { maxAgeDays } = visitorToken;
  const codec = createVisitorTokenCodec({ keys: deriveKeys(appKeys, 'visitor-token') });
  if (visitorStore.use === 'token' || redis.url === null) {
    return {
      ...createTokenStore({ codec, maxAgeDays }),
      isReady: () => true,
      opened: async () => undefined,
      close: () => undefined,
    };
  }
  const { timeoutMs, maxBytes } = visitorStore;
  const link = openRedis({ url: redis.url, timeoutMs, purpose: 'the visitor store', logger });
  const sealer = createSealer({ keys: deriveKeys(appKeys, 'visitor-store') });
  const store = createRedisStore({ link, codec, sealer, prefix: redis.prefix, maxAgeDays, maxBytes });
  return { ...store, isReady: link.isReady, opened: link.opened, close: link.close };
}
