import { openShop, type Shop } from '../integration/delivery/shop';
import type { TestDatabase } from '../harness';
import { startMariadb } from './servers/mariadb';
import { startPostgres, type DatabaseServer } from './servers/postgres';

describe.each([
  ['PostgreSQL', startPostgres],
  ['MariaDB', startMariadb],
])('on %s', (_, start) => {
  let server: DatabaseServer;
  let database: TestDatabase;
  let shop: Shop;

  beforeAll(async () => {
    server = await start();
    database = await server.create('shop');
    shop = await openShop({ database });
  });
  afterAll(async () => {
    await shop?.stop();
    await server?.remove();
  });

  it('answers each visitor with the variant of their persona', async () => {
    const product = await shop.plant('api::product.product', { name: 'Boots', slug: 'boots', price: 20 });
    await shop.vary(product, 'product', 'dog', { name: 'Boots for dogs' });
    const path = `/api/products/${product.documentId}`;
    const name = async (kind?: string) => (await shop.get(path, kind)).body.data.name;
    expect(await Promise.all([name(), name('dog'), name('cat')])).toEqual(['Boots', 'Boots for dogs', 'Boots']);
  });
});
