import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { tell } from './told-facts';
import { onWindows, SETTINGS } from './visitors';

/** Visitors answer "how likely are you to recommend us?" with 0 to 10. */
describe('S12 how likely to recommend', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
  });
  afterAll(() => app?.stop());

  const opinion = async (headers: Record<string, string>, locale = 'en') => {
    const path = `/api/pages?filters[slug]=your-opinion&populate=action&locale=${locale}`;
    const { body } = await app.request.get(path).set(headers).expect(200);
    return { documentId: body.data[0].documentId, label: body.data[0].action.label };
  };
  const after = async (recommend: number, locale = 'en') =>
    (await opinion({ cookie: await tell(app, { recommend }) }, locale)).label;

  it('asks it on the page where the answer matters, with its limits', async () => {
    const { documentId } = await opinion({});
    const query = `type=api::page.page&documentId=${documentId}`;
    const { body } = await app.request.get(`/api/personalization/questions?${query}`).set(onWindows(142)).expect(200);
    expect(body.data).toMatchObject({
      fact: 'recommend',
      type: 'number',
      because: 'information',
      question: 'How likely are you to recommend us?',
      options: [],
      limits: { min: 0, max: 10 },
    });
  });

  it('shows promoters "tell a friend", detractors "talk to us", and everybody between the page for everyone', async () => {
    const labels = await Promise.all([0, 6, 7, 8, 9, 10].map((score) => after(score)));
    expect(labels).toEqual([
      'Talk to us',
      'Talk to us',
      'Back to the shop',
      'Back to the shop',
      'Tell a friend',
      'Tell a friend',
    ]);
  });

  it('speaks Japanese to who asks for Japanese', async () => {
    expect([await after(10, 'ja'), await after(0, 'ja')]).toEqual(['友だちに教える', '話を聞かせてください']);
  });

  it.each([-1, 11, '9'])('takes no %j for an answer', async (recommend) => {
    const { body } = await app.request.post('/api/personalization/facts').send({ facts: { recommend } }).expect(400);
    expect(body.error.details.code).toBe('fact.bad-value');
  });

  it('shows who has not answered the page for everyone', async () => {
    expect((await opinion({})).label).toBe('Back to the shop');
  });
});
