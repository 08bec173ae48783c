import type { Entry } from '../harness';
import { openNodes, type Nodes } from './open-nodes';
import { startPostgres, type DatabaseServer } from './servers/postgres';
import { startRedis, type RedisServer } from './servers/redis';

const PRODUCT = 'api::product.product';
const SOON = { withinMs: 20_000, kind: 'cat' };

let postgres: DatabaseServer;
let redis: RedisServer;
let nodes: Nodes;
let boots: Entry;
let url: string;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const config = {
    redis: { url: redis.url },
    visitorStore: { use: 'redis' },
    // With a look only every five minutes, whatever is heard of was rung for.
    nodes: { pollSeconds: 300 },
  };
  nodes = await openNodes(2, { database: await postgres.create('shutdown'), config, env: { FAST_PATH: 'on' } });
  boots = await nodes.shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
  await nodes.shop.vary(boots, 'product', 'dog', { name: 'For dogs' });
  url = `/api/products/${boots.documentId}`;
  await nodes.agree(url, 'For dogs', { ...SOON, kind: 'dog' });
});

/** Visitors of one node until it is gone: which statuses they got, and whether anybody got half an answer. */
async function visitUntilGone(at: number, path: string) {
  const statuses = new Set<number>();
  const halves: unknown[] = [];
  for (;;) {
    try {
      const { status, body } = await nodes.apps[at]!.request.get(path).set('x-kind', 'dog');
      statuses.add(status);
      if (body?.data === undefined) halves.push(body);
    } catch (error) {
      // Strapi closes every connection when it ends, whoever is waiting: a load balancer asks the next node.
      if (/ECONNREFUSED/.test(String((error as { code?: unknown }).code))) return { statuses, halves };
    }
  }
}

it('a node that is told to end under load answers rightly until it is gone, and what it has written stays', async () => {
  const leaving = 1;
  let written = '';
  const writing = (async () => {
    for (let count = 0; ; count += 1) {
      const data = { name: `Boots ${count}` };
      await nodes.apps[leaving]!.documents(PRODUCT).update({
        documentId: boots.documentId,
        data,
        status: 'published',
      });
      written = data.name;
    }
  })().catch(() => undefined);
  const visitors = Promise.all([
    visitUntilGone(leaving, url),
    visitUntilGone(leaving, `${url}?populate=*`),
    visitUntilGone(leaving, `/api/products?filters[price][$gt]=1&sort=name`),
  ]);
  while (written === '') await new Promise((later) => setTimeout(later, 20));

  nodes.apps[leaving]!.signal('SIGTERM');
  const [ended, seen] = await Promise.all([nodes.apps[leaving]!.ended, visitors, writing]);
  expect(ended).toEqual({ code: 0, signal: null });
  for (const each of seen) expect(each).toEqual({ statuses: new Set([200]), halves: [] });

  // The other node has heard of the last write that was acknowledged, or of one that came after it.
  const [name = ''] = await nodes
    .ask(url, 'cat')
    .catch(() => nodes.shop.get(url, 'cat').then(({ body }) => [body.data.name]));
  expect(Number(name.split(' ')[1])).toBeGreaterThanOrEqual(Number(written.split(' ')[1]));
  const left = (await nodes.shop.app.call(
    'sql',
    `select count(*)::int as held from pg_stat_activity where datname = 'shutdown' and state like 'idle in transaction%'`
  )) as { rows: readonly { held: number }[] };
  expect(left.rows[0]?.held).toBe(0);

  await nodes.join(leaving);
  await nodes.agree(url, name, SOON);
});
