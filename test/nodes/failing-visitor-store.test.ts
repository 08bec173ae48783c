import { startApp, type TestApp } from '../harness';
import { startRedis, type RedisServer } from './servers/redis';
import { openSlowLine, type SlowLine } from './servers/slow-line';

const API = '/api/personalization';
const BASE = 'Everything for paws and whiskers';
const DOG = 'For you and your dog';

type Token = Readonly<Record<string, string>>;

let redis: RedisServer;
let line: SlowLine;
let app: TestApp;

beforeAll(async () => {
  redis = await startRedis();
  line = await openSlowLine(redis.port);
  const config = {
    redis: { url: `redis://127.0.0.1:${line.port}` },
    // More than by default: what is slow here is the machine.
    visitorStore: { use: 'redis', timeoutMs: 300 },
    rateLimit: { max: 100_000 },
    geo: { geoipLite: false },
  };
  app = await startApp({ config, env: { FAST_PATH: 'on', LOG_LEVEL: 'warn' } });
});
afterAll(async () => {
  await app?.stop();
  line?.close();
});

const tell = (facts: object, token: Token = {}) => app.request.post(`${API}/facts`).set(token).send({ facts });
const read = async (token: Token) => {
  const { body, status } = await app.request.get('/api/home').set(token);
  return [status, body.data?.title];
};
async function told(facts: object, token?: Token): Promise<Token> {
  const { body } = await tell(facts, token).expect(200);
  return { 'X-Visitor-Token': body.data.token };
}
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It never came to that.');
    await new Promise((later) => setTimeout(later, 50));
  }
}
const takesFacts = async () => (await tell({ recommend: 5 })).status === 200;
const storeCheck = async () => {
  const { body } = await app.request
    .get('/personalization/health')
    .set('Authorization', `Bearer ${await app.adminToken()}`)
    .expect(200);
  return body.data.checks.find(({ id }: { id: string }) => id === 'visitor-store');
};

/** What a visitor gets while the store does not answer: the page for everybody, and a refusal that says so. */
async function expectAway(token: Token): Promise<void> {
  expect(await read(token)).toEqual([200, BASE]);
  const answers = await Promise.all([
    tell({ pet: 'cat' }, token),
    tell({ pet: 'cat' }),
    app.request.get(`${API}/visitor`).set(token),
    app.request.delete(`${API}/visitor`).set(token),
    app.request
      .put(`${API}/consent`)
      .set(token)
      .send({ consent: { measurement: true } }),
  ]);
  for (const { body, headers, status } of answers) {
    expect([status, body.error?.details?.code]).toEqual([503, 'visitor.store-unavailable']);
    expect(headers['set-cookie']).toBeUndefined();
  }
}

it('remembers, and says where', async () => {
  expect(await read(await told({ pet: 'dog' }))).toEqual([200, DOG]);
  expect(await storeCheck()).toMatchObject({ state: 'good', values: { store: 'redis' } });
});

describe('a Redis that', () => {
  it.each<[string, { readonly off: () => unknown; readonly on: () => unknown }]>([
    ['hangs', { off: () => redis.freeze(), on: () => redis.thaw() }],
    ['is slower than it may be', { off: () => line.delay(500), on: () => line.delay(0) }],
  ])('%s costs visitors what they told, until it answers again', async (_how, { off, on }) => {
    const token = await told({ pet: 'dog' });
    await off();
    try {
      await expectAway(token);
      expect((await storeCheck()).state).toBe('problem');
    } finally {
      await on();
    }
    await until(takesFacts);
    expect(await read(token)).toEqual([200, DOG]);
  });

  it('is gone under load costs no visitor their page; back and empty, it begins anew, and a refusal stays a refusal', async () => {
    const token = await told({ pet: 'dog' });
    const { headers } = await app.request
      .put(`${API}/consent`)
      .send({ consent: { personalization: false } })
      .expect(200);
    const refused = { 'X-Visitor-Token': headers['x-visitor-token']! };
    const pages = new Set<string>();
    let isDone = false;
    const visiting = [1, 2, 3].map(async () => {
      while (!isDone) pages.add((await read(token)).join(' '));
    });
    await redis.kill();
    await expectAway(token);
    await redis.start();
    await until(takesFacts);
    isDone = true;
    await Promise.all(visiting);
    for (const page of pages) expect([`200 ${BASE}`, `200 ${DOG}`]).toContain(page);

    expect(await read(token)).toEqual([200, BASE]);
    expect(await read(await told({ pet: 'dog' }, token))).toEqual([200, DOG]);
    expect((await tell({ pet: 'dog' }, refused)).status).toBe(403);
  });

  it('is flushed, or full of garbage, forgets and remembers anew under the same token', async () => {
    const spoil = [
      (key: string) => redis.command('DEL', key),
      (key: string) => redis.command('SET', key, 'garbage'),
      (key: string) => redis.command('SET', key, '\u0000'.repeat(100_000)),
      async (key: string) => {
        await redis.command('DEL', key);
        await redis.command('LPUSH', key, 'garbage');
      },
    ];
    for (const way of spoil) {
      const token = await told({ pet: 'dog' });
      for (const key of (await redis.command('KEYS', 'personalization:visitor:*')) as string[]) await way(key);
      expect(await read(token)).toEqual([200, BASE]);
      expect(await read(await told({ pet: 'dog' }, token))).toEqual([200, DOG]);
    }
  });
});

it('keeps what is told at the same time: whoever comes second looks again and writes', async () => {
  const token = await told({ recommend: 1 });
  const facts = [{ pet: 'dog' }, { firstName: 'Hana' }, { recommend: 9 }];
  await Promise.all(facts.map((each) => tell(each, token).expect(200)));
  const { body } = await app.request.get(`${API}/visitor`).set(token).expect(200);
  expect(JSON.stringify(body.data)).toMatch(/dog/);
  expect(JSON.stringify(body.data)).toMatch(/Hana/);
  expect((await app.request.get(`${API}/decision`).set(token)).body.data.facts).toEqual({
    pet: 'dog',
    firstName: 'Hana',
    recommend: 9,
  });
});
