import { startApp, type TestApp } from '../../harness';
import { eventually } from '../../harness/eventually';
import { HANA, signIn } from '../scenarios/members';

const API = '/api/personalization';
const NAME = 'Wilhelmina-Sophie';
const STREET = 'Kastanienallee 77';
const ADDRESS = '198.51.100.77';
const SEARCHED = 'a lead for a very small Chihuahua';

/** What docs/privacy.md promises of the database and the log. */
describe('after visitors told, did, were known, read, were refused and set off a trigger that nobody takes', () => {
  let app: TestApp;
  let database: string;

  beforeAll(async () => {
    const nowhere = { url: 'http://127.0.0.1:9/', secret: 'a-secret-that-nobody-checks', allowHttp: true };
    const triggers = { targets: { nowhere: { ...nowhere, allowPrivateAddress: true } }, retrySeconds: 1 };
    app = await startApp({ env: { TRUSTED_PROXIES: 'loopback' }, config: { triggers } });
    const data = { key: 'street', type: 'string', writableBy: 'server', isPersonal: true, retentionDays: 30 };
    await app.documents('plugin::personalization.fact').create({ data });
    const told = { facts: ['form.firstName', 'known.street', 'event.query'], target: 'nowhere' };
    for (const [key, on] of [
      ['dogs', { on: 'persona.enter', persona: 'dog-owner' }],
      ['searches', { on: 'event', eventType: 'search' }],
    ] as const) {
      const trigger = { key, name: key, ...told, ...on, capTimes: null, capDays: null };
      await app.documents('plugin::personalization.trigger').create({ data: trigger });
    }
    const from = { 'X-Forwarded-For': ADDRESS };
    const server = { ...from, Authorization: `Bearer ${await app.apiToken('full-access')}` };
    const member = { ...from, ...(await signIn(app, HANA)) };

    const rows = { profiles: [{ id: HANA.number, facts: { street: STREET } }] };
    await app.request.put(`${API}/profiles`).set(server).send(rows).expect(200);
    await app.request
      .put(`${API}/profiles`)
      .set(server)
      .send({ profiles: [{ id: 'x', facts: { street: 7 } }] });
    const { body } = await app.request
      .post(`${API}/facts`)
      .set(member)
      .send({ facts: { firstName: NAME, pet: 'dog' } });
    const token = { 'X-Visitor-Token': body.data.token as string };
    await app.request
      .post(`${API}/facts`)
      .set(from)
      .send({ facts: { firstName: `${NAME}${'x'.repeat(50)}` } });
    await app.request
      .get('/api/home')
      .set({ ...member, ...token })
      .expect(200);
    await app.request
      .get(`${API}/visitor`)
      .set({ ...member, ...token })
      .expect(200);
    await app.request
      .get(`${API}/decision/explain`)
      .set({ ...server, ...token, 'X-Visitor-IP': ADDRESS })
      .expect(200);
    await app.request
      .put(`${API}/consent`)
      .set(token)
      .send({ consent: { measurement: false } })
      .expect(200);

    const events = [{ id: 'searches', type: 'search', properties: { query: SEARCHED } }];
    await app.request
      .post(`${API}/events`)
      .set({ ...member, ...token })
      .send({ events })
      .expect(200);
    const waiting = async () =>
      (await app.call('sql', 'select failure from pz_outbox')) as { failure: string | null }[];
    await eventually('two calls that failed', waiting, (rows) => rows.filter(({ failure }) => failure).length === 2);

    const tables = (await app.call('tables')) as string[];
    const contents = await Promise.all(tables.map((table) => app.call('sql', `select * from "${table}"`)));
    database = JSON.stringify(contents);
  });
  afterAll(() => app?.stop());

  it.each([
    ['the address of a visitor', ADDRESS],
    ['the name that a visitor told', NAME],
    ['the street that a server told', STREET],
    ['what a visitor searched for', SEARCHED],
  ])('neither the database nor the log contains %s', (_what, value) => {
    expect(database).not.toContain(value);
    expect(app.logs().join('\n')).not.toContain(value);
  });

  it('shows the street to whom it belongs', async () => {
    const { body } = await app.request
      .get(`${API}/visitor`)
      .set(await signIn(app, HANA))
      .expect(200);
    expect(body.data.known.street.value).toBe(STREET);
  });
});
