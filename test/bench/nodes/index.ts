import assert from 'node:assert/strict';
import type { TestApp } from '../../harness';
import { openNodes, type Nodes } from '../../nodes/open-nodes';
import { HOW_TO_GET_THEM, missingServers } from '../../nodes/servers/find-servers';
import { startPostgres } from '../../nodes/servers/postgres';
import { startRedis } from '../../nodes/servers/redis';
import { heapOf } from '../load/heap';
import { load, type Speed } from '../load/load';
import { median } from '../report/median';
import type { Row } from '../row';
import { sized } from '../trial';
import { benchSharedCache } from './shared-cache';

const PRODUCT = 'api::product.product';
const NODES = 3;
const EDITS = sized(60, 3);
const WARM_UP = { amount: sized(300, 30) };
const MEASURED = { duration: sized(2, 1) };
/** What docs/reference/response-cache.md promises with Redis. */
const BOUND_MS = 1000;

type Say = { readonly say: (text: string) => void };

/** Three processes on one PostgreSQL and one Redis, beside one of them; and how long an edit takes to show on all. */
export async function benchNodes({ say }: Say): Promise<Row[]> {
  const missing = missingServers().filter((name) => name !== 'MariaDB');
  if (missing.length > 0) {
    say(`Nodes: not measured, ${missing.join(' and ')} not found (${HOW_TO_GET_THEM}).`);
    return [];
  }
  say(`Nodes: ${NODES} processes on PostgreSQL and Redis …`);
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  try {
    const config = { redis: { url: redis.url }, nodes: { pollSeconds: 300 } };
    const env = { LOG_LEVEL: 'error', FAST_PATH: 'on' };
    const nodes = await openNodes(NODES, { database: await postgres.create('bench'), config, env });
    try {
      return await measure(nodes, redis.url, say);
    } finally {
      await nodes.stop();
    }
  } finally {
    await Promise.all([postgres.remove(), redis.remove()]);
  }
}

async function measure(nodes: Nodes, redisUrl: string, say: Say['say']): Promise<Row[]> {
  const boots = await nodes.shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
  await nodes.shop.vary(boots, 'product', 'dog', { name: 'For dogs' });
  const url = `/api/products/${boots.documentId}`;
  await nodes.agree(url, 'For dogs', { kind: 'dog', withinMs: 10_000 });

  const speed = async (apps: readonly TestApp[], path: string): Promise<Row> => {
    const on = `${apps.length} ${apps.length === 1 ? 'node' : 'nodes'}`;
    say(`Nodes: ${on}, ${path === url ? 'fast path' : 'each made'} …`);
    const all = (extent: Parameters<typeof load>[1]): Promise<Speed[]> =>
      Promise.all(apps.map((app) => load({ app, path, headers: { 'x-kind': 'dog' } }, extent)));
    await all(WARM_UP);
    const speeds = await all(MEASURED);
    const sum = speeds.reduce((total, { requestsPerSecond }) => total + requestsPerSecond, 0);
    const late = Math.max(...speeds.map(({ loopDelay }) => loopDelay));
    const note = `loop late by ${late.toFixed(1)} ms (p99), heap ${await heapOf(apps[0]!)} MB`;
    const name = `${on}, ${path === url ? 'fast path' : 'each made'}`;
    return { group: 'Nodes', name, ours: sum, theirs: null, unit: 'req/s', result: sum, budget: null, note };
  };
  // What asks for the reasons is made each time.
  const made = `${url}?personalization=meta`;
  const rows: Row[] = [];
  for (const path of [made, url])
    for (const apps of [nodes.apps.slice(0, 1), nodes.apps]) rows.push(await speed(apps, path));
  rows.push(...(await benchSharedCache({ app: nodes.apps[0]!, redisUrl, made, kept: url })));
  return [...rows, ...(await news(nodes, url, boots.documentId, say))];
}

/** From the moment at which an editor's write is done until the last node answers anew, while all of them are asked. */
async function news(nodes: Nodes, url: string, documentId: string, say: Say['say']): Promise<Row[]> {
  say(`Nodes: ${EDITS} edits, each until it shows everywhere …`);
  const took: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const name = `Edit ${edit}`;
    const params = { documentId, status: 'published' as const, data: { name } };
    await nodes.apps[edit % NODES]!.documents(PRODUCT).update(params);
    const begin = performance.now();
    while (!(await nodes.ask(url, 'cat')).every((word) => word === name)) {
      assert.ok(performance.now() - begin < 60_000, 'An edit never showed everywhere.');
    }
    took.push(performance.now() - begin);
  }
  const row = (name: string, value: number, budget: Row['budget']): Row => {
    return { group: 'Nodes', name, ours: value, theirs: null, unit: 'ms', result: value, budget };
  };
  return [
    row('an edit shows on 3 nodes by Redis, median', median(took), null),
    row(`the slowest of ${EDITS}`, Math.max(...took), { atMost: BOUND_MS }),
  ];
}
