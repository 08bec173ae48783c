import path from 'node:path';
import type { Entry } from '../../harness';
import { openShop, type Answer, type Shop } from './shop';

const PRODUCT = 'api::product.product';
const ARTICLE = 'api::article.article';
const FAST_PATH = 'plugin::personalization.fast-path';
const AFTER_IT = [
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
const BEFORE_CORS = ['strapi::logger', 'strapi::errors', 'strapi::security'];

/** Wherever it stands, what it gives is what Strapi gives, header by header. */
describe.each([
  ['after strapi::cors', [...BEFORE_CORS, 'strapi::cors', FAST_PATH, ...AFTER_IT]],
  ['after strapi::cors alone', ['strapi::cors', FAST_PATH, ...BEFORE_CORS, ...AFTER_IT]],
  ['before everything', [FAST_PATH, ...BEFORE_CORS, 'strapi::cors', ...AFTER_IT]],
])('the fast path %s', (_place, middlewares) => {
  let shop: Shop;
  let boots: string;

  beforeAll(async () => {
    shop = await openShop({ settings: { middlewares }, config: { personaParameter: 'always' } });
    boots = addressOf(await plantVaried(shop));
  });
  afterAll(() => shop?.stop());

  it('asks the database nothing, and everybody gets their own with the same headers', async () => {
    const both = () => Promise.all([shop.get(boots, 'dog'), shop.get(boots, 'cat')]);
    const seen = await both();
    await both();
    const { count, result } = await shop.app.queriesDuring(both);
    expect(count).toBe(0);
    expect(result.map(({ body }) => body.data.name)).toEqual(['Boots for dogs', 'Boots']);
    expect(result.map(withoutDate)).toEqual(seen.map(withoutDate));
    expect(result[0]!.headers).toMatchObject({ 'x-powered-by': 'Strapi <strapi.io>', 'x-frame-options': 'SAMEORIGIN' });
  });

  it('answers each origin as strapi::cors does, without asking it again', async () => {
    const ask = (origin: string) => shop.app.request.get(boots).set('Origin', origin);
    const origins = ['https://a.example', 'https://b.example'];
    const seen = await Promise.all(origins.map(ask));
    const { count, result } = await shop.app.queriesDuring(() => Promise.all(origins.map(ask)));
    expect(count).toBe(0);
    expect(result.map(({ headers }) => headers['access-control-allow-origin'])).toEqual(origins);
    expect(result.map(withoutDate)).toEqual(seen.map(withoutDate));
  });

  it('answers 304 and HEAD with the headers of the answer', async () => {
    const { headers } = await shop.get(boots, 'dog');
    const unchanged = await shop.app.request.get(boots).set({ 'X-Kind': 'dog', 'If-None-Match': headers.etag! });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers).toMatchObject({ etag: headers.etag, vary: headers.vary, 'x-persona': 'dog' });
    const head = await shop.app.request.head(boots).set('X-Kind', 'dog').expect(200);
    expect(withoutDate(head)).toEqual(withoutDate({ headers }));
  });

  it('leaves whoever shows credentials to Strapi', async () => {
    await shop.get(boots);
    await shop.app.request.get(boots).set('Authorization', 'Bearer nonsense').expect(401);
  });

  it('leaves it to Strapi to refuse a persona that is no longer one', async () => {
    const address = `${boots}?persona=passing`;
    const personas = shop.app.documents('plugin::personalization.persona');
    const data = { key: 'passing', name: 'Passing', isEnabled: true, priority: 9 };
    const { documentId } = await personas.create({ data });
    await shop.get(address);
    expect((await shop.get(address)).status).toBe(200);
    await personas.delete({ documentId });
    const { status, body } = await shop.get(address);
    expect([status, body.error.name]).toEqual([400, 'ValidationError']);
  });

  it('forgets what the public may no longer see', async () => {
    await shop.get(boots);
    await shop.app.publicMayNot([`${PRODUCT}.findOne`]);
    expect((await shop.get(boots)).status).toBe(403);
    await shop.app.publicMay([`${PRODUCT}.findOne`]);
    expect((await shop.get(boots)).status).toBe(200);
  });
});

describe('what stands behind the fast path', () => {
  let shop: Shop;
  let boots: string;
  let article: string;

  beforeAll(async () => {
    const own = { resolve: path.join(__dirname, 'between-middlewares.js') };
    shop = await openShop({ settings: { middlewares: [FAST_PATH, own, ...BEFORE_CORS, 'strapi::cors', ...AFTER_IT] } });
    boots = addressOf(await plantVaried(shop));
    const { documentId } = await shop.plant(ARTICLE, { title: 'Paws', slug: 'paws' });
    article = `/api/articles/${documentId}`;
  });
  afterAll(() => shop?.stop());

  it('is heard where it says the same each time, and not where each request has its own', async () => {
    const { headers: made } = await shop.get(boots);
    const { headers: found } = await shop.get(boots);
    expect(made).toHaveProperty('x-request-id');
    expect(found).not.toHaveProperty('x-request-id');
    expect(found['referrer-policy']).toBe(made['referrer-policy']);
  });

  it('is asked each time where its policy holds a secret', async () => {
    const { headers: one } = await shop.get(article);
    const { headers: other } = await shop.get(article);
    expect(other['content-security-policy']).not.toBe(one['content-security-policy']);
  });

  it('is asked each time where it gives a request another address', async () => {
    const path = article.replace('/api/articles/', '/api/products/');
    const ofTenant = () => shop.app.request.get(path).set('X-Tenant', 'paws');
    await ofTenant();
    expect((await ofTenant()).body.data.title).toBe('Paws');
    await shop.app.request.get(path).expect(404);
  });
});

const addressOf = ({ documentId }: Entry) => `/api/products/${documentId}`;

async function plantVaried(shop: Shop): Promise<Entry> {
  const entry = await shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
  await shop.vary(entry, 'product', 'dog', { name: 'Boots for dogs' });
  return entry;
}

function withoutDate({ headers: { date: _date, ...headers } }: Pick<Answer, 'headers'>) {
  return headers;
}
