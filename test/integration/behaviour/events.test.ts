import { errorAnswer } from '../../../shared/contracts/error';
import { eventsAnswer, MAX_EVENTS_PER_CALL } from '../../../shared/contracts/events';
import { visitorAnswer } from '../../../shared/contracts/visitor';
import { startApp, type TestApp } from '../../harness';

const EVENTS = '/api/personalization/events';
const NOW = Date.parse('2026-01-15T03:00:00Z');
/** A token of that day has run out long since on the clock of whoever runs this. */
const PLAYED = { 'X-Demo-Now': new Date(NOW).toISOString() };

let app: TestApp;

beforeAll(async () => {
  app = await startApp({
    env: { SITE_HOSTS: 'www.shop.example' },
    config: { rateLimit: { max: 100_000 } },
  });
});

let count = 0;
const anEvent = (type: string, more: object = {}) => ({ id: `event-${++count}`, type, at: NOW, ...more });

const send = (events: unknown, headers: Record<string, string> = {}) =>
  app.request
    .post(EVENTS)
    .set({ ...PLAYED, ...headers })
    .send({ events });

async function tokenAfter(events: object[], token?: string): Promise<string> {
  const { body } = await send(events, token ? { 'X-Visitor-Token': token } : {}).expect(200);
  return eventsAnswer.parse(body).data.token!;
}

interface ShownBehaviour {
  readonly firstSeen: string;
  readonly events: Readonly<Record<string, { readonly times: number; readonly last: string }>>;
}

async function behaviourOf(token: string) {
  const { body } = await app.request
    .get('/api/personalization/visitor')
    .set({ ...PLAYED, 'X-Visitor-Token': token })
    .expect(200);
  return visitorAnswer.parse(body).data?.remembered.behaviour as unknown as ShownBehaviour;
}

describe('telling events', () => {
  it('counts them in the visitor’s own token and shows the visitor what is counted', async () => {
    const token = await tokenAfter([
      anEvent('view', {
        page: { url: '/products/12?utm_source=news&utm_medium=email&utm_campaign=spring', referrer: '' },
      }),
      anEvent('search', { properties: { query: 'very private words' } }),
      anEvent('goal', { properties: { goal: 'newsletter' } }),
    ]);
    const behaviour = await behaviourOf(token);
    expect(behaviour).toMatchObject({
      visits: 1,
      firstSeen: new Date(NOW).toISOString(),
      goals: { newsletter: 1 },
      landingPage: '/products/12',
      firstTouch: { medium: 'mail', source: 'news', campaign: 'spring' },
    });
    expect(behaviour.events.search?.times).toBe(1);
    expect(JSON.stringify(behaviour)).not.toContain('private');
  });

  it('counts an event once, however often it is told', async () => {
    const event = anEvent('click');
    const first = await tokenAfter([event, event]);
    const { body } = await send([event, anEvent('click')], { 'X-Visitor-Token': first }).expect(200);
    const { counted, repeated, token } = eventsAnswer.parse(body).data;
    expect([counted, repeated]).toEqual([1, 1]);
    expect((await behaviourOf(token!)).events.click?.times).toBe(2);
  });

  it('believes no clock: the future is now, and long ago is a day ago', async () => {
    const token = await tokenAfter([
      anEvent('click', { at: NOW + 400 * 86_400_000 }),
      anEvent('search', { at: '1999-01-01T00:00:00Z', properties: { query: 'x' } }),
    ]);
    const { events, firstSeen } = await behaviourOf(token);
    expect([events.click?.last, events.search?.last, firstSeen]).toEqual([
      '2026-01-15T03:00:00.000Z',
      '2026-01-14T03:00:00.000Z',
      '2026-01-14T03:00:00.000Z',
    ]);
  });

  it('names every problem with path and code, and counts nothing', async () => {
    const token = await tokenAfter([anEvent('view')]);
    const { body, headers } = await send(
      [
        anEvent('view'),
        anEvent('teleport'),
        anEvent('constructor'),
        anEvent('view', { properties: { colour: 'red' } }),
        anEvent('search'),
        anEvent('add-to-cart', { properties: { value: 'secret' } }),
      ],
      { 'X-Visitor-Token': token }
    ).expect(400);
    const { error } = errorAnswer.parse(body);
    expect(error.details.errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['event.unknown', 'events.1.type'],
      ['event.unknown', 'events.2.type'],
      ['event.unknown-property', 'events.3.properties.colour'],
      ['event.bad-property', 'events.4.properties.query'],
      ['event.bad-property', 'events.5.properties.value'],
    ]);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect([headers['x-visitor-token'], headers['set-cookie']]).toEqual([undefined, undefined]);
    expect((await behaviourOf(token)).events.view?.times).toBe(1);
  });

  it.each([
    ['no events', {}],
    ['an empty list', { events: [] }],
    ['too many', { events: Array.from({ length: MAX_EVENTS_PER_CALL + 1 }, () => anEvent('view')) }],
    ['an event without an id', { events: [{ type: 'view' }] }],
    ['an id that is no word', { events: [{ id: '../../etc', type: 'view' }] }],
    ['something beside what is known', { events: [{ ...anEvent('view'), topics: ['loans'] }] }],
    ['topics among the properties', { events: [anEvent('view', { properties: { topics: ['loans'] } })] }],
  ])('refuses %s', async (_what, sent) => {
    const { body } = await app.request.post(EVENTS).send(sent).expect(400);
    expect(errorAnswer.parse(body).error.details.code).toBe('request.malformed');
  });

  it('never counts bots, and says so', async () => {
    const { body, headers } = await send([anEvent('view')], {
      'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    }).expect(200);
    expect(eventsAnswer.parse(body).data).toMatchObject({ token: null, counted: 0, ignored: 'bot' });
    expect([headers['x-visitor-token'], headers['set-cookie']]).toEqual([undefined, undefined]);
  });

  it.each([{ 'Sec-GPC': '1' }, { DNT: '1' }])('counts nothing for %j and does not pretend to', async (signal) => {
    const { body, headers } = await send([anEvent('view')], signal as never).expect(403);
    expect(errorAnswer.parse(body).error.details.code).toBe('visitor.no-consent');
    expect([headers['x-visitor-token'], headers['set-cookie']]).toEqual([undefined, undefined]);
  });

  it('forgets all of it when the visitor refuses', async () => {
    const token = await tokenAfter([anEvent('view')]);
    const { body } = await app.request
      .put('/api/personalization/consent')
      .set({ ...PLAYED, 'X-Visitor-Token': token })
      .send({ consent: { personalization: false } })
      .expect(200);
    expect(await behaviourOf(body.data.token)).toBeUndefined();
    await send([anEvent('view')], { 'X-Visitor-Token': body.data.token }).expect(403);
  });
});

describe('a beacon', () => {
  const beacon = (headers: Record<string, string>, body = JSON.stringify({ events: [anEvent('view')] })) =>
    app.request
      .post(EVENTS)
      .set({ 'Content-Type': 'text/plain;charset=UTF-8', ...headers })
      .send(body);

  it.each([
    ['the site itself', { Origin: 'https://www.shop.example', 'Sec-Fetch-Site': 'same-site' }],
    ['the same origin', { Origin: 'http://127.0.0.1', 'Sec-Fetch-Site': 'same-origin' }],
    ['a program', {}],
  ])('counts from %s', async (_who, headers) => {
    const { body } = await beacon(headers as never).expect(200);
    expect(eventsAnswer.parse(body).data.counted).toBe(1);
  });

  it.each([
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour under the same domain', { Origin: 'https://evil.shop.example', 'Sec-Fetch-Site': 'same-site' }],
    ['a page that hides where it is from', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['an old browser on another site', { Origin: 'https://evil.example' }],
    ['a page that sends no origin', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is refused from %s, and the cookie stays as it is', async (_who, headers) => {
    const answer = await beacon(headers as never).expect(403);
    expect(errorAnswer.parse(answer.body).error.details.code).toBe('request.foreign');
    expect([answer.headers['set-cookie'], answer.headers['x-visitor-token']]).toEqual([undefined, undefined]);
  });

  it('is refused where it is no JSON', async () => {
    const { body } = await beacon({}, 'events=view').expect(400);
    expect(errorAnswer.parse(body).error.details.code).toBe('request.malformed');
  });
});
