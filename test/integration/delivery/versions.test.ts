import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

describe('which version of a variant is delivered', () => {
  let shop: Shop;
  let page: Entry;
  let path: string;

  beforeAll(async () => {
    shop = await openShop();
    const authorization = `Bearer ${await shop.app.adminToken()}`;
    const japanese = { code: 'ja', name: 'Japanese (ja)', isDefault: false };
    await shop.app.request.post('/i18n/locales').set({ authorization }).send(japanese).expect(200);
  });
  afterAll(() => shop?.stop());

  beforeEach(async () => {
    page = await shop.plant('api::page.page', { title: 'Base', slug: `page-${Math.random().toString(36).slice(2)}` });
    path = `/api/pages/${page.documentId}`;
  });

  const title = async (query = '', kind: string | undefined = 'dog') =>
    (await shop.get(path + query, kind)).body.data.title;
  const DRAFT = '?status=draft';

  it('goes by locale, and shows the base where the variant has none', async () => {
    await shop.plant(
      'api::page.page',
      { title: '基本', slug: `ja-${page.documentId}` },
      { documentId: page.documentId, locale: 'ja' }
    );
    await shop.vary(page, 'page', 'dog', { title: 'Dog' });
    expect([await title(), await title('?locale=en'), await title('?locale=ja')]).toEqual(['Dog', 'Dog', '基本']);
  });

  it('finds the locale of an entry that was asked for without it', async () => {
    await shop.vary(page, 'page', 'dog', { title: 'Dog' });
    expect(await title('?fields[0]=title')).toBe('Dog');
    expect(await title('?fields[0]=title&locale=en')).toBe('Dog');
  });

  it('shows drafts with drafts only', async () => {
    const variant = await shop.vary(page, 'page', 'dog', { title: 'Published' });
    const documents = shop.app.documents('plugin::personalization.pz-page');
    await documents.update({ documentId: variant.documentId, data: { title: 'Draft' } });
    expect([await title(), await title(DRAFT)]).toEqual(['Published', 'Draft']);
  });

  it('shows a variant that was never published with the draft only', async () => {
    await shop.vary(page, 'page', 'dog', { title: 'Draft' }, { status: 'draft' });
    expect([await title(), await title(DRAFT)]).toEqual(['Base', 'Draft']);
  });

  it('shows it at the first read after publishing, and no more after unpublishing', async () => {
    const variant = await shop.vary(page, 'page', 'dog', { title: 'Dog' }, { status: 'draft' });
    const documents = shop.app.documents('plugin::personalization.pz-page');
    expect(await title()).toBe('Base');
    await documents.publish({ documentId: variant.documentId });
    expect(await title()).toBe('Dog');
    await documents.unpublish({ documentId: variant.documentId });
    expect(await title()).toBe('Base');
  });

  it('shows it within its schedule', async () => {
    const schedule = (from: number, to: number) => ({
      pzStartsAt: new Date(Date.now() + from).toISOString(),
      pzEndsAt: new Date(Date.now() + to).toISOString(),
    });
    await shop.vary(page, 'page', 'dog', { title: 'Past' }, { own: schedule(-9e6, -6e6) });
    await shop.vary(page, 'page', 'dog', { title: 'Future' }, { own: schedule(6e6, 9e6) });
    expect(await title()).toBe('Base');
    await shop.vary(page, 'page', 'dog', { title: 'Now' }, { own: schedule(-6e6, 6e6) });
    expect(await title()).toBe('Now');
  });
});
