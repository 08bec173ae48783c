import type { TestApp } from '../../harness';
import { disclosure } from '../../../shared/contracts/disclosure';
import { startScenario } from './scenario-app';
import { HOKKAIDO, JULY, OKINAWA, SETTINGS } from './visitors';

/** An offer's price differs by region: on the islands of Okinawa the sea freight is in it. */
const ISLANDS = { ...OKINAWA, ...JULY };
const MAINLAND = { ...HOKKAIDO, ...JULY };
const FEEDER = '/api/products?filters[slug]=smart-feeder';
const SENTENCE = {
  en: 'Prices shown here depend on your approximate place.',
  ja: '表示している価格は、おおよその場所に応じて変わります。',
};

describe('S16 a price by region', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: { ...SETTINGS, GRAPHQL: 'on', PERSONA_PARAMETER: 'always', FAST_PATH: 'on' } });
  });
  afterAll(() => app?.stop());

  const ask = async (path: string, headers: Record<string, string> = ISLANDS) =>
    (await app.request.get(path).set(headers).expect(200)).body;
  const told = async (path: string, headers: Record<string, string> = ISLANDS) =>
    (await ask(path, headers)).meta?.personalization?.disclosure;

  it('says without being asked that the price was personalized by place, of which entry and field', async () => {
    const { data, meta } = await ask(FEEDER);
    expect(data[0].price).toBe(129);
    const [{ documentId }] = data;
    expect(disclosure.parse(meta.personalization.disclosure)).toEqual({
      sentence: SENTENCE.en,
      by: ['place'],
      entries: [{ contentType: 'api::product.product', documentId, fields: ['price'], by: ['place'] }],
    });
  });

  it('says it in the language of the page, with which the price is the same', async () => {
    const { data, meta } = await ask(`${FEEDER}&locale=ja`);
    expect([data[0].price, data[0].badge]).toEqual([129, '離島への送料込み']);
    expect(meta.personalization.disclosure.sentence).toBe(SENTENCE.ja);
  });

  it('says nothing to who sees the price for everybody', async () => {
    const { data, meta } = await ask(FEEDER, MAINLAND);
    expect(data[0].price).toBe(119);
    expect(meta).not.toHaveProperty('personalization');
  });

  it('says nothing where the price is not in the answer', async () => {
    const { data, meta } = await ask(`${FEEDER}&fields=badge`);
    expect(data[0].badge).toBe('Sea freight included');
    expect(meta).not.toHaveProperty('personalization');
  });

  it('says nothing of who the visitor is taken for, nor of where they are', async () => {
    const text = JSON.stringify((await ask(FEEDER)).meta.personalization);
    for (const word of ['on-the-islands', 'JP', '47', 'kinawa', 'region', '129', '119', 'feeder'])
      expect(text).not.toContain(word);
  });

  it.each([
    ['one entry', async () => `/api/products/${(await ask(FEEDER)).data[0].documentId}`],
    ['a list', async () => '/api/products?pagination[pageSize]=100'],
    ['an entry inside another', async () => '/api/articles?filters[slug]=planned-meals&populate=products'],
  ])('says it of %s, also when the answer is given once more from the fast path', async (_, pathOf) => {
    const path = await pathOf();
    const first = await app.request.get(path).set(ISLANDS).expect(200);
    const { count, result: again } = await app.queriesDuring(() => app.request.get(path).set(ISLANDS).expect(200));
    expect(count).toBe(0);
    expect(first.body.meta.personalization.disclosure.by).toEqual(['place']);
    expect(again.text).toBe(first.text);
    await app.request
      .get(path)
      .set({ ...ISLANDS, 'If-None-Match': again.headers.etag! })
      .expect(304);
    expect(await told(path, MAINLAND)).toBeUndefined();
    expect(await told(path)).toEqual(first.body.meta.personalization.disclosure);
  });

  it('says it beside everything else that is asked for with ?personalization=meta', async () => {
    const { personalization } = (await ask(`${FEEDER}&personalization=meta`)).meta;
    expect(personalization).toMatchObject({
      persona: 'on-the-islands',
      reason: 'variant',
      disclosure: { by: ['place'] },
    });
  });

  it('says it where the persona was named, and nobody knows where anybody is', async () => {
    const { data, meta } = await ask(`${FEEDER}&persona=on-the-islands`, {});
    expect(data[0].price).toBe(129);
    expect(meta.personalization.disclosure.by).toEqual(['place']);
    expect((await ask(`${FEEDER}&persona=_base`)).meta).not.toHaveProperty('personalization');
  });

  it('says it in GraphQL, among the extensions', async () => {
    const query = '{ articles(filters: { slug: { eq: "planned-meals" } }, locale: "ja") { products { price } } }';
    const graphql = async (headers: Record<string, string>) =>
      (await app.request.post('/graphql').set(headers).send({ query }).expect(200)).body;
    const { data, extensions } = await graphql(ISLANDS);
    expect(data.articles[0].products).toEqual([{ price: 129 }]);
    expect(extensions.personalization.disclosure).toMatchObject({ sentence: SENTENCE.ja, by: ['place'] });
    expect((await graphql(MAINLAND)).extensions?.personalization).toBeUndefined();
  });

  it('says nothing of an entry that the caller may not read', async () => {
    await app.publicMayNot(['api::product.product.find', 'api::product.product.findOne']);
    const answer = await app.request.get('/api/articles?filters[slug]=planned-meals&populate=*').set(ISLANDS);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('product');
    expect(answer.body.meta).not.toHaveProperty('personalization');
  });
});
