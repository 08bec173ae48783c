import { startApp, type TestApp } from '../../harness';
import { HANA, signIn } from '../scenarios/members';

const API = '/api/personalization';
const NAME = 'Wilhelmina-Sophie';
const STREET = 'Kastanienallee 77';
const ADDRESS = '198.51.100.77';

/** What docs/privacy.md promises of the database and the log. */
describe('after visitors told, were known, read, were refused and were forgotten', () => {
  let app: TestApp;
  let database: string;

  beforeAll(async () => {
    app = await startApp({ env: { TRUSTED_PROXIES: 'loopback' } });
    const data = { key: 'street', type: 'string', writableBy: 'server', isPersonal: true, retentionDays: 30 };
    await app.documents('plugin::personalization.fact').create({ data });
    const from = { 'X-Forwarded-For': ADDRESS };
    const server = { ...from, Authorization: `Bearer ${await app.apiToken('full-access')}` };
    const member = { ...from, ...(await signIn(app, HANA)) };

    const rows = { profiles: [{ id: HANA.number, facts: { street: STREET } }] };
    await app.request.put(`${API}/profiles`).set(server).send(rows).expect(200);
    await app.request
      .put(`${API}/profiles`)
      .set(server)
      .send({ profiles: [{ id: 'x', facts: { street: 7 } }] });
    const told = await app.request
      .post(`${API}/facts`)
      .set(from)
      .send({ facts: { firstName: NAME, pet: 'dog' } });
    const token = { 'X-Visitor-Token': told.body.data.token as string };
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

    const tables = (await app.call('tables')) as string[];
    const contents = await Promise.all(tables.map((table) => app.call('sql', `select * from "${table}"`)));
    database = JSON.stringify(contents);
  });
  afterAll(() => app?.stop());

  it.each([
    ['the address of a visitor', ADDRESS],
    ['the name that a visitor told', NAME],
    ['the street that a server told', STREET],
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
