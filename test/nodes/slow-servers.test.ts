import type { Entry } from '../harness';
import { openNodes, type Nodes } from './open-nodes';
import { startPostgres, type DatabaseServer } from './servers/postgres';
import { startRedis, type RedisServer } from './servers/redis';
import { openSlowLine, type SlowLine } from './servers/slow-line';

const PRODUCT = 'api::product.product';
/** Nothing here measures anything: it is what a busy machine may need at most. */
const SOON = { withinMs: 30_000, kind: 'cat' };
const OK = new Set([200]);

let postgres: DatabaseServer;
let redis: RedisServer;
let toPostgres: SlowLine;
let toRedis: SlowLine;
let nodes: Nodes;
let boots: Entry;
let url: string;

/** Each node has one connection to the database, and everything goes through lines that can be made slow. */
beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  [toPostgres, toRedis] = await Promise.all([openSlowLine(postgres.port), openSlowLine(redis.port)]);
  const database = { ...(await postgres.create('slow')), port: toPostgres.port };
  const config = { redis: { url: `redis://127.0.0.1:${toRedis.port}` }, nodes: { pollSeconds: 1 } };
  const settings = { 'database.connection.pool': { min: 0, max: 1 } };
  nodes = await openNodes(2, { database, config, settings, env: { FAST_PATH: 'on' } });
  boots = await nodes.shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
  await nodes.shop.vary(boots, 'product', 'dog', { name: 'For dogs' });
  url = `/api/products/${boots.documentId}`;
  await nodes.agree(url, 'For dogs', { ...SOON, kind: 'dog' });
});
afterAll(async () => {
  await nodes?.stop();
  toPostgres?.close();
  toRedis?.close();
});

const rename = (name: string, at = 0) =>
  nodes.apps[at]!.documents(PRODUCT).update({ documentId: boots.documentId, data: { name }, status: 'published' });

describe('one connection to the database', () => {
  it('is enough for visitors and editors at the same time', async () => {
    const statuses = await nodes.underLoad(`${url}?fields=name,price`, async () => {
      for (const [at, name] of ['One', 'Two', 'Three', 'Four'].entries()) {
        await Promise.all([rename(name, at % 2), nodes.ask('/api/products'), nodes.ask('/api/articles')]);
        await nodes.agree(url, name, SOON);
      }
    });
    expect(statuses).toEqual(OK);
  });
});

describe('a slow database', () => {
  beforeAll(() => toPostgres.delay(150));
  afterAll(() => toPostgres.delay(0));

  it('holds up only what has to be read: what is kept is given first, though it was asked for last', async () => {
    await nodes.agree(url, 'For dogs', { ...SOON, kind: 'dog' });
    const order: string[] = [];
    const made = nodes.shop.get(`${url}?fields=slug`).then(({ status }) => order.push(`made ${status}`));
    for (let visitor = 0; visitor < 20; visitor += 1) {
      expect((await nodes.shop.get(url, 'dog')).body.data.name).toBe('For dogs');
    }
    order.push('kept');
    await made;
    expect(order).toEqual(['kept', 'made 200']);
  });

  it('delays edits and loses none', async () => {
    const statuses = await nodes.underLoad(url, async () => {
      await rename('Slowly', 1);
      await nodes.agree(url, 'Slowly', SOON);
    });
    expect(statuses).toEqual(OK);
  });
});

describe('a slow Redis', () => {
  afterEach(() => toRedis.delay(0));

  it.each([200, 2000])('(%i ms each way) holds nobody up, and no edit is lost', async (milliseconds) => {
    toRedis.delay(milliseconds);
    const statuses = await nodes.underLoad(url, async () => {
      await rename(`Redis takes ${milliseconds}`);
      await nodes.agree(url, `Redis takes ${milliseconds}`, SOON);
    });
    expect(statuses).toEqual(OK);
  });
});

describe('a database that takes no writes', () => {
  const isReadOnly = async (is: boolean): Promise<void> => {
    // Through the application, whose own connections hear of it when they are made anew.
    await nodes.apps[0]!.call('sql', 'set default_transaction_read_only = off');
    await nodes.apps[0]!.call('sql', `alter database slow set default_transaction_read_only = ${is ? 'on' : 'off'}`);
    toPostgres.cut();
  };

  it('is read on every node; an edit is refused whole, and heard of when it takes writes again', async () => {
    await isReadOnly(true);
    await nodes.agree(`${url}?fields=name`, 'Redis takes 2000', SOON);
    await nodes.agree(url, 'For dogs', { ...SOON, kind: 'dog' });
    await expect(rename('Half')).rejects.toThrow();
    expect(await nodes.ask(url, 'cat')).toEqual(['Redis takes 2000', 'Redis takes 2000']);
    await isReadOnly(false);
    await nodes.agree(`${url}?fields=name`, 'Redis takes 2000', SOON);
    await rename('Whole again', 1);
    await nodes.agree(url, 'Whole again', SOON);
  });
});
