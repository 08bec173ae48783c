import type { TestApp } from '../../harness';
import { HANA, KENJI, plantPersonaOf, serverThatMay, signIn } from './members';
import { startScenario } from './scenario-app';
import { tell } from './told-facts';
import { at } from './visitors';

const API = '/api/personalization';
const BASE = 'Everything for paws and whiskers';
const FAMILY = { en: 'For a subscriber with a dog', ja: '定期便と愛犬のあなたへ' };
type Headers = Record<string, string>;

/** The same person on the web shop, later in the app, later signed in. */
describe('S08 one person everywhere', () => {
  let app: TestApp;
  let warehouse: Headers;

  beforeAll(async () => {
    app = await startScenario();
    const data = { key: 'plan', type: 'string', writableBy: 'server' };
    await app.documents('plugin::personalization.fact').create({ data });
    warehouse = await serverThatMay(app, 'profiles.write', 'decision.explain', 'visitor.actFor');
    const is = (predicate: string, fact: string, value: unknown) => ({
      predicate,
      params: { fact, operator: 'equals', value },
    });
    await plantPersonaOf(
      app,
      { all: [is('profile.known', 'plan', 'subscriber'), is('profile.form', 'recommend', 9)] },
      FAMILY
    );
    const rows = [HANA, KENJI].map(({ number }) => ({ id: number, facts: { plan: 'subscriber' } }));
    await app.request.put(`${API}/profiles`).set(warehouse).send({ profiles: rows }).expect(200);
  });
  afterAll(() => app?.stop());

  const home = async (headers: Headers = {}, locale = 'en') =>
    (await app.request.get(`/api/home?locale=${locale}`).set(headers).expect(200)).body.data.title as string;
  const tellWith = async (headers: Headers, facts: object) =>
    (await app.request.post(`${API}/facts`).set(headers).send({ facts }).expect(200)).body.data.token as string;

  it('is one visitor from the web shop to the app to the sign-in', async () => {
    const cookie = await tell(app, { recommend: 9 });
    expect(await home({ Cookie: cookie })).toBe(BASE);

    // The app carries the token itself, and has it from the web shop.
    const inTheApp = { 'X-Visitor-Token': cookie.slice(cookie.indexOf('=') + 1) };
    const { body } = await app.request.get(`${API}/decision`).set(inTheApp).expect(200);
    expect(body.data.facts).toEqual({ recommend: 9 });

    const signedIn = { ...inTheApp, ...(await signIn(app, HANA)) };
    expect([await home(signedIn), await home(signedIn, 'ja')]).toEqual([FAMILY.en, FAMILY.ja]);
    expect(await home(await signIn(app, HANA))).toBe(BASE);
    expect(await home(inTheApp)).toBe(BASE);
  });

  it('makes one visitor of the two tokens of somebody who comes by the app as well', async () => {
    const onTheWeb = await tell(app, { recommend: 9, pet: 'cat' }, at('2027-01-15T10:00:00Z'));
    const fromTheWeb = { token: onTheWeb.slice(onTheWeb.indexOf('=') + 1) };
    const later = at('2027-01-16T10:00:00Z');
    const member = { ...later, ...(await signIn(app, HANA)) };
    const events = [{ id: 'in-the-app', type: 'view', page: { url: '/' } }];
    const seen = await app.request.post(`${API}/events`).set(later).send({ events }).expect(200);
    const inTheApp = {
      'X-Visitor-Token': await tellWith({ ...later, 'X-Visitor-Token': seen.body.data.token }, { pet: 'dog' }),
    };
    const heldBy = async (headers: Headers) =>
      (
        await app.request
          .get(`${API}/visitor`)
          .set({ ...member, ...headers })
          .expect(200)
      ).body.data;
    const [{ id }, { id: other }] = [await heldBy(inTheApp), await heldBy({ 'X-Visitor-Token': fromTheWeb.token })];

    const merge = async (headers: Headers) => {
      const call = app.request.post(`${API}/visitor/merge`).set({ ...member, ...headers });
      return (await call.send(fromTheWeb).expect(200)).body.data;
    };
    const asked = async (headers: Headers) => {
      const path = '/api/pages?filters[slug]=your-opinion&populate=action';
      const { body } = await app.request
        .get(path)
        .set({ ...later, ...headers })
        .expect(200);
      return body.data[0].action.label as string;
    };
    expect(await asked(inTheApp)).toBe('Back to the shop');
    const { token, decision } = await merge(inTheApp);
    expect(decision.facts).toEqual({ recommend: 9, pet: 'dog' });
    const asOne = { 'X-Visitor-Token': token as string };
    expect(await asked(asOne)).toBe('Tell a friend');
    const held = await heldBy(asOne);
    expect(held).toMatchObject({ id, remembered: { merged: [other] }, known: { plan: { value: 'subscriber' } } });

    // The same token again counts for nothing, and nothing known is in what the visitor carries.
    const again = { 'X-Visitor-Token': (await merge(asOne)).token as string };
    expect(await heldBy(again)).toEqual(held);
    const carried = await app.request
      .get(`${API}/visitor`)
      .set({ ...later, ...again })
      .expect(200);
    expect(carried.body.data).toMatchObject({ facts: { recommend: { value: 9 }, pet: { value: 'dog' } }, known: null });
  });

  it('tells known and anonymous facts apart in the explanation', async () => {
    const token = await tellWith({}, { recommend: 9 });
    const asked = { ...warehouse, 'X-Visitor-Token': token, 'X-Visitor-Profile': HANA.number };
    const { body } = await app.request.get(`${API}/decision/explain`).set(asked).expect(200);
    const origins = Object.fromEntries(
      body.data.facts.map(({ name, origin }: { name: string; origin: string }) => [name, origin])
    );
    expect(origins).toMatchObject({ 'known.plan': 'known', 'form.recommend': 'told' });
  });

  it('goes by the stricter word: a refusal in the token silences what is known as well', async () => {
    const token = await tellWith({}, { recommend: 9 });
    const refusal = { consent: { personalization: false } };
    const { body } = await app.request.put(`${API}/consent`).set('X-Visitor-Token', token).send(refusal).expect(200);
    const member = await signIn(app, HANA);
    expect(await home({ ...member, 'X-Visitor-Token': body.data.token })).toBe(BASE);
    expect(await home({ ...member, 'X-Visitor-Token': token, DNT: '1' })).toBe(BASE);
  });

  it('sees all of it, and has all of it forgotten', async () => {
    const signedIn = { ...(await signIn(app, KENJI)), 'X-Visitor-Token': await tellWith({}, { recommend: 9 }) };
    expect(await home(signedIn)).toBe(FAMILY.en);
    const { body } = await app.request.get(`${API}/visitor`).set(signedIn).expect(200);
    expect(body.data).toMatchObject({
      facts: { recommend: { value: 9 } },
      known: { plan: { value: 'subscriber' } },
    });
    await app.request.delete(`${API}/visitor`).set(signedIn).expect(204);
    const member = await signIn(app, KENJI);
    expect((await app.request.get(`${API}/visitor`).set(member).expect(200)).body.data).toBeNull();
    expect(await home(member)).toBe(BASE);
  });
});
