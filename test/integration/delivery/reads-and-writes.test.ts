import path from 'node:path';
import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

const VARIANT = 'plugin::personalization.pz-product';

describe('reads and writes', () => {
  let shop: Shop;
  let product: Entry;

  beforeAll(async () => {
    shop = await openShop({ extension: path.join(__dirname, 'extension.js') });
    product = await shop.plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20 });
    await shop.vary(product, 'product', 'dog', { name: 'Boots for dogs' });
  });
  afterAll(() => shop?.stop());

  const name = async (method: 'get' | 'post', route: string) => {
    const { body } = await shop.app.request[method](`/api/test/${route}/${product.documentId}`)
      .set({ 'x-kind': 'dog' })
      .expect(200);
    return body.data.name;
  };

  it('personalizes what a controller of the application reads in a GET', async () => {
    expect(await name('get', 'read')).toBe('Boots for dogs');
  });

  it('shows the base to a request that writes, and within a transaction', async () => {
    expect(await name('post', 'read')).toBe('Boots');
    expect(await name('get', 'read-in-transaction')).toBe('Boots');
  });

  it('shows the base to the document service outside of a request, and to the admin panel', async () => {
    const { documentId } = product;
    expect((await shop.app.documents('api::product.product').findOne({ documentId }))?.name).toBe('Boots');
    const headers = { authorization: `Bearer ${await shop.app.adminToken()}`, 'x-kind': 'dog' };
    const url = `/content-manager/collection-types/api::product.product/${documentId}`;
    const { body } = await shop.app.request.get(url).set(headers).expect(200);
    expect(body.data.name).toBe('Boots');
  });

  it('answers a write of the content API with what was written', async () => {
    const authorization = `Bearer ${await shop.app.apiToken('full-access')}`;
    const { body } = await shop.app.request
      .put(`/api/products/${product.documentId}`)
      .set({ authorization, 'x-kind': 'dog' })
      .send({ data: { badge: 'Warm' } })
      .expect(200);
    expect(body.data).toMatchObject({ name: 'Boots', badge: 'Warm' });
  });

  it('follows variants that are published together in one transaction', async () => {
    const entries = await Promise.all(
      ['one', 'two'].map((slug) => shop.plant('api::product.product', { name: slug, slug, price: 1 }))
    );
    const variants = await Promise.all(
      entries.map((entry) => shop.vary(entry, 'product', 'dog', { name: 'Dog' }, { status: 'draft' }))
    );
    const names = async () => {
      const { body } = await shop.get('/api/products?filters[slug][$in][0]=one&filters[slug][$in][1]=two', 'dog');
      return body.data.map(({ name }: Entry) => name);
    };
    expect(await names()).toEqual(['one', 'two']);
    await shop.app.call(
      'extension',
      'publishTogether',
      VARIANT,
      variants.map(({ documentId }) => documentId)
    );
    // A commit waits for nobody, so the reader may have to.
    for (let tries = 0; tries < 50 && (await names())[1] !== 'Dog'; tries += 1)
      await new Promise((done) => setTimeout(done, 20));
    expect(await names()).toEqual(['Dog', 'Dog']);
  });

  it('follows a persona that is switched off', async () => {
    const personas = shop.app.documents('plugin::personalization.persona');
    const dog = await personas.findFirst({ filters: { key: 'dog' } });
    await personas.update({ documentId: dog?.documentId ?? '', data: { isEnabled: false } });
    expect((await shop.get(`/api/products/${product.documentId}`, 'dog')).body.data.name).toBe('Boots');
    await personas.update({ documentId: dog?.documentId ?? '', data: { isEnabled: true } });
    expect((await shop.get(`/api/products/${product.documentId}`, 'dog')).body.data.name).toBe('Boots for dogs');
  });
});
