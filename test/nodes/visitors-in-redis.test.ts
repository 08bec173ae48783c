import { startApp, type TestApp } from '../harness';
import { startRedis, type RedisServer } from './servers/redis';
import { openSlowLine, type SlowLine } from './servers/slow-line';

const API = '/api/personalization';
const ROUNDS = 6;

let redis: RedisServer;
let line: SlowLine;
let app: TestApp;

beforeAll(async () => {
  redis = await startRedis();
  line = await openSlowLine(redis.port);
  const config = {
    redis: { url: `redis://127.0.0.1:${line.port}` },
    visitorStore: { use: 'redis', timeoutMs: 5000 },
    rateLimit: { max: 100_000 },
    geo: { geoipLite: false },
  };
  app = await startApp({ config });
});
afterAll(async () => {
  await app?.stop();
  line?.close();
});

const as = (token: string) => ({ 'X-Visitor-Token': token });
const tell = async (facts: object, token?: string): Promise<string> =>
  (
    await app.request
      .post(`${API}/facts`)
      .set(token ? as(token) : {})
      .send({ facts })
      .expect(200)
  ).body.data.token;
let seen = 0;
async function view(token: string): Promise<string> {
  const events = [{ id: `views-page-${(seen += 1)}`, type: 'view', page: { url: `/${seen}` } }];
  return (await app.request.post(`${API}/events`).set(as(token)).send({ events }).expect(200)).body.data.token;
}
const merge = (own: string, token: string) => app.request.post(`${API}/visitor/merge`).set(as(own)).send({ token });

/** What is held of the visitor of a token: facts, and how many pages they have seen. */
async function held(token: string): Promise<{ facts: Record<string, unknown>; views: number }> {
  const { body } = await app.request.get(`${API}/visitor`).set(as(token)).expect(200);
  const { facts, remembered } = body.data;
  const values = Object.entries(facts as Record<string, { value: unknown }>).map(([key, { value }]) => [key, value]);
  const counted = remembered?.behaviour?.events?.view?.times ?? 0;
  return { facts: Object.fromEntries(values), views: counted };
}

describe('visitors in Redis who are one person', () => {
  it('are one afterwards: the other token leads to nothing, and telling it again changes nothing', async () => {
    const [web, inTheApp] = [await view(await tell({ pet: 'dog' })), await view(await tell({ recommend: 9 }))];
    await merge(inTheApp, web).expect(200);
    expect(await held(inTheApp)).toEqual({ facts: { pet: 'dog', recommend: 9 }, views: 2 });
    expect(await held(web)).toEqual({ facts: {}, views: 0 });
    await merge(inTheApp, web).expect(200);
    expect(await held(inTheApp)).toEqual({ facts: { pet: 'dog', recommend: 9 }, views: 2 });
  });

  it('lose nothing and double nothing where each takes in the other at once: one of the two is refused', async () => {
    const codes: unknown[] = [];
    line.delay(40);
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const tokens = [await view(await tell({ pet: 'dog' })), await view(await tell({ recommend: 9 }))] as const;
        const [one, other] = tokens;
        const answers = await Promise.all([merge(one, other), merge(other, one)]);
        codes.push(...answers.flatMap(({ status, body }) => (status === 200 ? [] : [body.error.details.code])));
        expect([
          [200, 200],
          [200, 409],
        ]).toContainEqual(answers.map(({ status }) => status).sort());
        const all = [await held(one), await held(other)].sort((left, right) => right.views - left.views);
        expect(all).toEqual([
          { facts: { pet: 'dog', recommend: 9 }, views: 2 },
          { facts: {}, views: 0 },
        ]);
      }
    } finally {
      line.delay(0);
    }
    // A machine that is busy may let one call begin when the other has ended, but not every time.
    expect(new Set(codes)).toEqual(new Set(['visitor.taken-in']));
  });

  it('are counted once where two take in the same third one at once', async () => {
    line.delay(40);
    try {
      const third = await view(await tell({ pet: 'dog' }));
      const others = [await view(await tell({ recommend: 1 })), await view(await tell({ recommend: 2 }))];
      const answers = await Promise.all(others.map((own) => merge(own, third)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const all = await Promise.all(others.map(held));
      expect(all.map(({ views }) => views).sort()).toEqual([1, 2]);
      expect(all.filter(({ facts }) => facts.pet === 'dog')).toHaveLength(1);
    } finally {
      line.delay(0);
    }
  });

  it('keep what one of them is told while the other takes them in', async () => {
    line.delay(40);
    try {
      const [web, inTheApp] = [await tell({ pet: 'dog' }), await tell({ recommend: 9 })];
      const answers = await Promise.all([merge(inTheApp, web), tell({ firstName: 'Hana' }, web)]);
      expect(answers[0].status).toBe(200);
      const all = await Promise.all([held(inTheApp), held(web)]);
      expect(all.filter(({ facts }) => facts.firstName === 'Hana')).toHaveLength(1);
      expect(all.filter(({ facts }) => facts.pet === 'dog')).toHaveLength(1);
      expect(all[0].facts).toMatchObject({ pet: 'dog', recommend: 9 });
    } finally {
      line.delay(0);
    }
  });
});

describe('a request of a visitor in Redis', () => {
  /** The commands that Redis was given meanwhile, without those of the one who asks. */
  async function commandsDuring(work: () => Promise<unknown>): Promise<Record<string, number>> {
    await redis.command('CONFIG', 'RESETSTAT');
    await work();
    const lines = String(await redis.command('INFO', 'commandstats')).matchAll(/^cmdstat_([^:]+):calls=(\d+)/gm);
    const counted = [...lines].map(([, name, calls]) => [String(name), Number(calls)] as const);
    return Object.fromEntries(counted.filter(([name]) => !OF_WHO_ASKS.has(name)));
  }
  const OF_WHO_ASKS = new Set(['config|resetstat', 'info']);

  it.each([
    ['a page that nobody has asked for yet', '/api/products?sort=name'],
    ['the same page from the cache', '/api/products?sort=name'],
    ['a page with versions for personas', '/api/home?populate=*'],
    ['their own decision', `${API}/decision`],
    ['a question', `${API}/questions?path=/refrigerators`],
  ])('takes one round trip to it: %s', async (_what, path) => {
    const token = await tell({ pet: 'dog' });
    const commands = await commandsDuring(() => app.request.get(path).set(as(token)).expect(200));
    expect(commands).toEqual({ get: 1 });
  });

  it('takes none where nobody is remembered', async () => {
    expect(await commandsDuring(() => app.request.get('/api/home').expect(200))).toEqual({});
  });

  it('takes one to read and one to write, where they tell something', async () => {
    const token = await tell({ pet: 'dog' });
    expect(await commandsDuring(() => tell({ pet: 'cat' }, token))).toMatchObject({ get: 2, eval: 1, set: 1 });
  });
});
