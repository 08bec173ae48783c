import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

const PRODUCT = 'api::product.product';
const ARTICLE = 'api::article.article';

describe('the response cache', () => {
  let shop: Shop;
  let boots: Entry;
  let plain: Entry;
  let varied: string;
  let same: string;

  beforeAll(async () => {
    shop = await openShop({ config: { personaParameter: 'always', responseCache: { tagHeader: 'Cache-Tag' } } });
    boots = await shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
    plain = await shop.plant(PRODUCT, { name: 'Plain', slug: 'plain', price: 1 });
    await shop.vary(boots, 'product', 'dog', { name: 'Boots for dogs' });
    varied = `/api/products/${boots.documentId}`;
    same = `/api/products/${plain.documentId}`;
  });
  afterAll(() => shop?.stop());

  /** How often the content of a type was read from the database meanwhile. */
  const readsOf = async (table: string, work: () => Promise<unknown>): Promise<number> => {
    const { sql } = await shop.app.queriesDuring(work);
    return sql.filter((statement) => statement.startsWith('select') && statement.includes(`from \`${table}\``)).length;
  };
  const nameAt = async (path: string, kind?: string): Promise<string> => (await shop.get(path, kind)).body.data.name;

  describe('gives everybody their own', () => {
    it('when two visitors differ in exactly one fact', async () => {
      for (let round = 0; round < 3; round += 1) {
        expect(await nameAt(varied, 'dog')).toBe('Boots for dogs');
        expect(await nameAt(varied, 'cat')).toBe('Boots');
        expect(await nameAt(varied)).toBe('Boots');
      }
    });

    it('with the same headers from the cache as without it', async () => {
      const path = `${varied}?fields=name,price`;
      for (const kind of ['dog', 'cat', undefined]) {
        const { date: _first, ...made } = (await shop.get(path, kind)).headers;
        const { date: _second, ...found } = (await shop.get(path, kind)).headers;
        expect(found).toEqual(made);
      }
      expect((await shop.get(path, 'dog')).headers).toMatchObject({
        'x-persona': 'dog',
        'cache-control': 'private, no-cache',
        'content-type': 'application/json; charset=utf-8',
      });
    });

    it('when an API token asks before the public does', async () => {
      const path = `${same}?fields=slug`;
      const token = await shop.app.apiToken('full-access');
      await shop.app.request.get(path).set('Authorization', `Bearer ${token}`).expect(200);
      await shop.app.publicMayNot([`${PRODUCT}.findOne`]);
      expect((await shop.get(path)).status).toBe(403);
      await shop.app.publicMay([`${PRODUCT}.findOne`]);
      expect((await shop.get(path)).status).toBe(200);
    });

    it('when a draft is asked for before the published version', async () => {
      const entry = await shop.plant(PRODUCT, { name: 'New', slug: 'new', price: 1 });
      const path = `/api/products/${entry.documentId}`;
      await shop.app.documents(PRODUCT).update({ documentId: entry.documentId, data: { name: 'Newer' } });
      expect(await nameAt(`${path}?status=draft`)).toBe('Newer');
      expect(await nameAt(path)).toBe('New');
    });
  });

  describe('reads nothing again', () => {
    it('for the same persona, and makes another answer for another one', async () => {
      const path = `${varied}?fields=price,name`;
      await shop.get(path, 'dog');
      expect(await readsOf('products', () => shop.get(path, 'dog'))).toBe(0);
      expect(await readsOf('products', () => shop.get(path, 'cat'))).toBeGreaterThan(0);
    });

    it('for any visitor of a page without variants', async () => {
      await shop.get(same);
      for (const kind of ['dog', 'cat', undefined]) {
        expect(await readsOf('products', () => shop.get(same, kind))).toBe(0);
      }
    });

    it('however the parameters are written', async () => {
      await shop.get('/api/products?sort=slug&fields[0]=name&fields[1]=slug');
      expect(await readsOf('products', () => shop.get('/api/products?fields[0]=name&fields[1]=slug&sort=slug'))).toBe(
        0
      );
    });

    it('although Strapi notes that an API token was used', async () => {
      const token = await shop.app.apiToken('full-access');
      const path = `${same}?fields=price`;
      await shop.get(path);
      const used = async () =>
        ((await shop.app.call('sql', 'select 1 from strapi_api_tokens where last_used_at is not null')) as unknown[])
          .length;
      const before = await used();
      await shop.app.request.get('/api/articles').set('Authorization', `Bearer ${token}`).expect(200);
      while ((await used()) === before) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await readsOf('products', () => shop.get(path))).toBe(0);
    });

    it('for those who ask while the answer is being made', async () => {
      const path = '/api/products?sort=price';
      const one = await readsOf('products', () => shop.get(`${path}&fields=name`));
      const many = await readsOf('products', () => Promise.all(Array.from({ length: 12 }, () => shop.get(path))));
      expect(many).toBeLessThanOrEqual(2 * one);
    });
  });

  describe('answers anew', () => {
    it('after the entry was published, and not before', async () => {
      const entry = await shop.plant(PRODUCT, { name: 'One', slug: 'one', price: 1 });
      const path = `/api/products/${entry.documentId}`;
      expect(await nameAt(path)).toBe('One');
      await shop.app.documents(PRODUCT).update({ documentId: entry.documentId, data: { name: 'Two' } });
      expect(await nameAt(path)).toBe('One');
      await shop.app.documents(PRODUCT).publish({ documentId: entry.documentId });
      expect(await nameAt(path)).toBe('Two');
      await shop.app.documents(PRODUCT).delete({ documentId: entry.documentId });
      expect((await shop.get(path)).status).toBe(404);
    });

    it('after a variant was made, changed and deleted', async () => {
      const entry = await shop.plant(PRODUCT, { name: 'Base', slug: 'base', price: 1 });
      const path = `/api/products/${entry.documentId}`;
      expect(await nameAt(path, 'dog')).toBe('Base');
      const variant = await shop.vary(entry, 'product', 'dog', { name: 'First' });
      expect(await nameAt(path, 'dog')).toBe('First');
      const variants = shop.app.documents('plugin::personalization.pz-product');
      await variants.update({ documentId: variant.documentId, data: { name: 'Second' }, status: 'published' });
      expect(await nameAt(path, 'dog')).toBe('Second');
      await variants.delete({ documentId: variant.documentId });
      expect(await nameAt(path, 'dog')).toBe('Base');
    });

    it('where the entry is only populated, also when the relation changes from its other side', async () => {
      const product = await shop.plant(PRODUCT, { name: 'Inner', slug: 'inner', price: 1 });
      const article = await shop.plant(ARTICLE, {
        title: 'A',
        slug: 'a-in',
        body: 'B',
        products: [product.documentId],
      });
      const path = `/api/articles/${article.documentId}?populate=products`;
      const inner = async () => (await shop.get(path)).body.data.products.map(({ name }: Entry) => name);
      expect(await inner()).toEqual(['Inner']);
      const data = { name: 'Changed' };
      await shop.app.documents(PRODUCT).update({ documentId: product.documentId, data, status: 'published' });
      expect(await inner()).toEqual(['Changed']);
      await shop.app.documents(PRODUCT).unpublish({ documentId: product.documentId });
      expect(await inner()).toEqual([]);
    });

    it('after a list has a new entry', async () => {
      const count = async () => (await shop.get('/api/products')).body.meta.pagination.total;
      const before = await count();
      await shop.plant(PRODUCT, { name: 'More', slug: 'more', price: 1 });
      expect(await count()).toBe(before + 1);
    });

    it('after a persona was switched off and on', async () => {
      expect(await nameAt(varied, 'dog')).toBe('Boots for dogs');
      const personas = shop.app.documents('plugin::personalization.persona');
      const dog = (await personas.findMany({})).find(({ key }) => key === 'dog');
      const turn = (isEnabled: boolean) => personas.update({ documentId: dog!.documentId, data: { isEnabled } });
      await turn(false);
      expect(await nameAt(varied, 'dog')).toBe('Boots');
      await turn(true);
      expect(await nameAt(varied, 'dog')).toBe('Boots for dogs');
    });

    it('when the time of a variant is over', async () => {
      const entry = await shop.plant(PRODUCT, { name: 'Always', slug: 'always', price: 1 });
      const ends = Date.now() + 1500;
      await shop.vary(
        entry,
        'product',
        'dog',
        { name: 'For now' },
        { own: { pzEndsAt: new Date(ends).toISOString() } }
      );
      const path = `/api/products/${entry.documentId}`;
      expect(await nameAt(path, 'dog')).toBe('For now');
      // Waits for the end itself: no later than it may the old answer be given.
      while (Date.now() <= ends) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await nameAt(path, 'dog')).toBe('Always');
    });
  });

  describe('keeps nothing', () => {
    it.each([
      ['of an error', '/api/products/none'],
      ['of a request with a parameter that Strapi does not know', `/api/products?fields=name&campaign=x`],
      ['of a draft', `/api/products?status=draft`],
      ['of an answer that says how it came about', `/api/products?personalization=meta`],
    ])('%s', async (_what, path) => {
      await shop.get(path);
      expect(await readsOf('products', () => shop.get(path))).toBeGreaterThan(0);
    });
  });

  describe('and the caches of others', () => {
    const etagOf = async (path: string, kind?: string) => (await shop.get(path, kind)).headers.etag!;
    const ask = (etag: string, kind: string) =>
      shop.app.request.get(varied).set('If-None-Match', etag).set('X-Kind', kind);

    it('have a strong tag for each body, and get 304 for the one they have', async () => {
      const etag = await etagOf(varied, 'dog');
      expect(etag).toMatch(/^"[\w-]{20,}"$/);
      const { body, headers } = await ask(etag, 'dog').expect(304);
      expect(body).toEqual({});
      expect(headers).toMatchObject({ etag, 'cache-control': 'private, no-cache' });
      expect(headers.vary).toMatch(/X-Visitor-Token/);
    });

    it('get the whole answer where they have that of another persona', async () => {
      const { body } = await ask(await etagOf(varied, 'cat'), 'dog').expect(200);
      expect(body.data.name).toBe('Boots for dogs');
    });

    it('are told which documents an answer holds', async () => {
      expect((await shop.get(varied)).headers['cache-tag']).toBe(boots.documentId);
    });

    it('get the same headers for HEAD', async () => {
      const { headers } = await shop.app.request.head(varied).set('X-Kind', 'dog').expect(200);
      expect(headers.etag).toBe(await etagOf(varied, 'dog'));
    });
  });
});
