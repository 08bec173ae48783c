import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

describe('what a visitor gets for an entry with variants', () => {
  let shop: Shop;
  let boots: Entry;
  let tunnel: Entry;
  let home: Entry;
  let path: string;

  beforeAll(async () => {
    shop = await openShop();
    const { plant, vary } = shop;
    const category = await plant('api::category.category', { name: 'Winter', slug: 'winter' });
    const secret = { supplierCode: 'S-1', category: category.documentId };
    boots = await plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20, badge: 'New', ...secret });
    tunnel = await plant('api::product.product', { name: 'Tunnel', slug: 'tunnel', price: 9 });
    home = await plant('api::home.home', {
      title: 'Welcome',
      lead: 'For everyone',
      internalNote: 'base note',
      featured: [boots.documentId],
      heroCaption: { text: 'Everyone' },
      sections: [{ __component: 'sections.products', heading: 'Often bought', products: [boots.documentId] }],
    });
    await vary(boots, 'product', 'dog', { name: 'Boots for dogs', badge: null, supplierCode: 'S-2' });
    await vary(tunnel, 'product', 'cat', { name: 'Tunnel for cats' });
    await vary(home, 'home', 'cat', {
      title: 'Hello cat',
      internalNote: 'cat note',
      featured: [tunnel.documentId],
      sections: [{ __component: 'sections.products', heading: 'For cats', products: [tunnel.documentId] }],
    });
    path = `/api/products/${boots.documentId}`;
  });
  afterAll(() => shop?.stop());

  const data = async (path: string, kind?: string) => {
    const { body, status } = await shop.get(path, kind);
    expect([path, status, body.error]).toEqual([path, 200, undefined]);
    return body.data;
  };

  describe('of its own fields', () => {
    it('replaces what the variant overrides and leaves the rest', async () => {
      expect(await data(path)).toMatchObject({ name: 'Boots', badge: 'New', price: 20 });
      expect(await data(path, 'dog')).toMatchObject({ name: 'Boots for dogs', price: 20, slug: 'boots' });
    });

    it('keeps identity and times of the base', async () => {
      const { id, documentId, createdAt, updatedAt, publishedAt, locale } = await data(path);
      expect(await data(path, 'dog')).toMatchObject({ id, documentId, createdAt, updatedAt, publishedAt, locale });
    });

    it('overrides with nothing where the variant has nothing', async () => {
      expect((await data(path, 'dog')).badge).toBeNull();
    });

    it('shows the base to a persona without a variant', async () => {
      expect((await data(path, 'cat')).name).toBe('Boots');
    });

    it('replaces the same in a list and in a single type', async () => {
      const list: Entry[] = await data('/api/products?sort=id', 'dog');
      expect(list.map(({ name }) => name)).toEqual(['Boots for dogs', 'Tunnel']);
      expect((await data('/api/home', 'cat')).title).toBe('Hello cat');
    });

    it('follows later edits of the fields that are not overridden', async () => {
      await shop.plant('api::home.home', { lead: 'Edited' }, { documentId: home.documentId });
      expect(await data('/api/home', 'cat')).toMatchObject({ title: 'Hello cat', lead: 'Edited' });
    });
  });

  describe('of what the caller asked for', () => {
    it.each(['fields[0]=price', 'fields=price', 'fields=price,slug'])('adds no field to ?%s', async (query) => {
      const asBase = Object.keys(await data(`${path}?${query}`)).sort();
      expect(Object.keys(await data(`${path}?${query}`, 'dog')).sort()).toEqual(asBase);
      expect(asBase).not.toContain('name');
    });

    it('replaces a field that was asked for by name', async () => {
      expect(await data(`${path}?fields[0]=name`, 'dog')).toMatchObject({ name: 'Boots for dogs' });
    });

    it('adds no relation that was not populated', async () => {
      expect(await data('/api/home', 'cat')).not.toHaveProperty('featured');
      expect(await data('/api/home?populate=heroCaption', 'cat')).not.toHaveProperty('featured');
    });

    it.each(['populate=featured', 'populate[0]=featured', 'populate[featured]=true', 'populate=*'])(
      'replaces the relation of ?%s',
      async (query) => {
        const { featured } = await data(`/api/home?${query}`, 'cat');
        expect(featured.map(({ name }: Entry) => name)).toEqual(['Tunnel for cats']);
      }
    );

    it('gives the same attributes as the base, whatever is populated', async () => {
      for (const query of ['populate=*', 'populate[featured][fields]=price', 'populate[sections][populate]=*']) {
        const asBase = Object.keys(await data(`/api/home?${query}`)).sort();
        expect(Object.keys(await data(`/api/home?${query}`, 'cat')).sort()).toEqual(asBase);
      }
    });

    it('applies the options of a populated relation to the relation of the variant', async () => {
      const { featured } = await data('/api/home?populate[featured][fields][0]=price', 'cat');
      expect(featured).toEqual([{ id: expect.any(Number), documentId: tunnel.documentId, price: 9 }]);
    });

    it('filters and counts by the base', async () => {
      expect(await data('/api/products?filters[name][$eq]=Boots', 'dog')).toHaveLength(1);
      expect(await data('/api/products?filters[name][$eq]=Boots for dogs', 'dog')).toHaveLength(0);
    });
  });

  describe('inside other entries', () => {
    it('personalizes what a relation leads to', async () => {
      const { featured } = await data('/api/home?populate=featured', 'dog');
      expect(featured).toMatchObject([{ name: 'Boots for dogs', price: 20 }]);
    });

    it('personalizes what a component of a dynamic zone leads to', async () => {
      const query = 'populate[sections][on][sections.products][populate][products]=true';
      expect((await data(`/api/home?${query}`, 'dog')).sections).toMatchObject([
        { heading: 'Often bought', products: [{ name: 'Boots for dogs' }] },
      ]);
    });

    it('personalizes what a variant has brought along', async () => {
      const query = 'populate[sections][on][sections.products][populate][products][fields]=name';
      expect((await data(`/api/home?${query}`, 'cat')).sections).toMatchObject([
        { heading: 'For cats', products: [{ name: 'Tunnel for cats' }] },
      ]);
    });

    it('adds no field to a nested entry that was not asked for there', async () => {
      const { featured } = await data('/api/home?populate[featured][fields][0]=price', 'dog');
      expect(featured[0]).not.toHaveProperty('name');
    });
  });

  describe('of what it may not see', () => {
    it('never shows a private field, on top or inside', async () => {
      const answers = [
        await data(path, 'dog'),
        await data('/api/home?populate=*', 'cat'),
        await data('/api/home?populate=*', 'dog'),
      ];
      expect(JSON.stringify(answers)).not.toMatch(/S-1|S-2|note/);
    });

    it('shows no relation to a type that it may not read, on top or inside', async () => {
      const hidden = await shop.plant('api::category.category', { name: 'Hidden', slug: 'hidden' });
      const product = await shop.plant('api::product.product', { name: 'Ball', slug: 'ball', price: 1 });
      await shop.vary(product, 'product', 'dog', { name: 'Dog ball', category: hidden.documentId });
      const answer = await data(`/api/products/${product.documentId}?populate=*`, 'dog');
      expect(answer.name).toBe('Dog ball');
      expect(answer).not.toHaveProperty('category');
      const article = await shop.plant('api::article.article', {
        title: 'A',
        slug: 'a',
        products: [product.documentId],
      });
      const { products } = await data(`/api/articles/${article.documentId}?populate[products][populate]=*`, 'dog');
      expect(products[0].name).toBe('Dog ball');
      expect(JSON.stringify(products)).not.toMatch(/Hidden/);
    });

    it('does not list private fields in the meta block', async () => {
      const { body } = await shop.get(`${path}?personalization=meta`, 'dog');
      expect(body.meta.personalization.variants[0].fields).toEqual(['name', 'badge']);
    });
  });
});
