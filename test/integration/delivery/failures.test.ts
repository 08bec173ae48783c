import path from 'node:path';
import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

describe('when something fails', () => {
  let shop: Shop;
  let product: Entry;

  beforeAll(async () => {
    shop = await openShop({ extension: path.join(__dirname, 'extension.js') });
    product = await shop.plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20 });
    // Longer than what stays in memory, so that it has to be read.
    const summary = 'Warm. '.repeat(500);
    await shop.vary(product, 'product', 'dog', { name: 'Boots for dogs', summary });
  });
  afterAll(() => shop?.stop());

  const outcome = async (kind?: string, entry = product) => {
    const { body, status } = await shop.get(`/api/products/${entry.documentId}?personalization=meta`, kind);
    return { status, name: body.data?.name, reason: body.meta?.personalization?.reason };
  };

  /** A persona that has a variant of an entry of its own, with the condition to try. */
  const persona = async (key: string, condition: unknown): Promise<Entry> => {
    const entry = await shop.plant('api::product.product', { name: 'Base', slug: key, price: 1 });
    const priority = 10 + Math.floor(Math.random() * 1e6);
    const { documentId } = await shop.app
      .documents('plugin::personalization.persona')
      .create({ data: { key, name: key, isEnabled: true, priority, condition } });
    await shop.vary(entry, 'product', 'dog', { name: 'Varied' }, { own: { pzPersonas: [documentId] } });
    return entry;
  };
  const root = (predicate: string, params: object) => ({ version: 1, root: { predicate, params } });

  it('shows the base for a predicate that throws, and for its negation', async () => {
    const plain = await persona('throws', root('test.failing', {}));
    const negated = await persona('negated', { version: 1, root: { not: { predicate: 'test.failing', params: {} } } });
    expect(await outcome('dog', plain)).toEqual({ status: 200, name: 'Base', reason: 'undecided' });
    expect(await outcome('dog', negated)).toEqual({ status: 200, name: 'Base', reason: 'undecided' });
  });

  it('lets a condition that has gone bad in the database break one persona only', async () => {
    const entry = await persona('goes-bad', root('test.failing', {}));
    const empty = '{"version":1,"root":{"any":[]}}';
    await shop.app.call('sql', `update pz_personas set condition = ? where key = ?`, [empty, 'goes-bad']);
    await persona('wakes-the-snapshot', null);
    expect(await outcome('dog', entry)).toEqual({ status: 200, name: 'Base', reason: 'undecided' });
    expect((await outcome('dog')).name).toBe('Boots for dogs');
  });

  it('shows the base while variants cannot be read, and the variant again afterwards', async () => {
    await shop.app.call('sql', 'alter table pz_product rename to pz_product_away');
    try {
      expect(await outcome('dog')).toEqual({ status: 200, name: 'Boots', reason: 'variants-failed' });
      expect(await outcome('dog')).toEqual({ status: 200, name: 'Boots', reason: 'variants-failed' });
      expect(shop.app.logs().filter((line) => line.includes('could not be loaded'))).toHaveLength(1);
    } finally {
      await shop.app.call('sql', 'alter table pz_product_away rename to pz_product');
    }
    expect((await outcome('dog')).name).toBe('Boots for dogs');
  });

  // Last: from here on a source fails in every decision.
  it('shows the base for a fact source that throws, and says so without a word of the error', async () => {
    const params = { fact: 'test.failing', operator: 'equals', value: 'x', ignoreCase: false, negate: true };
    const entry = await persona('source', root('fact', params));
    expect(await outcome('dog', entry)).toEqual({ status: 200, name: 'Base', reason: 'facts-failed' });
    expect(shop.app.logs().filter((line) => line.includes('test.failing'))).toHaveLength(1);
    expect(shop.app.logs().join('\n')).not.toContain('secret of a visitor');
  });
});
