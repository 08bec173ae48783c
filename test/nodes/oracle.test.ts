import { startApp, type TestApp } from '../harness';
import { ORACLE_TIMEOUT_MS, runOracle } from '../integration/oracle/run-oracle';
import { SETTINGS } from '../integration/scenarios/visitors';
import { startPostgres } from './servers/postgres';
import { startRedis } from './servers/redis';

/** What docs/reference/response-cache.md promises with Redis. */
const BOUND_MS = 1000;

const apps: TestApp[] = [];

/** The demo on three processes: the first one plants its content, the others find it there. */
beforeAll(async () => {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const database = await postgres.create('oracle');
  const config = { redis: { url: redis.url }, nodes: { pollSeconds: 300 } };
  const env = { ...SETTINGS, FAST_PATH: 'on', LOG_LEVEL: 'error' };
  for (const seed of [true, false, false]) apps.push(await startApp({ seed, database, config, env }));
}, 300_000);

describe('three nodes on PostgreSQL and Redis', () => {
  it(
    'answer every visitor as the node that wrote, a second after whatever was written',
    async () => {
      expect(await runOracle({ apps, boundMs: BOUND_MS })).toBeGreaterThan(0);
    },
    ORACLE_TIMEOUT_MS
  );
});
