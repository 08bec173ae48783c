import type { TestApp } from '../../harness';
import { eventually } from '../../harness/eventually';
import { isSignedBy, type Receiver, SECRET, startReceiver } from '../triggers/receiver';
import { startScenario } from './scenario-app';
import { SETTINGS } from './visitors';

const LINK = '/house-roast?utm_source=letter&utm_medium=newsletter&utm_campaign=house-roast';

/**
 * Coffee brand. A reader comes from a newsletter link, opens a product's marketing page and asks for more. Persona by campaign;
 * the request enters a persona, and exactly one signed webhook call reaches the sales system.
 */
describe('S07 a letter and a call', () => {
  let app: TestApp;
  let sales: Receiver;
  let reader = '';
  let ids = 0;

  beforeAll(async () => {
    sales = await startReceiver();
    app = await startScenario({ env: { ...SETTINGS, SALES_WEBHOOK_URL: sales.url, SALES_WEBHOOK_SECRET: SECRET } });
  });
  afterAll(() => Promise.all([app?.stop(), sales?.close()]));

  const asks = () => ({ id: `asks-for-more-${++ids}`, type: 'goal', properties: { goal: 'asked-for-more' } });
  const tell = async (events: object[], token = reader) => {
    const request = app.request.post('/api/personalization/events').send({ events });
    if (token) request.set('X-Visitor-Token', token);
    return (await request.expect(200)).body.data as { token: string; decision: { personas: { key: string }[] } };
  };
  const page = async (locale: string, token = reader) => {
    const { body } = await app.request
      .get(`/api/pages?filters[slug]=house-roast&locale=${locale}`)
      .set('X-Visitor-Token', token)
      .expect(200);
    return body.data[0].title as string;
  };
  const told = async () => {
    const admin = { Authorization: `Bearer ${await app.adminToken()}` };
    const waiting = async () =>
      (await app.request.get('/personalization/outbox').set(admin).expect(200)).body.data.pending as number;
    await eventually('an outbox in which nothing waits', waiting, (pending) => pending === 0);
    return sales.calls;
  };

  it('shows the page of the campaign to who came by the letter', async () => {
    const { token, decision } = await tell([{ id: 'opens-the-page', type: 'view', page: { url: LINK, referrer: '' } }]);
    reader = token;
    expect(decision.personas.map(({ key }) => key)).toContain('coffee-letter');
    expect(await page('en')).toBe('Your letter’s roast');
    expect(await page('ja')).toBe('お便りでご紹介した焙煎');
    expect(await told()).toEqual([]);
  });

  it('calls the sales system once when the reader asks for more, signed, with what the trigger names and nothing else', async () => {
    const before = reader;
    const event = asks();
    const { token, decision } = await tell([event]);
    reader = token;
    expect(decision.personas.map(({ key }) => key)).toContain('wants-more-coffee');

    const [call, ...others] = await told();
    expect(others).toEqual([]);
    expect(isSignedBy(SECRET, call!)).toBe(true);
    expect(call!.body).toMatchObject({
      event: 'personalization.persona.enter',
      trigger: 'coffee-sales',
      persona: 'wants-more-coffee',
      facts: { 'behaviour.lastTouch.campaign': 'house-roast' },
    });
    expect(Object.keys(call!.body.facts)).toEqual(['behaviour.lastTouch.campaign']);

    await tell([event]);
    await tell([event], before);
    await tell([asks()]);
    expect(await told()).toHaveLength(1);
  });

  it('keeps no address of the reader, neither in the call nor in the outbox nor in the log', async () => {
    const rows = await app.call('sql', 'select * from pz_outbox');
    for (const text of [JSON.stringify(sales.calls[0]!.body), JSON.stringify(rows), app.logs().join('\n')]) {
      expect(text).not.toContain('127.0.0.1');
    }
  });
});
