import { eventsAnswer } from '../../../shared/contracts/events';
import type { Explanation } from '../../../shared/domain/decision';
import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { at } from './visitors';

/**
 * Bank. A visitor clicks a card campaign (says what they want), then reads two articles on family succession and searches for
 * "small business planning" (shows what they want).
 */
describe('S05 what is said and what is shown', () => {
  let app: TestApp;
  let server: string;
  beforeAll(async () => {
    app = await startScenario();
    server = await app.apiToken('custom', ['plugin::personalization.decision.explain']);
  });
  afterAll(() => app?.stop());

  const MORNING = '2027-02-01T09:00:00+09:00';
  let token = '';
  let count = 0;

  const does = async (type: string, more: object = {}, when = MORNING) => {
    const event = { id: `s05-event-${++count}`, type, ...more };
    const request = app.request.post('/api/personalization/events').set(at(when));
    if (token !== '') request.set('X-Visitor-Token', token);
    const { body } = await request.send({ events: [event] }).expect(200);
    const { data } = eventsAnswer.parse(body);
    expect(data.counted).toBe(1);
    token = data.token!;
  };
  const reads = async (slug: string) => {
    const { body } = await app.request.get(`/api/articles?filters[slug]=${slug}&fields=slug`).expect(200);
    await does('view', { entry: { type: 'api::article.article', documentId: body.data[0].documentId } });
  };
  const page = async (locale: string, when = MORNING) => {
    const request = app.request.get(`/api/pages?filters[slug]=bank&locale=${locale}`).set(at(when));
    if (token !== '') request.set('X-Visitor-Token', token);
    return (await request.expect(200)).body.data[0].title as string;
  };
  const explanation = async (): Promise<Explanation> => {
    const { body } = await app.request
      .get('/api/personalization/decision/explain')
      .set({ ...at(MORNING), 'X-Visitor-Token': token, Authorization: `Bearer ${server}` })
      .expect(200);
    return body.data;
  };

  it('shows a stranger the page that everyone sees', async () => {
    expect(await page('en')).toBe('Your bank around the corner');
    expect(await page('ja')).toBe('街角のあなたの銀行');
  });

  it('shows the card after the campaign click', async () => {
    await does('view', {
      page: { url: 'https://bank.example/?utm_source=news&utm_medium=banner&utm_campaign=card-spring' },
    });
    expect(await page('en')).toBe('The card that you came for');
    expect(await page('ja')).toBe('お探しのカードはこちら');
  });

  it('does not jump to conclusions after one article', async () => {
    await reads('handing-over');
    expect(await page('en')).toBe('The card that you came for');
  });

  it('lets what is shown win after two articles and the search', async () => {
    await reads('three-heirs');
    await does('search', { properties: { query: 'Small Business planning' } });
    expect(await page('en')).toBe('Your business, in the family');
    expect(await page('ja')).toBe('家業を、次の世代へ');
  });

  it('explains the points: 62 of 50, of which topic and event, and who is second', async () => {
    const { decision, personas } = await explanation();
    expect(decision.personas.map(({ key, because }) => [key, because]).slice(0, 2)).toEqual([
      ['family-business-owner', 'points'],
      ['card-campaign', 'condition'],
    ]);
    const owner = personas.find(({ key }) => key === 'family-business-owner');
    expect(owner?.score).toMatchObject({
      least: 62,
      most: 62,
      threshold: 50,
      lead: 10,
      hints: [
        { kind: 'topic', name: 'family-business', points: 13, counted: 4, possible: 4, times: 4 },
        { kind: 'event', name: 'search', points: 10, counted: 1, possible: 1, times: 1 },
      ],
      runnerUp: { persona: expect.any(String), least: 0, most: 0 },
    });
  });

  it('lets the interest fade: a month later the points no longer reach', async () => {
    expect(await page('en', '2027-03-03T09:00:00+09:00')).toBe('The card that you came for');
  });
});
