import type { Core } from '@strapi/types';
import type { PersonalizationConfig } from '../config';
import { openRedis } from '../redis/redis-link';
import { createChangeLogRepository } from '../repositories/change-log-repository';
import { createAnnouncer, type Announcer } from './announcer';
import { createRedisBell, createSilentBell, type Bell } from './bell';
import { createChangeReader, type ChangeReader } from './change-reader';
import { createNodesService, type NodesService, type NodesState } from './nodes';

const REDIS_TIMEOUT_MS = 500;

/** What the nodes of one application are made of; `null` where this process takes no part. */
export interface NodeParts {
  readonly carrier: Exclude<NodesState['carrier'], 'none'>;
  readonly announcer: Announcer;
  readonly reader: ChangeReader;
  readonly bell: Bell;
}

/** @throws Error where Redis is configured and `ioredis` is not installed */
export function createNodeParts(strapi: Core.Strapi, config: PersonalizationConfig): NodeParts | null {
  const carrier = carrierOf(config, strapi.config.get<string>('database.connection.client'));
  if (carrier === 'none') return null;
  const log = createChangeLogRepository(strapi);
  const bell = carrier === 'redis' ? redisBell(strapi, config.redis) : createSilentBell();
  const announcer = createAnnouncer({
    log,
    ring: bell.ring,
    transaction: async () =>
      strapi.db.inTransaction()
        ? strapi.db.transaction(({ trx, onCommit }) => Promise.resolve({ key: trx, onCommit }))
        : null,
  });
  return { carrier, announcer, bell, reader: createChangeReader({ log }) };
}

/** A file is served by one process; a database server may have several without their knowing of each other. */
export function carrierOf(
  { nodes, redis }: Pick<PersonalizationConfig, 'nodes' | 'redis'>,
  client: string
): NodesState['carrier'] {
  if (nodes.carrier !== 'auto') return nodes.carrier;
  if (redis.url !== null) return 'redis';
  return client === 'sqlite' ? 'none' : 'database';
}

export function createNodes(strapi: Core.Strapi, config: PersonalizationConfig, parts: NodeParts | null): NodesService {
  if (!parts) return { start: async () => undefined, state: () => NOBODY, stop: () => undefined };
  return createNodesService({ ...parts, pollMs: config.nodes.pollSeconds * 1000, logger: strapi.log });
}

const NOBODY: NodesState = { carrier: 'none', bell: 'off', behindMs: null };

function redisBell({ log: logger }: Core.Strapi, { url, prefix }: PersonalizationConfig['redis']): Bell {
  const open = (purpose: string) => openRedis({ url: url ?? '', timeoutMs: REDIS_TIMEOUT_MS, purpose, logger });
  return createRedisBell({ speak: open('telling other processes'), listen: open('hearing other processes') }, prefix);
}
