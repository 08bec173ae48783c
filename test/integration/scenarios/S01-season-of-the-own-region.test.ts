import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { HOKKAIDO, JANUARY, JULY, OKINAWA, SETTINGS } from './visitors';

/** Pet shop, a first visit, nobody known. It is January; one visitor is in Hokkaido, one in Okinawa. */
describe('S01 the season of the own region', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
  });
  afterAll(() => app?.stop());

  const get = async (path: string, headers: Record<string, string>) => {
    const { body } = await app.request.get(path).set(headers).expect(200);
    return body.data;
  };
  const home = (headers: Record<string, string>, locale = 'en') =>
    get(`/api/home?locale=${locale}&populate[featured]=true&populate[hero]=true`, headers);
  const slugs = (entries: { slug: string }[]) => entries.map(({ slug }) => slug);

  describe('on the home page', () => {
    it('shows winter products for snow in Hokkaido', async () => {
      const page = await home({ ...HOKKAIDO, ...JANUARY });
      expect(page.title).toBe('Warm paws in the Hokkaido snow');
      expect(page.hero.name).toBe('hero-hokkaido.svg');
      expect(slugs(page.featured)).toEqual(['dog-boots', 'heated-bed']);
    });

    it('shows winter products for the beach in Okinawa', async () => {
      const page = await home({ ...OKINAWA, ...JANUARY });
      expect(page.title).toBe('Winter by the sea in Okinawa');
      expect(page.hero.name).toBe('hero-okinawa.svg');
      expect(slugs(page.featured)).toEqual(['cooling-mat', 'sea-collar']);
    });

    it('shows at once what becomes of a product that only the variant features', async () => {
      const beach = () => home({ ...OKINAWA, ...JANUARY });
      const collar = (await beach()).featured[1];
      const save = (price: number) =>
        app
          .documents('api::product.product')
          .update({ documentId: collar.documentId, locale: 'en', status: 'published', data: { price } });
      await save(collar.price + 1);
      expect((await beach()).featured[1].price).toBe(collar.price + 1);
      await save(collar.price);
      expect((await beach()).featured[1].price).toBe(collar.price);
    });

    it('speaks Japanese to who asks for Japanese', async () => {
      expect((await home({ ...HOKKAIDO, ...JANUARY }, 'ja')).title).toBe('北海道の雪に、あたたかい肉球を');
      expect((await home({ ...OKINAWA, ...JANUARY }, 'ja')).title).toBe('沖縄の冬は、海辺で');
    });

    it('leaves what nobody overrode as everyone sees it', async () => {
      const everyone = await home(JANUARY);
      const page = await home({ ...HOKKAIDO, ...JANUARY });
      expect(page.lead).toBe(everyone.lead);
      expect(page.documentId).toBe(everyone.documentId);
    });
  });

  describe('in the list of products', () => {
    const badges = async (headers: Record<string, string>) => {
      const products: { slug: string; badge: string | null }[] = await get('/api/products?sort=id', headers);
      return Object.fromEntries(products.filter(({ badge }) => badge).map(({ slug, badge }) => [slug, badge]));
    };

    it('marks the products of the own region', async () => {
      expect(await badges({ ...HOKKAIDO, ...JANUARY })).toEqual({
        'dog-boots': 'For the snow',
        'heated-bed': 'Warm in minutes',
      });
      expect(await badges({ ...OKINAWA, ...JANUARY })).toEqual({
        'cooling-mat': 'Also in January',
        'sea-collar': 'For the beach',
        // At any time of the year (S16).
        'smart-feeder': 'Sea freight included',
      });
    });

    it('marks nothing for a visitor whose place is unknown', async () => {
      expect(await badges(JANUARY)).toEqual({});
    });

    it('marks the same products where they stand inside another entry', async () => {
      const page = await home({ ...HOKKAIDO, ...JANUARY });
      expect(page.featured.map(({ badge }: { badge: string }) => badge)).toEqual(['For the snow', 'Warm in minutes']);
    });
  });

  it('shows the base page to a visitor whose place is unknown', async () => {
    expect((await home(JANUARY)).title).toBe('Everything for paws and whiskers');
  });

  it('shows the base page in July', async () => {
    expect((await home({ ...HOKKAIDO, ...JULY })).title).toBe('Everything for paws and whiskers');
  });
});

describe('S01 behind another proxy than the declared one', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: { ...SETTINGS, TRUSTED_PROXIES: '192.0.2.1' } });
  });
  afterAll(() => app?.stop());

  it('believes nobody who says where they are', async () => {
    const headers = { ...HOKKAIDO, ...JANUARY, 'x-forwarded-for': '14.9.128.10' };
    const { body } = await app.request.get('/api/home').set(headers).expect(200);
    expect(body.data.title).toBe('Everything for paws and whiskers');
  });
});
