import path from 'node:path';
import { openShop, type Shop } from '../integration/delivery/shop';
import type { Entry, TestDatabase } from '../harness';
import { startMariadb } from './servers/mariadb';
import { startPostgres, type DatabaseServer } from './servers/postgres';

const PRODUCT = 'api::product.product';
const VARIANT = 'plugin::personalization.pz-product';

/** The main paths on the databases that sites run on. Everything else is tried on SQLite. */
describe.each([
  ['PostgreSQL', startPostgres],
  ['MariaDB', startMariadb],
])('on %s', (_, start) => {
  let server: DatabaseServer;
  let database: TestDatabase;
  let shop: Shop;
  let boots: Entry;
  let variant: Entry;

  beforeAll(async () => {
    server = await start();
    database = await server.create('shop');
    // Nobody looks into the outbox here unless something is told.
    const config = { triggers: { pollSeconds: 3600 } };
    shop = await openShop({ database, config, extension: path.join(__dirname, 'outbox-of.js') });
    boots = await shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
    variant = await shop.vary(boots, 'product', 'dog', { name: 'Boots for dogs' });
  });
  afterAll(async () => {
    await shop?.stop();
    await server?.remove();
  });

  const names = async (path = `/api/products/${boots.documentId}`) =>
    Promise.all(['dog', 'cat'].map(async (kind) => [(await shop.get(path, kind)).body.data].flat()[0]?.name));
  const admin = async (method: 'get' | 'put' | 'post', path: string, body?: object) =>
    shop.app.request[method](path)
      .set('Authorization', `Bearer ${await shop.app.adminToken()}`)
      .send(body);

  it('answers each visitor with the variant of their persona, alone and in a list', async () => {
    expect(await names()).toEqual(['Boots for dogs', 'Boots']);
    expect(await names('/api/products?filters[slug][$eq]=boots&sort=name')).toEqual(['Boots for dogs', 'Boots']);
  });

  it('takes a variant through its life', async () => {
    const variants = shop.app.documents(VARIANT);
    const { documentId } = variant;
    await variants.update({ documentId, data: { name: 'Only a draft' } });
    expect(await names()).toEqual(['Boots for dogs', 'Boots']);
    await variants.publish({ documentId });
    expect(await names()).toEqual(['Only a draft', 'Boots']);
    await variants.update({ documentId, data: { name: 'Discarded' } });
    await variants.discardDraft({ documentId });
    expect(await variants.findOne({ documentId })).toMatchObject({ name: 'Only a draft' });
    await variants.unpublish({ documentId });
    expect(await names()).toEqual(['Boots', 'Boots']);
    await variants.publish({ documentId });
    expect(await names()).toEqual(['Only a draft', 'Boots']);
  });

  it('takes the variants of an entry away with it', async () => {
    const sandals = await shop.plant(PRODUCT, { name: 'Sandals', slug: 'sandals', price: 5 });
    const own = await shop.vary(sandals, 'product', 'dog', { name: 'Sandals for dogs' });
    await shop.app.documents(PRODUCT).delete({ documentId: sandals.documentId });
    expect(await shop.app.documents(VARIANT).findOne({ documentId: own.documentId })).toBeNull();
  });

  it('saves an order of personas whole, and tells who is behind whom', async () => {
    const { body } = await admin('get', '/personalization/personas');
    const keys = body.data.personas.map(({ key }: { key: string }) => key);
    const turned = [...keys].reverse();
    const saved = await admin('put', '/personalization/personas/order', { keys: turned, revision: body.data.revision });
    expect(saved.status).toBe(200);
    const after = await admin('get', '/personalization/personas');
    expect(after.body.data.personas.map(({ key }: { key: string }) => key)).toEqual(turned);
  });

  it('keeps a fact that a visitor tells in their token, and refuses one that nobody has declared', async () => {
    const fact = { key: 'pet', name: 'Pet', type: 'string', writableBy: 'visitor' };
    await shop.app.documents('plugin::personalization.fact').create({ data: fact });
    await shop.app.publicMay(['plugin::personalization.facts.tell']);
    const tell = (facts: object) => shop.app.request.post('/api/personalization/facts').send({ facts });
    const told = await tell({ pet: '犬 🐕' });
    expect([told.status, told.body.data?.decision.facts]).toEqual([200, { pet: '犬 🐕' }]);
    expect((await tell({ car: 'red' })).status).toBe(400);
  });

  it('keeps what one change has to tell while another one of the same visitor takes it back', async () => {
    const outbox = (method: string, ...args: unknown[]) => shop.app.call('extension', 'outbox', method, ...args);
    const pending = async () => ((await outbox('find')) as { pending: number }).pending;
    const telling = {
      trigger: { key: 'goal', on: 'event', target: 'nobody', isEmitted: true },
      ...{ visitor: 'somebody', occurrence: 'event once', at: Date.now(), facts: {} },
      occasion: { on: 'event', event: { id: 'once', type: 'goal' } },
    };
    const first = await outbox('add', [telling]);
    expect(await outbox('add', [telling])).toEqual(first);
    expect(await pending()).toBe(2);
    await outbox('withdraw', first);
    expect(await pending()).toBe(2);
    await outbox('withdraw', first);
    expect(await pending()).toBe(0);
    await outbox('add', [telling]);
    await outbox('forget', 'somebody');
    expect(await pending()).toBe(0);
  });

  it('refuses a second persona of the same key, and a condition that is none', async () => {
    const personas = shop.app.documents('plugin::personalization.persona');
    await expect(personas.create({ data: { key: 'dog', name: 'Again', priority: 50 } })).rejects.toThrow();
    const condition = { version: 1, root: { any: [] } };
    await expect(personas.create({ data: { key: 'empty', name: 'Empty', condition } })).rejects.toThrow();
  });

  it('lists what an editor sees of an entry, and is well', async () => {
    const { body, status } = await admin(
      'get',
      `/personalization/entry-variants?type=${PRODUCT}&entry=${boots.documentId}`
    );
    expect([status, body.error ?? null]).toEqual([200, null]);
    const health = await admin('get', '/personalization/health');
    const states = health.body.data.checks.map(({ id, state }: { id: string; state: string }) => `${id} ${state}`);
    expect(states).toContain('nodes good');
    expect(shop.app.logs().filter((line) => line.includes('error'))).toEqual([]);
  });
});
