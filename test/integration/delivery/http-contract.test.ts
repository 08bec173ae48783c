import path from 'node:path';
import type { Entry } from '../../harness';
import { openShop, type Answer, type Shop } from './shop';

const PRODUCT = 'api::product.product';
const CATEGORY = 'api::category.category';
const NOW = Date.parse('2027-01-15T12:00:00Z');

type Headers = Record<string, string>;
const at = (moment: number): Headers => ({ 'x-demo-now': new Date(moment).toISOString() });

/** The table of docs/reference/delivery.md, row by row, from both places of the cache. */
describe('what others may keep of an answer', () => {
  let shop: Shop;
  let same: string;
  let varied: string;
  let ending: string;
  let evening: string;
  let season: string;
  let moody: string;

  beforeAll(async () => {
    shop = await openShop({
      env: { FAST_PATH: 'on', SITE_TIME_ZONE: 'UTC' },
      extension: path.join(__dirname, 'http-extension.js'),
      config: {
        personaParameter: 'always',
        delivery: { browserMaxAgeSeconds: 60, sharedMaxAgeSeconds: 300 },
        facts: { timeoutMs: 20 },
        responseCache: { maxBytes: 1024 * 1024, skippable: ['global::harmless'] },
      },
    });
    const address = ({ documentId }: Entry) => `/api/products/${documentId}`;
    const plant = (slug: string) => shop.plant(PRODUCT, { name: 'Base', slug, price: 1 });
    const varyFor = async (slug: string, persona: object, own: object = {}) => {
      const base = await plant(slug);
      const data = { key: slug, name: slug, isEnabled: true, priority: Math.ceil(Math.random() * 1e6), ...persona };
      const { documentId } = await shop.app.documents('plugin::personalization.persona').create({ data });
      await shop.vary(base, 'product', 'dog', { name: 'Varied' }, { own: { pzPersonas: [documentId], ...own } });
      return address(base);
    };
    const root = (predicate: string, params: object) => ({ condition: { version: 1, root: { predicate, params } } });
    const fact = (name: string, value: string) =>
      root('fact', { fact: name, operator: 'equals', value, ignoreCase: false, negate: false });
    const kind = fact('request.header.x-kind', 'dog');

    same = address(await plant('same'));
    const boots = await plant('varied');
    await shop.vary(boots, 'product', 'dog', { name: 'Varied' });
    varied = address(boots);
    const ends = new Date(NOW + 30_000).toISOString();
    ending = await varyFor('ending', kind, { pzEndsAt: ends });
    evening = await varyFor('evening', root('time.time-of-day', { from: '18:00', to: '23:00', zone: 'site' }));
    season = await varyFor('season', { ...kind, isEnabled: false, activeTo: new Date(NOW + 20_000).toISOString() });
    moody = await varyFor('moody', fact('test.mood', 'bad'));
    await shop.plant(CATEGORY, { name: 'Guarded', slug: 'guarded' });
    await shop.app.publicMay([`${CATEGORY}.find`]);
  });
  afterAll(() => shop?.stop());

  const ask = async (address: string, headers: Headers = {}): Promise<Answer> => {
    const answer = await shop.app.request.get(address).set({ ...at(NOW), ...headers });
    return { body: answer.body, headers: answer.headers as Headers, status: answer.status };
  };
  /** The same answer as it was made, and as each of the two places gives it. */
  const fromEverywhere = async (address: string, headers: Headers = {}): Promise<Answer> => {
    const answers = [await ask(address, headers), await ask(address, headers), await ask(address, headers)] as const;
    const comparable = answers.map(({ headers: { date: _date, 'x-powered-by': _by, ...rest }, ...answer }) => ({
      ...answer,
      headers: rest,
    }));
    expect(comparable[1]).toEqual(comparable[0]);
    expect(comparable[2]).toEqual(comparable[0]);
    return answers[2];
  };
  const lifetime = async (address: string, headers: Headers = {}) =>
    (await fromEverywhere(address, headers)).headers['cache-control'];

  it('everybody keeps an answer that is the same for everybody', async () => {
    const { headers } = await fromEverywhere(same);
    expect(headers['cache-control']).toBe('public, max-age=60, s-maxage=300');
    expect(headers.vary).toMatch(/Authorization/);
    expect(headers).not.toHaveProperty('age');
  });

  it('only the visitor keeps an answer that another visitor gets differently', async () => {
    const dog = await fromEverywhere(varied, { 'x-kind': 'dog' });
    const cat = await fromEverywhere(varied, { 'x-kind': 'cat' });
    expect([dog.body.data.name, cat.body.data.name]).toEqual(['Varied', 'Base']);
    for (const { headers } of [dog, cat]) {
      expect(headers['cache-control']).toBe('private, max-age=60');
      expect(headers.vary).toMatch(/Cookie.*X-Visitor-Token.*Sec-GPC/);
    }
  });

  it('until the variant ends', async () => {
    expect(await lifetime(ending, { 'x-kind': 'dog' })).toBe('private, max-age=30');
    expect(await lifetime(ending, { 'x-kind': 'dog', ...at(NOW + 29_500) })).toBe('private, no-cache');
    const after = await fromEverywhere(ending, { 'x-kind': 'dog', ...at(NOW + 30_000) });
    expect(after.body.data.name).toBe('Base');
  });

  it('until a rule changes by the clock', async () => {
    const six = Date.parse('2027-01-15T18:00:00Z');
    expect(await lifetime(evening)).toBe('private, max-age=60');
    expect(await lifetime(evening, at(six - 12_000))).toBe('private, max-age=12');
    expect((await fromEverywhere(evening, at(six))).body.data.name).toBe('Varied');
  });

  it('until the persona ends, whatever becomes of those that have no part in it', async () => {
    const personas = shop.app.documents('plugin::personalization.persona');
    const { documentId } = (await personas.findFirst({ filters: { key: 'season' } }))!;
    await personas.update({ documentId, data: { isEnabled: true } });
    try {
      expect(await lifetime(season, { 'x-kind': 'dog' })).toBe('private, max-age=20');
      expect(await lifetime(varied, { 'x-kind': 'dog' })).toBe('private, max-age=60');
      expect(await lifetime(same)).toBe('public, max-age=60, s-maxage=300');
    } finally {
      await personas.update({ documentId, data: { isEnabled: false } });
    }
  });

  it('everybody keeps an answer for the persona in the address, until the variant ends', async () => {
    expect(await lifetime(`${varied}?persona=dog`)).toBe('public, max-age=60, s-maxage=300');
    expect(await lifetime(`${ending}?persona=ending`)).toBe('public, max-age=30, s-maxage=30');
  });

  it('only the visitor keeps an answer for the persona in a header', async () => {
    expect(await lifetime(varied, { 'x-persona': 'dog' })).toBe('private, max-age=60');
  });

  it('nobody keeps an answer for an API token, and the public gets its own afterwards', async () => {
    const address = `${same}?fields=name`;
    const authorization = `Bearer ${await shop.app.apiToken('full-access')}`;
    expect(await lifetime(address, { authorization })).toBe('private, no-cache');
    expect(await lifetime(address)).toBe('public, max-age=60, s-maxage=300');
    expect(await lifetime(`${varied}?fields=name`, { authorization, 'x-kind': 'dog' })).toBe('private, no-cache');
  });

  it('nobody keeps a draft, and the published version comes afterwards', async () => {
    const entry = await shop.plant(PRODUCT, { name: 'Out', slug: 'out', price: 1 });
    await shop.app.documents(PRODUCT).update({ documentId: entry.documentId, data: { name: 'In the making' } });
    const draft = await ask(`/api/products/${entry.documentId}?status=draft`);
    expect([draft.body.data.name, draft.headers['cache-control']]).toEqual(['In the making', 'private, no-store']);
    const published = await fromEverywhere(`/api/products/${entry.documentId}`);
    expect([published.body.data.name, published.headers['cache-control']]).toEqual([
      'Out',
      'public, max-age=60, s-maxage=300',
    ]);
  });

  it.each([
    ['an entry that is missing', '/api/products/none', 404],
    ['a persona that nobody has', '/api/products?persona=nobody', 400],
    ['a parameter that makes no sense', '/api/products?pagination[page]=x&sort=nothing:up', 400],
    ['a type that the public may not see', '/api/users', 403],
  ])('nobody keeps an error: %s', async (_what, address, status) => {
    const answer = await ask(address);
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'private, no-store']);
  });

  it.each(['hangs', 'throws', 'rejects', 'junk', 'nothing'])(
    'nobody keeps the base that stands in while a fact source %s',
    async (behaviour) => {
      await shop.app.call('extension', 'setSource', behaviour);
      const answer = await fromEverywhere(moody);
      expect([answer.status, answer.body.data.name]).toEqual([200, 'Base']);
      expect(answer.headers['cache-control']).toBe('private, no-store');
      await shop.app.call('extension', 'setSource', 'works');
      expect(await lifetime(moody)).toBe('private, max-age=60');
    }
  );

  it('only the visitor keeps what has a parameter that Strapi does not know, and asks each time', async () => {
    expect(await lifetime(`${varied}?campaign=x`, { 'x-kind': 'dog' })).toBe('private, no-cache');
    expect(await lifetime(`${same}?campaign=x`)).toBeUndefined();
  });

  it('nobody but those asked for keeps what a policy of the application guards', async () => {
    const partner = await fromEverywhere('/api/categories', { 'x-partner': 'yes' });
    expect([partner.status, partner.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    expect((await ask('/api/categories')).status).toBe(403);
  });

  it('whoever has the very answer of this visitor is told 304, and whoever has that of another gets the whole', async () => {
    const [dog, cat] = [await ask(varied, { 'x-kind': 'dog' }), await ask(varied, { 'x-kind': 'cat' })];
    const own = await fromEverywhere(varied, { 'x-kind': 'dog', 'if-none-match': dog.headers.etag! });
    expect([own.status, own.headers['cache-control']]).toEqual([304, 'private, max-age=60']);
    const others = await fromEverywhere(varied, { 'x-kind': 'dog', 'if-none-match': cat.headers.etag! });
    expect([others.status, others.body.data.name]).toEqual([200, 'Varied']);
  });

  it.each([
    ['the first who asks', () => `${varied}?sort=name`],
    ['somebody who finds it', () => varied],
  ])('HEAD has the headers of GET and no body, for %s', async (_who, address) => {
    const kind = { 'x-kind': 'dog', ...at(NOW) };
    const head = await shop.app.request.head(address()).set(kind).expect(200);
    const again = await shop.app.request.head(address()).set(kind).expect(200);
    const { headers } = await ask(address(), { 'x-kind': 'dog' });
    for (const name of ['etag', 'content-length', 'content-type', 'cache-control', 'vary', 'x-persona']) {
      expect([name, head.headers[name], again.headers[name]]).toEqual([name, headers[name], headers[name]]);
    }
    expect(head.text ?? '').toBe('');
  });

  it('a flood of made-up addresses takes no more memory than is allowed', async () => {
    const filler = 'x'.repeat(1500);
    const flood = async (addressOf: (n: number) => string): Promise<void> => {
      for (let n = 0; n < 600; n += 30) {
        await Promise.all(Array.from({ length: 30 }, (_, i) => shop.app.request.get(addressOf(n + i))));
      }
    };
    const before = (await shop.app.call('extension', 'cacheSize')) as { urls: number };
    await flood((n) => `/api/products?campaign=${n}${filler}`);
    const after = (await shop.app.call('extension', 'cacheSize')) as { urls: number };
    // Fewer where something of Strapi's own emptied the cache meanwhile.
    expect(after.urls).toBeLessThanOrEqual(before.urls);
    await flood((n) => `/api/products?filters[name][$eq]=${n}${filler}`);
    const { urls, bytes } = (await shop.app.call('extension', 'cacheSize')) as { urls: number; bytes: number };
    expect(urls).toBeGreaterThan(after.urls);
    expect(bytes).toBeLessThanOrEqual(1024 * 1024);
    expect((await fromEverywhere(same)).status).toBe(200);
  }, 240_000);
});
