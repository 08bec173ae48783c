import type { TestApp } from '../../harness';
import { HANA, serverThatMay, signIn } from './members';
import { startScenario } from './scenario-app';
import { JANUARY, JULY, SETTINGS } from './visitors';

interface Section {
  readonly heading: string;
  readonly products?: readonly object[];
}

/**
 * Furniture shop. A couple renovating a basement ordered a sofa; delivery takes 6 to 8 weeks. While they wait they see news of
 * production and delivery, trends of the season and matching offers; the offers stop when it is delivered.
 */
describe('S04 waiting for a sofa', () => {
  let app: TestApp;
  let shop: Record<string, string>;
  let couple: Record<string, string>;

  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
    shop = await serverThatMay(app, 'profiles.write');
    couple = await signIn(app, HANA);
  });
  afterAll(() => app?.stop());

  const tellOrder = (facts: object) =>
    app.request
      .put('/api/personalization/profiles')
      .set(shop)
      .send({ profiles: [{ id: HANA.number, facts }] })
      .expect(200);

  const page = async (headers: Record<string, string>, locale = 'en') => {
    const { body } = await app.request
      .get(`/api/pages?filters[slug]=your-order&populate[sections][populate]=*&locale=${locale}`)
      .set(headers)
      .expect(200);
    const [{ title, sections }] = body.data as [{ title: string; sections: Section[] }];
    const offers = sections.some(({ products }) => products !== undefined && products.length > 0);
    return { title, headings: sections.map(({ heading }) => heading), offers };
  };

  it('shows everybody what a new order is like', async () => {
    expect(await page(JANUARY)).toEqual({ title: 'Your order', headings: ['What happens next'], offers: false });
    expect((await page({ ...couple, ...JANUARY })).title).toBe('Your order');
  });

  it.each(['ordered', 'in-production'])('shows news, trends and offers while the sofa is %s', async (sofaOrder) => {
    await tellOrder({ project: 'basement', sofaOrder });
    expect(await page({ ...couple, ...JANUARY })).toEqual({
      title: 'Your sofa is on its way',
      headings: ['Production and delivery', 'Trends of the winter', 'Goes with your sofa'],
      offers: true,
    });
    expect((await page({ ...couple, ...JANUARY }, 'ja')).title).toBe('ソファをお作りしています');
  });

  it('shows the trends of the season', async () => {
    expect((await page({ ...couple, ...JULY })).headings).toContain('Trends of the summer');
    expect((await page({ ...couple, ...JULY }, 'ja')).headings).toContain('この夏のトレンド');
  });

  it('stops the offers with the very next page once it is delivered', async () => {
    await tellOrder({ sofaOrder: 'delivered' });
    expect(await page({ ...couple, ...JANUARY })).toEqual({
      title: 'Enjoy your sofa',
      headings: ['Looking after it'],
      offers: false,
    });
    expect((await page({ ...couple, ...JANUARY }, 'ja')).title).toBe('ソファのある暮らしを');
  });

  it('does not go back once the visitor was seen at that stage', async () => {
    const events = [{ id: 'looks-at-the-order', type: 'view', page: { url: '/your-order' } }];
    const { body } = await app.request.post('/api/personalization/events').set(couple).send({ events }).expect(200);
    const token = { 'X-Visitor-Token': body.data.token as string };
    await tellOrder({ sofaOrder: 'ordered' });
    expect((await page({ ...couple, ...token, ...JANUARY })).title).toBe('Enjoy your sofa');
    const { body: visitor } = await app.request.get('/api/personalization/visitor').set({ ...couple, ...token });
    expect(visitor.data.remembered.journeys).toMatchObject({ sofa: { stage: 'delivered' } });
  });
});
