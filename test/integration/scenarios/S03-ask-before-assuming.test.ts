import { declineAnswer, questionsAnswer } from '../../../shared/contracts/questions';
import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { cookieOf, tell } from './told-facts';
import { at, HOKKAIDO, ON_A_PHONE, onWindows, SETTINGS } from './visitors';

/** Appliance shop, 5 o'clock in the morning in the visitor's own time zone, on a phone, on the refrigerator pages. */
const DAWN = {
  ...HOKKAIDO,
  ...ON_A_PHONE,
  ...at('2027-01-15T05:00:00+09:00'),
  'x-visitor-page': '/refrigerators/quiet',
};
const QUESTIONS = '/api/personalization/questions';
const BASE = 'Refrigerators';
const FIRST_AID = 'First aid for a leaking refrigerator';

describe('S03 ask before assuming', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
  });
  afterAll(() => app?.stop());

  const title = async (headers: Record<string, string>, locale = 'en') => {
    const path = `/api/pages?filters[slug]=refrigerators&locale=${locale}`;
    const { body } = await app.request.get(path).set(headers).expect(200);
    return body.data[0].title;
  };
  const asked = async (headers: Record<string, string>, query = '') => {
    const { body } = await app.request.get(`${QUESTIONS}${query}`).set(headers).expect(200);
    return questionsAnswer.parse(body).data;
  };
  const askedNow = async (headers: Record<string, string>) => {
    const question = await asked(headers);
    if (!question) throw new Error('Nothing is asked.');
    return question;
  };
  /** Sends what the question itself says, as a frontend that knows nothing else. */
  const answer = async (headers: Record<string, string>, value: boolean) => {
    const { method, path, at: place } = (await askedNow(headers)).answer;
    expect([method, path, place]).toEqual(['POST', '/api/personalization/facts', ['facts', 'isEmergency']]);
    const sent = await app.request
      .post(path)
      .set(headers)
      .send({ facts: { isEmergency: value } })
      .expect(200);
    return { ...headers, cookie: cookieOf(sent.headers) };
  };

  it('does not assume: the page is the same for everybody until the visitor has said yes', async () => {
    expect(await title(DAWN)).toBe(BASE);
    const { body } = await app.request.get('/api/personalization/decision').set(DAWN).expect(200);
    expect(body.data.undecided).toContain('refrigerator-emergency');
    expect(body.data.personas.map(({ key }: { key: string }) => key)).not.toContain('refrigerator-emergency');
  });

  it('asks one question first, ready to be drawn', async () => {
    expect(await asked(DAWN)).toEqual({
      fact: 'isEmergency',
      type: 'boolean',
      because: 'confirm',
      locale: 'en',
      question: 'Is this an emergency?',
      help: 'We only want to show the right page.',
      options: [
        { value: true, label: 'Yes, it is leaking' },
        { value: false, label: 'No, just looking' },
      ],
      limits: null,
      answer: { method: 'POST', path: '/api/personalization/facts', at: ['facts', 'isEmergency'] },
      decline: { method: 'POST', path: '/api/personalization/questions/decline', body: { fact: 'isEmergency' } },
    });
  });

  it.each([
    ['who asks for Japanese', '?locale=ja', {}],
    ['whose browser speaks Japanese', '', { 'accept-language': 'ja-JP,ja;q=0.9,en;q=0.5' }],
  ])('asks in Japanese %s', async (_, query, headers) => {
    expect(await asked({ ...DAWN, ...headers }, query)).toMatchObject({
      locale: 'ja',
      question: '緊急のトラブルですか？',
      options: [{ label: 'はい、水漏れです' }, { label: 'いいえ、見ているだけです' }],
    });
  });

  it('takes the page from the query where a frontend can send no header', async () => {
    const { 'x-visitor-page': _page, ...headers } = DAWN;
    expect((await asked(headers))?.fact).not.toBe('isEmergency');
    expect((await asked(headers, '?path=/refrigerators'))?.fact).toBe('isEmergency');
  });

  it('shows first aid on "yes", in both languages', async () => {
    const visitor = await answer(DAWN, true);
    expect(await title(visitor)).toBe(FIRST_AID);
    expect(await title(visitor, 'ja')).toBe('冷蔵庫の水漏れ、応急処置');
    expect((await asked(visitor))?.fact).not.toBe('isEmergency');
  });

  it('shows the page for everybody on "no", and the question does not come back', async () => {
    const visitor = await answer(DAWN, false);
    expect(await title(visitor)).toBe(BASE);
    expect((await asked(visitor))?.fact).not.toBe('isEmergency');
  });

  it('does not come back to who would rather not say, and shows what was declined', async () => {
    const { path, body } = (await askedNow(DAWN)).decline;
    const declined = await app.request.post(path).set(DAWN).send(body).expect(200);
    const visitor = { ...DAWN, cookie: cookieOf(declined.headers) };
    expect(declineAnswer.parse(declined.body).data.decision.undecided).toContain('refrigerator-emergency');
    expect((await asked(visitor))?.fact).not.toBe('isEmergency');
    expect(await title(visitor)).toBe(BASE);
    const held = await app.request.get('/api/personalization/visitor').set(visitor).expect(200);
    expect(Object.keys(held.body.data.remembered.declined)).toEqual(['isEmergency']);
  });

  it.each([
    ['at noon', { ...DAWN, ...at('2027-01-15T12:00:00+09:00') }],
    ['at a desk', { ...DAWN, ...onWindows(142) }],
    ['on another page', { ...DAWN, 'x-visitor-page': '/toasters' }],
    ['where the time of the visitor is not known', { ...ON_A_PHONE, ...at('2027-01-15T05:00:00+09:00') }],
  ])('is asked of nobody %s', async (_, headers) => {
    expect((await asked(headers))?.fact).not.toBe('isEmergency');
  });

  it.each([
    ['who asks not to be tracked', { ...DAWN, 'sec-gpc': '1' }],
    ['who asks so by the older signal', { ...DAWN, dnt: '1' }],
  ])('asks nothing of a visitor %s, because the answer could not be remembered', async (_, headers) => {
    expect(await asked(headers)).toBeNull();
  });

  it('counts only an answer that was given', async () => {
    expect(await title({ ...DAWN, cookie: await tell(app, { pet: 'dog' }) })).toBe(BASE);
  });

  it('asks nobody, and takes no refusal, until that is granted', async () => {
    const actions = ['questions.find', 'questions.decline'].map((name) => `plugin::personalization.${name}`);
    await app.publicMayNot(actions);
    await app.request.get(QUESTIONS).set(DAWN).expect(403);
    await app.request.post(`${QUESTIONS}/decline`).set(DAWN).send({ fact: 'isEmergency' }).expect(403);
    await app.publicMay(actions);
    expect((await askedNow(DAWN)).fact).toBe('isEmergency');
  });
});
