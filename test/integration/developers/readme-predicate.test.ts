import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openShop, type Shop } from '../delivery/shop';

/** The example is taken out of the README and run as it stands, so it cannot promise what does not work. */
const README = readFileSync(path.join(__dirname, '../../../README.md'), 'utf8');
const EXAMPLE = /```js\n(module\.exports = \{\n {2}register[^]*?)```/.exec(README)?.[1];

describe('the predicate in the README', () => {
  let folder: string;
  let shop: Shop;
  let documentId: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
    const extension = path.join(folder, 'example.js');
    writeFileSync(extension, EXAMPLE ?? '');
    shop = await openShop({ extension, config: { allowedCookies: ['basket_total'] } });
    await shop.app.documents('plugin::personalization.persona').create({
      data: {
        key: 'big-basket',
        name: 'Big basket',
        isEnabled: true,
        condition: { version: 1, root: { predicate: 'my-shop.basket-over', params: { amount: 50 } } },
      },
    });
    const product = await shop.plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20 });
    const [persona] = await shop.app
      .documents('plugin::personalization.persona')
      .findMany({ filters: { key: 'big-basket' } });
    const own = { pzPersonas: [persona!.documentId] };
    await shop.vary(product, 'product', 'dog', { name: 'Boots, delivered free' }, { own });
    documentId = product.documentId;
  });
  afterAll(async () => {
    await shop?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const nameFor = async (cookie?: string): Promise<string> => {
    const request = shop.app.request.get(`/api/products/${documentId}`);
    const { body } = await (cookie ? request.set('Cookie', cookie) : request).expect(200);
    return body.data.name;
  };

  it('decides what a visitor gets, with no more than the README says', async () => {
    expect(await nameFor('basket_total=80')).toBe('Boots, delivered free');
    expect(await nameFor('basket_total=20')).toBe('Boots');
    expect(await nameFor()).toBe('Boots');
  });

  it('has its parameters checked when a rule is saved', async () => {
    const condition = { version: 1, root: { predicate: 'my-shop.basket-over', params: { amount: -1 } } };
    const saved = shop.app
      .documents('plugin::personalization.rule')
      .create({ data: { key: 'bad', name: 'Bad', condition } });
    await expect(saved).rejects.toThrow(/at least 0|0 or more|amount/i);
  });
});
