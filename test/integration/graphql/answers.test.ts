import path from 'node:path';
import type { Entry } from '../../harness';
import { openShop, type Shop } from '../delivery/shop';
import { ask } from './ask';

const DOG = { 'x-kind': 'dog' };
const CAT = { 'x-kind': 'cat' };

describe('an answer of GraphQL', () => {
  let shop: Shop;
  let boots: Entry;
  let home: Entry;
  beforeAll(async () => {
    shop = await openShop({
      env: { GRAPHQL: 'on' },
      config: { personaParameter: 'with-token' },
      extension: path.join(__dirname, 'extension.js'),
    });
    const { plant, vary } = shop;
    boots = await plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20, supplierCode: 'S-1' });
    const article = await plant('api::article.article', { title: 'Base', slug: 'base', products: [boots.documentId] });
    home = await plant('api::home.home', {
      title: 'Welcome',
      lead: 'For {{ form.name | "everyone" }}',
      featured: [boots.documentId],
    });
    await vary(boots, 'product', 'dog', { name: 'Boots for dogs', supplierCode: 'S-2' });
    await vary(home, 'home', 'dog', { articles: [article.documentId] });
  });
  afterAll(() => shop?.stop());

  const names = async (count: number, headers: Record<string, string>) => {
    const query = `{ products(filters: { slug: { startsWith: "many" } }, pagination: { limit: ${count} }, sort: "slug") {
      name summary articles { title excerpt products { name summary } }
    } }`;
    const { sql, result } = await shop.app.queriesDuring(() => ask(shop.app, query, headers));
    expect(result.errors).toBeUndefined();
    // A node also looks at its own times whether others have written, and what the default locale is.
    const queries = sql.filter((text) => !/personalization_changes|strapi_core_store/.test(text)).length;
    return { queries, products: result.data.products };
  };

  it('takes no more queries for many entries with variants than for few, beside those of Strapi itself', async () => {
    const { plant, vary } = shop;
    const long = 'Warm. '.repeat(100);
    for (const index of [1, 2, 3, 4, 5, 6]) {
      const of = await plant('api::article.article', { title: `A${index}`, slug: `many-a-${index}` });
      const other = await plant('api::article.article', { title: `B${index}`, slug: `many-b-${index}` });
      const slug = `many-${index}`;
      const product = await plant('api::product.product', { name: slug, slug, price: 1, articles: [of.documentId] });
      await vary(product, 'product', 'cat', { name: `${slug} cat`, summary: long, articles: [other.documentId] });
      await vary(other, 'article', 'cat', { title: `B${index} cat`, excerpt: long });
    }
    const more = async (count: number) => (await names(count, CAT)).queries - (await names(count, {})).queries;
    await more(1); // What a first request finds out is not counted.
    const [few, many] = [await more(2), await more(6)];
    expect(many).toBe(few);
    const { products } = await names(6, CAT);
    expect(products[5]).toMatchObject({
      name: 'many-6 cat',
      summary: long,
      articles: [{ title: 'B6 cat', excerpt: long }],
    });
  });

  it('follows an alias, a fragment and the arguments of a replaced relation', async () => {
    const query = `
      fragment Card on Article { title }
      { first: home { read: articles(filters: { title: { eq: "Base" } }) { ...Card } }
        second: home { none: articles(filters: { title: { eq: "Other" } }) { ...Card } articles_connection { nodes { ...Card } } } }`;
    const { data } = await ask(shop.app, query, DOG);
    expect(data).toEqual({
      first: { read: [{ title: 'Base' }] },
      second: { none: [], articles_connection: { nodes: [{ title: 'Base' }] } },
    });
  });

  it('names the persona and forbids to keep what another visitor would not get', async () => {
    const { headers } = await ask(shop.app, '{ home { featured { name } } }', DOG);
    expect(headers['x-persona']).toBe('dog');
    expect(headers['cache-control']).toMatch(/no-store/);
    expect(headers.vary).toMatch(/Cookie, X-Visitor-Token, Authorization, X-Persona, User-Agent, Accept-Language/);
  });

  it('says nothing of its own where nothing can vary', async () => {
    const { headers } = await ask(shop.app, '{ categories { name } }', DOG);
    expect(headers).not.toHaveProperty('x-persona');
    expect(String(headers.vary ?? '')).not.toMatch(/X-Visitor-Token/);
  });

  it('explains itself in its extensions where it is asked to', async () => {
    const { extensions } = await ask(
      shop.app,
      '{ products(filters: { slug: { eq: "boots" } }) { name } }',
      DOG,
      '/graphql?personalization=meta'
    );
    const variants = [
      { contentType: 'api::product.product', documentId: boots.documentId, persona: 'dog', fields: ['name'] },
    ];
    expect(extensions.personalization).toEqual({
      persona: 'dog',
      personas: ['dog'],
      variants,
      reason: 'variant',
      mergeFields: [],
    });
  });

  it('is for the persona in the header where a token asks', async () => {
    const token = await shop.app.apiToken('full-access');
    const headers = { 'x-persona': 'dog', authorization: `Bearer ${token}` };
    expect((await ask(shop.app, '{ products { name } }', headers)).data.products[0].name).toBe('Boots for dogs');
    const { errors } = await ask(shop.app, '{ home { title } }', { ...headers, 'x-persona': 'nobody' });
    expect(JSON.stringify(errors)).toContain('persona.unknown');
  });

  it('refuses a persona to a caller without credentials, also where nothing could vary', async () => {
    const { errors } = await ask(shop.app, '{ categories { name } }', { 'x-persona': 'dog' });
    expect(JSON.stringify(errors)).toMatch(/persona.not-allowed|Forbidden/);
    const asked = await ask(shop.app, '{ home { title } }', { 'x-persona': 'dog' });
    expect(JSON.stringify(asked.errors)).toContain('persona.not-allowed');
  });

  it('holds neither our types nor private fields, whoever asks', async () => {
    const query =
      '{ __schema { types { name fields { name } } queryType { fields { name } } mutationType { fields { name } } } }';
    const { data } = await ask(shop.app, query, { authorization: `Bearer ${await shop.app.apiToken('full-access')}` });
    expect(JSON.stringify(data)).not.toMatch(/personalization|"pz|Pz|supplierCode|internalNote/i);
    expect(JSON.stringify(data)).toContain('"Home"');
  });

  it('shows the fallback of a merge field, and to a mutation the field itself', async () => {
    expect((await ask(shop.app, '{ home { lead } }', DOG)).data.home).toEqual({ lead: 'For everyone' });
    const headers = { authorization: `Bearer ${await shop.app.apiToken('full-access')}` };
    const { data } = await ask(shop.app, 'mutation { updateHome(data: { title: "Welcome" }) { lead } }', headers);
    expect(data.updateHome).toEqual({ lead: 'For {{ form.name | "everyone" }}' });
  });

  it('gives a mutation what editors wrote', async () => {
    const headers = { ...DOG, authorization: `Bearer ${await shop.app.apiToken('full-access')}` };
    const query = `mutation { updateHome(data: { lead: "Edited" }) { title featured { name } articles { title } } }`;
    expect((await ask(shop.app, query, headers)).data.updateHome).toEqual({
      title: 'Welcome',
      featured: [{ name: 'Boots' }],
      articles: [],
    });
  });

  it('leaves alone what a resolver of the application for a mutation reads', async () => {
    const query = `mutation { readProduct(documentId: "${boots.documentId}") { name } }`;
    expect((await ask(shop.app, query, DOG)).data.readProduct).toEqual({ name: 'Boots' });
  });

  it('personalizes what a query of the application reads with the document service', async () => {
    const query = `{ oneProduct(documentId: "${boots.documentId}") { name } }`;
    expect((await ask(shop.app, query, DOG)).data.oneProduct).toEqual({ name: 'Boots for dogs' });
  });

  it('runs the resolver middlewares of the application for the same field, which see what the visitor gets', async () => {
    const { data } = await ask(shop.app, '{ home { featured { name } } }', DOG);
    expect(data.home.featured).toEqual([{ name: 'Boots for dogs' }]);
    expect(await shop.app.call('extension', 'seen')).toContain('Boots for dogs');
  });

  it('works by GET too', async () => {
    const query = encodeURIComponent('{ home { featured { name } } }');
    const { body } = await shop.app.request
      .get(`/graphql?query=${query}`)
      .set({ ...DOG, 'apollo-require-preflight': 'yes' })
      .expect(200);
    expect(body.data.home.featured).toEqual([{ name: 'Boots for dogs' }]);
  });

  /** When this fails after an upgrade of Strapi, what docs/decisions/0022 stands on has changed. */
  it('stands on functions of the GraphQL plugin that are there', async () => {
    const ours = ['buildAssociationResolver', 'buildComponentResolver', 'buildDynamicZoneResolver'];
    const expected = [...ours, 'getTypeName', 'getComponentName', 'use', 'shadowCRUD'];
    expect(await shop.app.call('extension', 'surface')).toEqual(expect.arrayContaining(expected));
  });

  // Last: it takes a table away for a while.
  it('is the base while variants cannot be read', async () => {
    await shop.app.call('sql', 'alter table pz_home rename to pz_home_away');
    try {
      const { data, errors, headers } = await ask(
        shop.app,
        '{ home { title articles { title } featured { name } } }',
        DOG
      );
      expect(errors).toBeUndefined();
      expect(data.home).toEqual({ title: 'Welcome', articles: [], featured: [{ name: 'Boots for dogs' }] });
      expect(headers['cache-control']).toMatch(/no-store/);
    } finally {
      await shop.app.call('sql', 'alter table pz_home_away rename to pz_home');
    }
    expect((await ask(shop.app, '{ home { articles { title } } }', DOG)).data.home.articles).toEqual([
      { title: 'Base' },
    ]);
  });
});
