import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

const STRICT = { 'api.rest.strictParams': true, 'api.documents.strictParams': true };

describe.each([
  ['with strict parameters', STRICT],
  ['without', {}],
])('asking for a persona, %s', (_, settings) => {
  let shop: Shop;
  let path: string;
  let token: Record<string, string>;
  let product: Entry;

  beforeAll(async () => {
    shop = await openShop({ settings });
    product = await shop.plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20 });
    await shop.vary(product, 'product', 'dog', { name: 'Boots for dogs' });
    path = `/api/products/${product.documentId}`;
    token = { authorization: `Bearer ${await shop.app.apiToken('read-only')}` };
    const off = { key: 'off', name: 'off', isEnabled: false, priority: 9 };
    await shop.app.documents('plugin::personalization.persona').create({ data: off });
  });
  afterAll(() => shop?.stop());

  const ask = async (path: string, headers: Record<string, string> = token) => {
    const { body, status } = await shop.app.request.get(path).set(headers);
    return { status, name: body.data?.name, code: body.error?.details?.code };
  };

  it('gives that persona to a caller with a token, by parameter and by header', async () => {
    expect(await ask(`${path}?persona=dog`)).toMatchObject({ status: 200, name: 'Boots for dogs' });
    expect(await ask(path, { ...token, 'x-persona': 'dog' })).toMatchObject({ status: 200, name: 'Boots for dogs' });
  });

  it('lets the parameter win over the header and over what the visitor is', async () => {
    const headers = { ...token, 'x-persona': 'dog', 'x-kind': 'dog' };
    expect(await ask(`${path}?persona=cat`, headers)).toMatchObject({ status: 200, name: 'Boots' });
  });

  it('refuses the public role, whether or not there is such a persona', async () => {
    const refused = { status: 403, code: 'persona.not-allowed' };
    expect(await ask(`${path}?persona=dog`, {})).toMatchObject(refused);
    expect(await ask(`${path}?persona=nobody`, {})).toMatchObject(refused);
    expect(await ask(path, { 'x-persona': 'dog' })).toMatchObject(refused);
  });

  it.each(['nobody', 'off'])('refuses the persona "%s", also where nothing has variants', async (key) => {
    const refused = { status: 400, code: 'persona.unknown' };
    expect(await ask(`${path}?persona=${key}`)).toMatchObject(refused);
    expect(await ask(`/api/articles?persona=${key}`)).toMatchObject(refused);
  });

  it('gives each entry the first of several personas that has a variant of it', async () => {
    expect(await ask(`${path}?persona=cat,dog`)).toMatchObject({ status: 200, name: 'Boots for dogs' });
    expect(await ask(path, { ...token, 'x-persona': 'cat, dog' })).toMatchObject({ name: 'Boots for dogs' });
    expect(await ask(`${path}?persona=dog,nobody`)).toMatchObject({ status: 400, code: 'persona.unknown' });
  });

  it('gives the base to who asks for it, whoever they are', async () => {
    const headers = { ...token, 'x-kind': 'dog' };
    expect(await ask(path, headers)).toMatchObject({ name: 'Boots for dogs' });
    expect(await ask(`${path}?persona=_base`, headers)).toMatchObject({ status: 200, name: 'Boots' });
  });

  it.each([`persona=${'x'.repeat(65)}`, 'persona=', 'persona=dog&persona=cat', 'persona=dog,', 'persona=dog,dog'])(
    'refuses ?%s',
    async (query) => {
      expect((await ask(`${path}?${query}`)).status).toBe(400);
    }
  );

  it('takes both parameters together', async () => {
    const { body } = await shop.app.request.get(`${path}?persona=dog&personalization=meta`).set(token).expect(200);
    expect(body.meta.personalization).toMatchObject({ persona: 'dog', personas: ['dog'], reason: 'variant' });
  });
});

it('refuses everybody where the setting says never', async () => {
  const shop = await openShop({ config: { personaParameter: 'never' } });
  const authorization = `Bearer ${await shop.app.apiToken('full-access')}`;
  const { body, status } = await shop.app.request.get('/api/products?persona=dog').set({ authorization });
  expect([status, body.error.details.code]).toEqual([403, 'persona.not-allowed']);
  await shop.stop();
});
