import { profilesAnswer } from '../../../shared/contracts/profiles';
import type { TestApp } from '../../harness';
import { HANA, KENJI, plantPersonaOf, serverThatMay, signIn } from './members';
import { startScenario } from './scenario-app';

const PROFILES = '/api/personalization/profiles';
const BASE = { en: 'Everything for paws and whiskers', ja: 'いぬ・ねこの毎日に、ぴったりを' };
const TITLES = { en: 'The next bag is on its way', ja: '次のフードをお届けします' };

/** A warehouse computes segments each night. */
describe('S15 segments of the night', () => {
  let app: TestApp;
  let warehouse: Record<string, string>;

  beforeAll(async () => {
    app = await startScenario();
    for (const [key, more] of [
      ['segment', { type: 'enumeration', options: ['subscriber', 'lapsed'], retentionDays: 30 }],
      ['orders', { type: 'number', minimum: 0 }],
    ] as const) {
      await app.documents('plugin::personalization.fact').create({ data: { key, writableBy: 'server', ...more } });
    }
    warehouse = await serverThatMay(app, 'profiles.write');
    await plantPersonaOf(
      app,
      { predicate: 'profile.known', params: { fact: 'segment', operator: 'equals', value: 'subscriber' } },
      TITLES
    );
  });
  afterAll(() => app?.stop());

  const home = async (headers: Record<string, string> = {}, locale: 'en' | 'ja' = 'en') =>
    (await app.request.get(`/api/home?locale=${locale}`).set(headers).expect(200)).body.data.title as string;

  const send = async (rows: readonly object[]) => {
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    const request = app.request.put(PROFILES).set(warehouse).set('Content-Type', 'application/x-ndjson');
    return profilesAnswer.parse((await request.send(lines).expect(200)).body).data;
  };

  it('arrive ten thousand at a time, and can be used in rules at once', async () => {
    const member = await signIn(app, HANA);
    expect(await home(member)).toBe(BASE.en);

    const others = Array.from({ length: 9_998 }, (_, i) => ({ id: `C-${5000 + i}`, facts: { segment: 'lapsed' } }));
    const night = [
      { id: HANA.number, facts: { segment: 'subscriber', orders: 12 } },
      { id: KENJI.number, facts: { segment: 'lapsed', orders: 1 } },
      ...others,
    ];
    const { written, refused, rows } = await send(night);
    expect({ written, refused, last: rows.at(-1) }).toEqual({
      written: 10_000,
      refused: 0,
      last: { row: 10_000, status: 'written' },
    });

    expect([await home(member), await home(member, 'ja')]).toEqual([TITLES.en, TITLES.ja]);
    expect(await home(await signIn(app, KENJI))).toBe(BASE.en);
    expect([await home(), await home({}, 'ja')]).toEqual([BASE.en, expect.not.stringContaining(TITLES.ja)]);
  });

  it('come to the same when the same night is sent again', async () => {
    const row = { id: 'C-7', facts: { segment: 'lapsed', orders: 3 } };
    const reader = await serverThatMay(app, 'profiles.show');
    const held = async () => {
      const { body } = await app.request.get(`${PROFILES}/C-7`).set(reader).expect(200);
      return Object.entries(body.data.facts as Record<string, { value: unknown }>).map(([key, { value }]) => [
        key,
        value,
      ]);
    };
    await send([row]);
    const once = await held();
    await send([row, row]);
    expect(await held()).toEqual(once);
    await send([{ id: 'C-7', facts: { orders: null } }]);
    expect(await held()).toEqual([['segment', 'lapsed']]);
  });

  it('are taken row by row: what is wrong with one is told with its number, code and path', async () => {
    const { written, refused, rows } = await send([
      { id: 'C-8', facts: { segment: 'subscriber' } },
      { id: 'C-9', facts: { segment: 'vip', orders: -1, shoe: 42, pet: 'dog' } },
      { id: 'with space', facts: { segment: 'lapsed' } },
      { id: 'C-10', facts: { segment: 'lapsed' } },
    ]);
    expect({ written, refused }).toEqual({ written: 2, refused: 2 });
    expect(rows.map(({ row, status, errors }) => [row, status, errors?.map(({ code, path }) => [code, path])])).toEqual(
      [
        [1, 'written', undefined],
        [
          2,
          'refused',
          [
            ['fact.bad-value', ['facts', 'segment']],
            ['fact.bad-value', ['facts', 'orders']],
            ['fact.unknown', ['facts', 'shoe']],
            ['fact.not-writable', ['facts', 'pet']],
          ],
        ],
        [3, 'refused', [['request.malformed', ['id']]]],
        [4, 'written', undefined],
      ]
    );
  });

  it('can be played on the page of the demo: sent in bulk, and asked for by the shop’s own server', async () => {
    const { body: night } = await app.request.post('/demo/night').expect(200);
    expect(profilesAnswer.parse(night.body).data).toMatchObject({ written: 2, refused: 1 });
    const askFor = async (customer: string, locale: string) => {
      const { body } = await app.request.post('/demo/ask-for').send({ customer, locale }).expect(200);
      expect(body.headers.vary).toContain('X-Visitor-Profile');
      return body.body.data[0].title as string;
    };
    expect(await askFor(HANA.number, 'en')).toBe('Your sofa is on its way');
    expect(await askFor(HANA.number, 'ja')).toBe('ソファをお作りしています');
    expect([await askFor(KENJI.number, 'en'), await askFor(KENJI.number, 'ja')]).toEqual(['Your order', 'ご注文']);
    await app.request.post('/demo/ask-for').send({ customer: 'C-1', locale: 'en' }).expect(400);
  });

  it('leave in the database neither the number of a customer nor what is known of them', async () => {
    const rows = JSON.stringify(await app.call('sql', 'select * from pz_profiles limit 100'));
    expect(rows).not.toMatch(/C-1001|subscriber|lapsed|segment/);
  });
});
