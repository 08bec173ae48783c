import path from 'node:path';
import { startApp, type TestApp } from '../../harness';
import { HANA, plantPersonaOf, signIn } from '../scenarios/members';

const API = '/api/personalization';
const DAY = 86_400_000;
const BULK = 450;
const GOLD = { en: 'Gold', ja: 'ゴールド' };

/** What docs/privacy.md says of facts with `retentionDays`, and of the hour within which they are gone. */
describe('facts that servers told, past their retention', () => {
  let app: TestApp;
  let server: Record<string, string>;
  let member: Record<string, string>;
  let base: string;

  beforeAll(async () => {
    const extension = path.join(__dirname, 'hours-and-days.js');
    app = await startApp({ extension, config: { rateLimit: { max: 100_000 } } });
    for (const [key, retentionDays] of [
      ['segment', 2],
      ['tier', null],
    ] as const) {
      const data = { key, type: 'string', writableBy: 'server', retentionDays };
      await app.documents('plugin::personalization.fact').create({ data });
    }
    const isGold = { predicate: 'profile.known', params: { fact: 'segment', operator: 'equals', value: 'gold' } };
    await plantPersonaOf(app, isGold, GOLD);
    server = { Authorization: `Bearer ${await app.apiToken('full-access')}` };
    member = await signIn(app, HANA);
    base = await title();

    // Hana's tier is one that is kept until it is taken back.
    await toldDaysAgo(10, [{ id: HANA.number, facts: { segment: 'gold', tier: 'one' } }]);
    const bulk = Array.from({ length: BULK }, (_, at) => ({ id: `R-${at}`, facts: { segment: 'gold' } }));
    await toldDaysAgo(10, bulk);
    await toldDaysAgo(0, [{ id: 'C-9', facts: { segment: 'gold' } }]);
  });

  const daysAgo = (days: number) => Date.now() - days * DAY;
  const at = (days: number) => ({ 'X-Demo-Now': new Date(daysAgo(days)).toISOString() });
  const toldDaysAgo = (days: number, profiles: readonly object[]) =>
    app.request
      .put(`${API}/profiles`)
      .set({ ...server, ...at(days) })
      .send({ profiles })
      .expect(200);
  const title = async (headers: Record<string, string> = {}) =>
    (await app.request.get('/api/home').set(headers).expect(200)).body.data.title as string;
  const known = async (id: string, days = 0) => {
    const { body } = await app.request.get(`${API}/profiles/${id}`).set({ ...server, ...at(days) });
    return Object.keys(body.data?.facts ?? {});
  };
  const rows = () =>
    app.call('sql', 'select lookup, facts, expires_at from pz_profiles') as Promise<
      { lookup: string; facts: string; expires_at: number | null }[]
    >;

  it('are in no answer from that moment on, whether or not anybody has tidied up', async () => {
    expect(await title({ ...member, ...at(9) })).toBe(GOLD.en);
    expect(await title(member)).toBe(base);
    expect(await known(HANA.number)).toEqual(['tier']);
    expect(await known('R-7')).toEqual([]);
    expect(await known('R-7', 9)).toEqual(['segment']);
    const { body } = await app.request.get(`${API}/visitor`).set(member).expect(200);
    expect(Object.keys(body.data.known)).toEqual(['tier']);
    expect(await rows()).toHaveLength(BULK + 2);
  });

  it('are gone from the table after the task of the hour, and nothing else is', async () => {
    const now = Math.floor(Date.now() / 1000);
    const sealedBefore = new Map((await rows()).map(({ lookup, facts }) => [lookup, facts]));
    await app.call('extension', 'runTask', 'sweep-profiles');
    const left = await rows();
    expect(left).toHaveLength(2);
    expect(left.map(({ expires_at }) => expires_at === null || expires_at > now)).toEqual([true, true]);
    // What is left of Hana has been sealed anew, without what ran out; who had nothing that ran out was not touched.
    const rewritten = left.filter(({ lookup, facts }) => sealedBefore.get(lookup) !== facts);
    expect(rewritten.map(({ expires_at }) => expires_at)).toEqual([null]);
    expect(await title({ ...member, ...at(9) })).toBe(base);
    expect(await known(HANA.number)).toEqual(['tier']);
    expect(await known('C-9')).toEqual(['segment']);
  });

  it('count from when they were told last', async () => {
    await toldDaysAgo(3, [{ id: 'C-10', facts: { segment: 'gold' } }]);
    expect(await known('C-10')).toEqual([]);
    await toldDaysAgo(1, [{ id: 'C-10', facts: { segment: 'gold' } }]);
    expect(await known('C-10')).toEqual(['segment']);
  });
});
