import { eventsAnswer } from '../../../shared/contracts/events';
import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { at } from './visitors';

/**
 * Electronics shop. A visitor expands a specification, reads reviews and opens a second brand; another returns three times in a
 * week, fills a cart and looks at ever cheaper goods.
 */
describe('S06 the careful and the thrifty', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario();
  });
  afterAll(() => app?.stop());

  let count = 0;
  const MONDAY = Date.parse('2027-02-01T10:00:00+09:00');
  const DAY = 86_400_000;
  const day = (days: number) => at(new Date(MONDAY + days * DAY).toISOString());

  /** What a visitor does on a day after Monday; returns the token with which they go on. */
  const acts = async (token: string | null, days: number, ...types: string[]): Promise<string> => {
    const events = types.map((type) => ({ id: `s06-event-${++count}`, type }));
    const request = app.request.post('/api/personalization/events').set(day(days));
    if (token) request.set('X-Visitor-Token', token);
    return eventsAnswer.parse((await request.send({ events }).expect(200)).body).data.token!;
  };
  const title = async (token: string, days: number, locale = 'en'): Promise<string> => {
    const path = `/api/pages?filters[slug]=televisions&locale=${locale}`;
    const { body } = await app.request
      .get(path)
      .set({ ...day(days), 'X-Visitor-Token': token })
      .expect(200);
    return body.data[0].title;
  };

  describe('who compares', () => {
    let token: string;
    it('gets the guide', async () => {
      token = await acts(null, 0, 'view', 'spec-opened');
      expect(await title(token, 0)).toBe('Televisions');
      token = await acts(token, 0, 'review-read', 'review-read', 'brand-compared');
      expect(await title(token, 0)).toBe('Five things to look for in a television');
      expect(await title(token, 0, 'ja')).toBe('テレビ選び、五つのポイント');
    });

    it('is forgotten as such after a week of absence', async () => {
      expect(await title(token, 6)).toBe('Five things to look for in a television');
      expect(await title(token, 9)).toBe('Televisions');
    });
  });

  describe('who comes again and again', () => {
    let token: string;
    it('gets the incentive on the third visit of the week', async () => {
      token = await acts(null, 0, 'view', 'add-to-cart');
      token = await acts(token, 2, 'view', 'cheaper-viewed');
      expect(await title(token, 2)).toBe('Televisions');
      token = await acts(token, 4, 'view', 'cheaper-viewed');
      expect(await title(token, 4)).toBe('Ten percent off, until Sunday');
      expect(await title(token, 4, 'ja')).toBe('日曜日まで10%引き');
    });

    it('loses it after a week of absence', async () => {
      expect(await title(token, 12)).toBe('Televisions');
    });
  });
});
