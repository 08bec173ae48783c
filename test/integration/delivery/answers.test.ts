import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

describe('what else stands in an answer', () => {
  let shop: Shop;
  let varied: string;
  let plain: string;
  let product: Entry;

  beforeAll(async () => {
    shop = await openShop({ config: { personaParameter: 'always' } });
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
      });
    });

    it('tells why the base stands there', async () => {
      expect(await meta(varied, 'cat')).toEqual({ persona: null, personas: ['cat'], variants: [], reason: 'no-match' });
      expect(await meta(varied)).toEqual({ persona: null, personas: [], variants: [], reason: 'undecided' });
      expect(await meta(plain, 'dog')).toEqual({ persona: null, personas: [], variants: [], reason: 'no-variants' });
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
        const entry = await shop.plant('api::product.product', { name: `P${n}`, slug: `p-${n}`, price: n });
        await shop.vary(entry, 'product', 'dog', { name: `Dog ${n}` });
      }
      const few = await queriesOf('/api/products?sort=id:desc&pagination[pageSize]=2', 'dog');
      const many = await queriesOf('/api/products?sort=id:desc&pagination[pageSize]=12', 'dog');
      expect(few.result.body.data).toHaveLength(2);
      expect(many.result.body.data.every(({ name }: { name: string }) => name.startsWith('Dog'))).toBe(true);
      expect(many.count).toBe(few.count);
    });

    it('are one more than for the base where a few fields are overridden', async () => {
      expect((await queriesOf(varied, 'dog')).count).toBe((await queriesOf(varied, 'cat')).count + 1);
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
