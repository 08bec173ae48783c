import path from 'node:path';
import type { Entry } from '../harness';
import { openNodes, type Nodes } from './open-nodes';
import { startPostgres, type DatabaseServer } from './servers/postgres';
import { startRedis, type RedisServer } from './servers/redis';

const PRODUCT = 'api::product.product';
const PERSONA = 'plugin::personalization.persona';

let postgres: DatabaseServer;
let redis: RedisServer;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
});

/**
 * With Redis nobody ever looks without being called, so whatever is heard in time was heard through it. Its bound is the one that is
 * promised; `npm run bench -- --only=nodes` says how far below it an edit stays. Looks come each second, and take their time.
 */
describe.each([
  ['Redis', 1000, () => ({ redis: { url: redis.url }, nodes: { pollSeconds: 300 } })],
  ['looks into the database', 2000, () => ({ nodes: { pollSeconds: 1 } })],
] as const)('three nodes that hear of each other by %s', (name, bound, config) => {
  let nodes: Nodes;
  let boots: Entry;
  let url: string;
  const soon = { withinMs: bound };

  beforeAll(async () => {
    const database = await postgres.create(name.split(' ')[0]!);
    nodes = await openNodes(3, { database, config: config(), extension: path.join(__dirname, 'slow-reads.js') });
    boots = await nodes.shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
    url = `/api/products/${boots.documentId}`;
    await nodes.agree(url, 'Boots', { withinMs: 20_000 });
  });
  afterAll(() => nodes?.stop());

  const publish = (at: number, data: object) =>
    nodes.apps[at]!.documents(PRODUCT).update({ documentId: boots.documentId, data, status: 'published' });

  it('answer anew after an edit on any of them', async () => {
    for (const at of [0, 1, 2]) {
      await publish(at, { name: `Boots ${at}` });
      await nodes.agree(url, `Boots ${at}`, soon);
    }
  });

  it('answer with a variant that another one has published, and without it when it is gone', async () => {
    await nodes.ask(url, 'dog');
    const variant = await nodes.shop.vary(boots, 'product', 'dog', { name: 'For dogs' });
    await nodes.agree(url, 'For dogs', { ...soon, kind: 'dog' });
    await nodes.apps[1]!.documents('plugin::personalization.pz-product').delete({ documentId: variant.documentId });
    await nodes.agree(url, 'Boots 2', { ...soon, kind: 'dog' });
  });

  it('decide by an order of personas that was saved on another one', async () => {
    const { predicate, params } = { predicate: 'fact', params: { fact: 'request.header.x-kind', operator: 'exists' } };
    const condition = { version: 1, root: { predicate, params: { ...params, value: true } } };
    const data = { key: 'anybody', name: 'Anybody', isEnabled: true, priority: 9, condition };
    const anybody = await nodes.apps[2]!.documents(PERSONA).create({ data });
    const own = { pzPersonas: [anybody.documentId] };
    await nodes.shop.vary(boots, 'product', 'dog', { name: 'For dogs' });
    await nodes.shop.vary(boots, 'product', 'dog', { name: 'For anybody' }, { own });
    await nodes.agree(url, 'For dogs', { ...soon, kind: 'dog' });

    const admin = async (method: 'get' | 'put', route: string, body?: object) =>
      nodes.apps[1]!.request[method](route)
        .set('Authorization', `Bearer ${await nodes.apps[1]!.adminToken()}`)
        .send(body);
    const { body } = await admin('get', '/personalization/personas');
    const keys = ['anybody', ...body.data.personas.map(({ key }: { key: string }) => key)];
    const saved = await admin('put', '/personalization/personas/order', {
      keys: [...new Set(keys)],
      revision: body.data.revision,
    });
    expect(saved.status).toBe(200);
    await nodes.agree(url, 'For anybody', { ...soon, kind: 'dog' });
  });

  it('refuse a right that was taken away on another one', async () => {
    await nodes.apps[1]!.publicMayNot([`${PRODUCT}.findOne`]);
    await nodes.agree(url, '403', soon);
    await nodes.apps[2]!.publicMay([`${PRODUCT}.findOne`]);
    await nodes.agree(url, 'Boots 2', soon);
  });

  it('follow a default locale that was set on another one', async () => {
    const documents = nodes.apps[0]!.documents(PRODUCT);
    const admin = nodes.apps[1]!;
    const ask = async (method: 'get' | 'post' | 'put', route: string, body?: object) =>
      admin.request[method](route)
        .set('Authorization', `Bearer ${await admin.adminToken()}`)
        .send(body);
    const { body: locales } = await ask('get', '/i18n/locales');
    const idOf = (code: string): number => locales.find((locale: { code: string }) => locale.code === code)?.id;
    const japanese =
      idOf('ja') ??
      (await ask('post', '/i18n/locales', { code: 'ja', name: 'Japanese (ja)', isDefault: false })).body.id;
    await documents.update({
      documentId: boots.documentId,
      locale: 'ja',
      status: 'published',
      data: { name: '長靴', slug: 'nagagutsu', price: 20 },
    });
    await nodes.ask(url);
    expect((await ask('put', `/i18n/locales/${japanese}`, { isDefault: true, name: 'Japanese (ja)' })).status).toBe(
      200
    );
    await nodes.agree(url, '長靴', soon);
    await ask('put', `/i18n/locales/${idOf('en')}`, { isDefault: true, name: 'English (en)' });
    await nodes.agree(url, 'Boots 2', soon);
  });

  it('never keep what one of them has read before another one wrote', async () => {
    const [first, second] = nodes.apps;
    const list = '/api/products?fields=name';
    const slow = second!.request
      .get(list)
      .set('x-slow', '1500')
      .then(({ body }) => body.data[0].name);
    await new Promise((later) => setTimeout(later, 500));
    await publish(0, { name: 'New boots' });
    expect(await slow).toBe('Boots 2');
    await nodes.agree(list, 'New boots', soon);
    expect((await second!.request.get(list)).body.data[0].name).toBe('New boots');
    expect((await first!.request.get(list)).body.data[0].name).toBe('New boots');
  });

  it('hear of what one of them wrote in the moment in which it died', async () => {
    await publish(2, { name: 'Last words' });
    nodes.apps[2]!.signal('SIGKILL');
    await nodes.join(2);
    await nodes.agree(url, 'Last words', soon);
  });
});
