import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

describe('what else stands in an answer', () => {
  let shop: Shop;
  let varied: string;
  let plain: string;
  let product: Entry;

  beforeAll(async () => {
    // Without the cache: here every answer is made, and its queries are counted.
    shop = await openShop({ config: { personaParameter: 'always', responseCache: { enabled: false } } });
    product = await shop.plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20 });
    const other = await shop.plant('api::product.product', { name: 'Plain', slug: 'plain', price: 1 });
    await shop.vary(product, 'product', 'dog', { name: 'Boots for dogs' });
    varied = `/api/products/${product.documentId}`;
    plain = `/api/products/${other.documentId}`;
  });
  afterAll(() => shop?.stop());

  describe('headers', () => {
    it('say that an answer with variants is for one visitor, whoever got it', async () => {
      for (const kind of ['dog', 'cat', undefined]) {
        const { headers } = await shop.get(varied, kind);
        expect(headers['cache-control']).toBe('private, no-cache');
        expect(headers.vary).toMatch(/X-Persona/);
      }
    });

    it('name the persona whose variant stands in the body', async () => {
      expect((await shop.get(varied, 'dog')).headers['x-persona']).toBe('dog');
      expect((await shop.get(varied, 'cat')).headers).not.toHaveProperty('x-persona');
    });

    it('are plain Strapi’s where nothing can vary', async () => {
      const { headers } = await shop.get(plain, 'dog');
      expect(headers).not.toHaveProperty('x-persona');
      expect(headers).not.toHaveProperty('cache-control');
      expect(headers.vary).toBe('Origin');
    });

    it('are plain Strapi’s where the URL names the persona', async () => {
      const { headers } = await shop.get(`${varied}?persona=dog`);
      expect(headers['x-persona']).toBe('dog');
      expect(headers).not.toHaveProperty('cache-control');
    });
  });

  describe('?personalization=meta', () => {
    const meta = async (path: string, kind?: string) =>
      (await shop.get(`${path}?personalization=meta`, kind)).body.meta.personalization;

    it('tells which variant stands where, for which persona and why', async () => {
      expect(await meta(varied, 'dog')).toEqual({
        persona: 'dog',
        personas: ['dog'],
        variants: [
          { contentType: 'api::product.product', documentId: product.documentId, persona: 'dog', fields: ['name'] },
        ],
        reason: 'variant',
        mergeFields: [],
      });
    });

    it('tells why the base stands there', async () => {
      expect(await meta(varied, 'cat')).toEqual({
        persona: null,
        personas: ['cat'],
        variants: [],
        reason: 'no-match',
        mergeFields: [],
      });
      expect(await meta(varied)).toEqual({
        persona: null,
        personas: [],
        variants: [],
        reason: 'undecided',
        mergeFields: [],
      });
      expect(await meta(plain, 'dog')).toEqual({
        persona: null,
        personas: [],
        variants: [],
        reason: 'no-variants',
        mergeFields: [],
      });
    });

    it('changes nothing else, and keeps the meta of a list', async () => {
      const { body: without } = await shop.get('/api/products', 'dog');
      const { body } = await shop.get('/api/products?personalization=meta', 'dog');
      const { personalization, ...meta } = body.meta;
      expect({ ...body, meta }).toEqual(without);
      expect(personalization.persona).toBe('dog');
    });

    it('takes no other value', async () => {
      const { body, status } = await shop.get(`${varied}?personalization=all`);
      expect([status, body.error.details.code]).toEqual([400, 'request.malformed']);
    });
  });

  describe('queries', () => {
    const queriesOf = async (path: string, kind?: string) => {
      await shop.get(path, kind);
      return shop.app.queriesDuring(() => shop.get(path, kind));
    };

    it('do not grow with the number of entries', async () => {
      for (let n = 0; n < 12; n += 1) {
        const entry = await shop.plant('api::article.article', { title: `A${n}`, slug: `a-${n}`, body: 'Base' });
        await shop.vary(entry, 'article', 'dog', { body: `Dog ${n}`, products: [product.documentId] });
      }
      const path = (size: number) => `/api/articles?populate=products&sort=id:desc&pagination[pageSize]=${size}`;
      const few = await queriesOf(path(2), 'dog');
      const many = await queriesOf(path(12), 'dog');
      expect(few.result.body.data).toHaveLength(2);
      expect(many.result.body.data).toHaveLength(12);
      for (const { body, products } of many.result.body.data) {
        expect(body).toMatch(/^Dog/);
        expect(products).toMatchObject([{ name: 'Boots for dogs' }]);
      }
      expect(many.count).toBe(few.count);
    });

    it('are as many as for the base where only short values are overridden', async () => {
      expect((await queriesOf(varied, 'dog')).count).toBe((await queriesOf(varied, 'cat')).count);
    });

    it('are one more for everything else that is overridden', async () => {
      const entry = await shop.plant('api::article.article', { title: 'Long', slug: 'long', body: 'Base' });
      await shop.vary(entry, 'article', 'dog', { title: 'Dog', body: 'For dogs' });
      const path = `/api/articles/${entry.documentId}`;
      expect((await queriesOf(path, 'dog')).count).toBe((await queriesOf(path, 'cat')).count + 1);
    });

    it('read no variant for an entry that has none, and not for a visitor whose personas have none', async () => {
      for (const [path, kind] of [
        [plain, 'dog'],
        [varied, 'cat'],
      ] as const) {
        expect((await queriesOf(path, kind)).sql.filter((statement) => statement.includes('pz_'))).toEqual([]);
      }
    });
  });
});
