import type { Entry } from '../harness';
import { openNodes, type Nodes } from './open-nodes';
import { startPostgres, type DatabaseServer } from './servers/postgres';
import { startRedis, type RedisServer } from './servers/redis';

const PRODUCT = 'api::product.product';
const POLL_MS = 1000;

/** Nothing here measures anything: it is what a busy machine may need at most. */
const SOON = { withinMs: 20_000 };

let postgres: DatabaseServer;
let redis: RedisServer;
let nodes: Nodes;
let boots: Entry;
let url: string;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const config = { redis: { url: redis.url }, nodes: { pollSeconds: POLL_MS / 1000 } };
  // Past the fast path every request is asked for its rights first, which Strapi reads from the database each time.
  const env = { FAST_PATH: 'on' };
  nodes = await openNodes(2, { database: await postgres.create('failing'), config, env });
  boots = await nodes.shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
  await nodes.shop.vary(boots, 'product', 'dog', { name: 'For dogs' });
  url = `/api/products/${boots.documentId}`;
  await nodes.agree(url, 'For dogs', { ...SOON, kind: 'dog' });
});

const rename = (name: string, at = 0) =>
  nodes.apps[at]!.documents(PRODUCT).update({ documentId: boots.documentId, data: { name }, status: 'published' });

const underLoad = (work: () => Promise<unknown>) => nodes.underLoad(url, work);

const OK = new Set([200]);

describe('Redis', () => {
  it('may be killed and come back under load: no visitor notices, and no edit is lost', async () => {
    const statuses = await underLoad(async () => {
      await redis.kill();
      await rename('Without Redis');
      await nodes.agree(url, 'Without Redis', { ...SOON, kind: 'cat' });
      await redis.start();
      await rename('With Redis again', 1);
      await nodes.agree(url, 'With Redis again', { ...SOON, kind: 'cat' });
    });
    expect(statuses).toEqual(OK);
  });

  it('may hang: nobody waits for it', async () => {
    redis.freeze();
    try {
      const statuses = await underLoad(async () => {
        await rename('While Redis hangs');
        await nodes.agree(url, 'While Redis hangs', { ...SOON, kind: 'cat' });
      });
      expect(statuses).toEqual(OK);
    } finally {
      redis.thaw();
    }
  });

  it('may be flushed and filled with garbage', async () => {
    const statuses = await underLoad(async () => {
      await redis.command('FLUSHALL');
      for (const word of ['', '{', 'null', '{"kind":"content","tags":[1]}', 'x'.repeat(100_000)]) {
        await redis.command('PUBLISH', 'personalization:changes', word);
      }
      await redis.command('SET', 'personalization:changes', 'garbage');
      await rename('Among garbage');
      await nodes.agree(url, 'Among garbage', { ...SOON, kind: 'cat' });
    });
    expect(statuses).toEqual(OK);
  });
});

describe('the database', () => {
  it('may be killed and come back: the fast path answers what is kept meanwhile, and edits are heard of again', async () => {
    for (const kind of ['dog', 'cat']) await nodes.ask(url, kind);
    const dead = await underLoad(async () => {
      await postgres.kill();
      await new Promise((later) => setTimeout(later, 2 * POLL_MS));
    });
    expect(dead).toEqual(OK);
    await postgres.start();
    await expect(eventually(() => rename('After the crash'))).resolves.toBeDefined();
    await nodes.agree(url, 'After the crash', { ...SOON, kind: 'cat' });
    await nodes.agree(url, 'For dogs', { ...SOON, kind: 'dog' });
  });

  it('may hang: what is kept is answered at once, the rest when it goes on', async () => {
    await nodes.ask(url, 'cat');
    postgres.freeze();
    const uncached = nodes.shop.get(`${url}?fields=slug`);
    try {
      expect(await nodes.ask(url, 'cat')).toEqual(['After the crash', 'After the crash']);
    } finally {
      postgres.thaw();
    }
    expect((await uncached).status).toBe(200);
    await rename('After the pause', 1);
    await nodes.agree(url, 'After the pause', { ...SOON, kind: 'cat' });
  });

  it('may be put back to before: every node reads everything anew', async () => {
    await nodes.apps[0]!.call('sql', 'truncate table personalization_changes restart identity');
    await nodes.apps[0]!.call('sql', `update products set name = 'From the backup' where document_id = ?`, [
      boots.documentId,
    ]);
    await nodes.agree(url, 'From the backup', { ...SOON, kind: 'cat' });
  });
});

it('says in one line a minute what is away, without a word of content', () => {
  for (const app of nodes.apps) {
    const lines = app.logs().filter((line) => line.includes('personalization:'));
    expect(lines.filter((line) => line.includes('hearing other processes does without Redis')).length).toBeLessThan(3);
    expect(lines.join('\n')).not.toMatch(/Boots|For dogs|redis:\/\//);
  }
});

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((later) => setTimeout(later, 200));
    }
  }
}
