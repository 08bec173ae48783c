import { errorAnswer } from '../../../shared/contracts/error';
import { profilesAnswer } from '../../../shared/contracts/profiles';
import { visitorAnswer } from '../../../shared/contracts/visitor';
import { startApp, type TestApp } from '../../harness';
import { HANA, KENJI, plantPersonaOf, serverThatMay, signIn } from '../scenarios/members';

const API = '/api/personalization';
const PROFILES = `${API}/profiles`;
type Headers = Record<string, string>;

let app: TestApp;
let server: Headers;
let member: Headers;

beforeAll(async () => {
  app = await startApp({
    env: { TRUSTED_PROXIES: 'loopback', GEO_HEADERS: 'cloudflare', FAST_PATH: 'on' },
    config: { rateLimit: { max: 30, windowSeconds: 3600 } },
  });
  for (const key of ['segment', 'tier']) {
    const data = { key, type: 'string', writableBy: 'server' };
    await app.documents('plugin::personalization.fact').create({ data });
  }
  server = { Authorization: `Bearer ${await app.apiToken('full-access')}` };
  member = await signIn(app, HANA);
  await plantPersonaOf(
    app,
    { predicate: 'profile.known', params: { fact: 'segment', operator: 'equals', value: 'gold' } },
    { en: 'Gold', ja: 'ゴールド' }
  );
  await put([{ id: HANA.number, facts: { segment: 'gold' } }]);
});

const put = async (profiles: readonly unknown[]) =>
  profilesAnswer.parse((await app.request.put(PROFILES).set(server).send({ profiles }).expect(200)).body).data;
const home = (headers: Headers = {}) => app.request.get('/api/home').set(headers).expect(200);
const title = async (headers: Headers = {}) => (await home(headers)).body.data.title as string;
const explained = async (headers: Headers) =>
  new Map<string, { value: unknown; origin: string }>(
    (await app.request.get(`${API}/decision/explain`).set(server).set(headers).expect(200)).body.data.facts.map(
      (fact: { name: string }) => [fact.name, fact]
    )
  );

describe('who may', () => {
  it.each([
    ['put', PROFILES, 'profiles.write'],
    ['get', `${PROFILES}/C-1`, 'profiles.show'],
    ['delete', `${PROFILES}/C-1`, 'profiles.erase'],
  ] as const)('%s %s is for servers with the permission only', async (method, path, action) => {
    const ask = (headers: Headers) =>
      app.request[method](path)
        .set(headers)
        .send(method === 'put' ? { profiles: [] } : undefined);
    await ask({ Authorization: 'Bearer nonsense' }).expect(401);
    await ask({}).expect(403);
    await ask(member).expect(403);
    await ask(await serverThatMay(app, 'decision.find')).expect(403);
    await ask({ Authorization: `Bearer ${await app.apiToken('read-only')}` }).expect(403);
    expect((await ask(await serverThatMay(app, action))).status).toBe(method === 'put' ? 200 : 404);
  });

  it('is not the public, even where somebody ticked too much', async () => {
    await app.publicMay(['plugin::personalization.profiles.show']);
    const { body } = await app.request.get(`${PROFILES}/${HANA.number}`).expect(403);
    expect(errorAnswer.parse(body).error.details.code).toBe('profile.not-allowed');
    await app.publicMayNot(['plugin::personalization.profiles.show']);
  });
});

describe('a member who signed in', () => {
  it('is somebody whom we know, and nobody else gets their answer', async () => {
    const base = await title();
    for (let round = 0; round < 3; round += 1) {
      expect(await title(member)).toBe('Gold');
      expect(await title()).toBe(base);
      expect(await title(await signIn(app, KENJI))).toBe(base);
    }
    const { headers } = await home(member);
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.vary).toMatch(/Authorization/);
  });

  it('sees what is held of them, and nothing of it is used against the signal of their browser', async () => {
    const { body } = await app.request.get(`${API}/visitor`).set(member).expect(200);
    expect(visitorAnswer.parse(body).data).toMatchObject({ id: null, known: { segment: { value: 'gold' } } });
    expect(await title({ ...member, 'Sec-GPC': '1' })).toBe(await title());
  });

  it('is unknown again once a server has erased them', async () => {
    await put([{ id: KENJI.number, facts: { segment: 'gold' } }]);
    const kenji = await signIn(app, KENJI);
    expect(await title(kenji)).toBe('Gold');
    await app.request.delete(`${PROFILES}/${KENJI.number}`).set(server).expect(204);
    expect(await title(kenji)).toBe(await title());
    await app.request.delete(`${PROFILES}/${KENJI.number}`).set(server).expect(404);
  });
});

describe('a server that acts for visitors', () => {
  const IN_JAPAN = { 'X-Visitor-IP': '14.9.128.10' };

  it('is believed where its token may, and ignored otherwise', async () => {
    const acting = await serverThatMay(app, 'visitor.actFor', 'api::home.home.find');
    const other = await serverThatMay(app, 'api::home.home.find');
    const said = { 'X-Visitor-Profile': HANA.number };
    expect(await title({ ...acting, ...said })).toBe('Gold');
    expect(await title({ ...other, ...said })).toBe(await title());
    expect(await title({ ...member, 'X-Visitor-Profile': KENJI.number })).toBe('Gold');
    expect(await title(said)).toBe(await title());
    expect((await home({ ...acting, ...said })).headers.vary).toMatch(/X-Visitor-IP.*X-Visitor-Profile/);
    expect((await home()).headers.vary).not.toMatch(/X-Visitor-Profile/);
  });

  it('speaks of place, device and language, and no longer of its own', async () => {
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
    const facts = await explained({
      ...IN_JAPAN,
      'X-Visitor-User-Agent': phone,
      'User-Agent': 'node',
      'cf-ipcountry': 'DE',
    });
    expect(facts.get('geo.region')?.value).toBe('JP-01');
    expect(facts.get('device.type')?.value).toBe('phone');
    expect(
      (await explained({ 'X-Visitor-Language': 'ja', 'cf-ipcountry': 'JP', 'cf-region-code': '01' })).get('geo.region')
    ).toBeUndefined();
  });

  it('says of the place what its own CDN knows, before what the address tells', async () => {
    const naha = { 'X-Visitor-Country': 'JP', 'X-Visitor-Region': '47', 'X-Visitor-City': '%E9%82%A3%E8%A6%87' };
    expect((await explained({ ...IN_JAPAN, ...naha })).get('geo.region')?.value).toBe('JP-47');
    expect((await explained({ 'X-Visitor-Country': 'nowhere' })).get('geo.region')).toBeUndefined();
  });

  it('is told which facts are known and which were told', async () => {
    const told = await app.request
      .post(`${API}/facts`)
      .send({ facts: { pet: 'dog' } })
      .expect(200);
    const facts = await explained({
      'X-Visitor-Profile': HANA.number,
      'X-Visitor-Token': told.body.data.token,
    });
    expect([facts.get('known.segment'), facts.get('form.pet')]).toEqual([
      { name: 'known.segment', value: 'gold', origin: 'known' },
      { name: 'form.pet', value: 'dog', origin: 'told' },
    ]);
    expect(facts.has('network.address')).toBe(false);
  });

  it('can find out whether it is believed', async () => {
    const { body } = await app.request.get(`${API}/visitor/acting`).set(server).set(IN_JAPAN).expect(200);
    expect(body.data).toEqual({ isActing: true, hasAddress: true, hasProfile: false });
    await app.request.get(`${API}/visitor/acting`).set(IN_JAPAN).expect(403);
  });

  it('is counted by the visitor, so that one of them does not use up what all may', async () => {
    const tell = (address: string) =>
      app.request.post(`${API}/facts`).set(server).set('X-Visitor-IP', address).send({ facts: {} });
    for (let call = 0; call < 30; call += 1) await tell('198.51.100.7').expect(200);
    await tell('198.51.100.7').expect(429);
    await tell('198.51.100.8').expect(200);
    // Whoever may not act cannot choose who is counted.
    const anonymous = (address: string) =>
      app.request.post(`${API}/facts`).set('X-Visitor-IP', address).send({ facts: {} });
    let refused = 0;
    for (let call = 0; call < 40; call += 1) if ((await anonymous(`198.51.100.${call}`)).status === 429) refused += 1;
    expect(refused).toBeGreaterThan(0);
  });
});

describe('a bulk of profiles', () => {
  const send = (type: string, body: string) =>
    app.request.put(PROFILES).set(server).set('Content-Type', type).send(body);
  const codeOf = (body: unknown) => errorAnswer.parse(body).error.details.code;

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'profiles=1', 400, 'request.malformed'],
    ['rows that are no list', 'application/json', '{"profiles":{}}', 400, 'request.malformed'],
    ['something beside the rows', 'application/json', '{"profiles":[],"mode":"x"}', 400, 'request.malformed'],
    [
      'more than ten thousand rows',
      'application/json',
      JSON.stringify({ profiles: Array.from({ length: 10_001 }, () => 0) }),
      413,
      'request.too-large',
    ],
    ['a line without an end', 'application/x-ndjson', 'x'.repeat(70_000), 413, 'request.too-large'],
    ['more than ten thousand lines', 'application/x-ndjson', '0\n'.repeat(10_001), 413, 'request.too-large'],
  ])('is refused: %s', async (_what, type, body, status, code) => {
    const answer = await send(type, body).expect(status);
    expect(codeOf(answer.body)).toBe(code);
  });

  it('has the limit of Strapi’s own body parser as JSON, and one of its own as NDJSON', async () => {
    const row = JSON.stringify({ id: 'C-77', facts: { tier: 'x'.repeat(250) } });
    await send('application/json', `{"profiles":[${Array(5000).fill(row).join()}]}`).expect(413);
    const { body } = await send('application/x-ndjson', Array(5000).fill(row).join('\n')).expect(200);
    expect(body.data.written).toBe(5000);
  });

  it('takes reserved names for names like any other, and none of them is declared', async () => {
    const lines = [
      '{"id":"C-1","facts":{"__proto__":"x"}}',
      '{"id":"C-1","facts":{"constructor":"x"}}',
      '{"id":"__proto__","facts":{"tier":"x"}}',
      'null',
    ];
    const { body } = await send('application/x-ndjson', lines.join('\n')).expect(200);
    expect(profilesAnswer.parse(body).data.rows.map(({ status, errors }) => [status, errors?.[0]?.code])).toEqual([
      ['refused', 'request.malformed'],
      ['refused', 'fact.unknown'],
      ['written', undefined],
      ['refused', 'request.malformed'],
    ]);
  });

  it('loses nothing where the same profiles are written at the same time', async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `R-${i}`);
    await Promise.all([
      put(ids.map((id) => ({ id, facts: { segment: 'a' } }))),
      put(ids.toReversed().map((id) => ({ id, facts: { tier: 'b' } }))),
    ]);
    const { body } = await app.request.get(`${PROFILES}/R-7`).set(server).expect(200);
    expect(Object.keys(body.data.facts).sort()).toEqual(['segment', 'tier']);
  });
});
