import { whyAnswer } from '../../../shared/contracts/why';
import type { TestApp } from '../../harness';
import { HANA, plantPersonaOf, signIn } from './members';
import { startScenario } from './scenario-app';
import { cookieOf, tell } from './told-facts';
import { HOKKAIDO, JANUARY, JULY, SETTINGS } from './visitors';

/** A visitor asks "why do I see this?". */
describe('S11 why do I see this', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
  });
  afterAll(() => app?.stop());

  const home = async (headers: Record<string, string>) => {
    const { body } = await app.request.get('/api/home').set(headers).expect(200);
    return body.data.title;
  };
  const why = async (headers: Record<string, string>, query = '?type=api::home.home') => {
    const { body } = await app.request.get(`/api/personalization/why${query}`).set(headers).expect(200);
    return whyAnswer.parse(body).data;
  };
  /** Sends a request that the answer describes, and comes back as the browser would. */
  const send = async (headers: Record<string, string>, request: { method: string; path: string; body?: object }) => {
    const method = request.method.toLowerCase() as 'post' | 'put' | 'delete';
    const answer = await app.request[method](request.path).set(headers).send(request.body);
    expect(answer.status).toBeLessThan(300);
    return { ...headers, cookie: cookieOf(answer.headers) };
  };
  const dogOwner = async () => ({ ...JULY, cookie: await tell(app, { pet: 'dog' }, JULY) });

  it('tells in a plain sentence what the visitor told', async () => {
    const { isPersonalized, sentences, reasons } = await why(await dogOwner());
    expect(isPersonalized).toBe(true);
    expect(sentences).toEqual(['You see this because you answered “Who lives with you?” with “A dog”.']);
    expect(reasons).toMatchObject([{ kind: 'told', fact: 'pet', value: 'A dog' }]);
  });

  it('tells it in the language of the page', async () => {
    const { locale, sentences } = await why(await dogOwner(), '?type=api::home.home&locale=ja');
    expect(locale).toBe('ja');
    expect(sentences).toEqual([
      '「どんなペットと暮らしていますか？」に「犬」とお答えになったため、この内容を表示しています。',
    ]);
  });

  it('tells place and time without any rule', async () => {
    const headers = { ...HOKKAIDO, ...JANUARY };
    expect((await why(headers)).sentences).toEqual([
      'You see this because of your approximate place: Hokkaido.',
      'You see this because of the date or the time.',
    ]);
    expect((await why({ ...headers, 'accept-language': 'ja' })).sentences[0]).toBe(
      'おおよその場所（北海道）に基づいて、この内容を表示しています。'
    );
  });

  it('tells who sees what everybody sees that it is so', async () => {
    expect(await why(JULY)).toMatchObject({
      isPersonalized: false,
      sentences: ['You see what everybody sees.'],
      reasons: [],
    });
  });

  it('tells nothing of thresholds, rules, predicates, or personas', async () => {
    const cookie = await tell(app, { pet: 'cat', recommend: 10 }, JANUARY);
    const headers = { ...HOKKAIDO, ...JANUARY, cookie };
    const text = JSON.stringify(await why(headers, ''));
    for (const word of ['cat-owner', 'promoter', 'has-a-cat', 'Lives with', 'would-recommend', 'profile.form', 'JP-01'])
      expect(text).not.toContain(word);
    expect(text).not.toMatch(/atLeast|threshold|score|persona"/);
  });

  it('lets the visitor correct a fact: the very next answer obeys', async () => {
    const visitor = await dogOwner();
    const { correct } = (await why(visitor)).reasons[0]!;
    expect(correct!.options.map(({ value }) => value)).toEqual(['dog', 'cat']);
    const corrected = await send(visitor, { ...correct!.answer, body: { facts: { pet: 'cat' } } });
    expect(await home(corrected)).toBe('For you and your cat');
    expect((await why(corrected)).reasons).toMatchObject([{ value: 'A cat' }]);
  });

  it('lets the visitor take a fact back: the very next answer obeys', async () => {
    const visitor = await dogOwner();
    const without = await send(visitor, (await why(visitor)).reasons[0]!.drop!);
    expect(await home(without)).toBe('Everything for paws and whiskers');
    expect((await why(without)).isPersonalized).toBe(false);
  });

  it('lets the visitor switch personalization off: the very next answer obeys', async () => {
    const visitor = await dogOwner();
    const off = await send(visitor, (await why(visitor)).switchOff);
    expect(await home(off)).toBe('Everything for paws and whiskers');
    expect((await why(off)).reasons).toEqual([]);
    expect((await app.request.get('/api/personalization/visitor').set(off)).body.data.facts).toEqual({});
  });

  it('lets the visitor have all forgotten: the very next answer obeys', async () => {
    const visitor = await dogOwner();
    const forgotten = await send(visitor, (await why(visitor)).forget);
    expect(await home(forgotten)).toBe('Everything for paws and whiskers');
    expect((await app.request.get('/api/personalization/visitor').set(forgotten)).body.data).toBeNull();
  });

  it('obeys the browser that asks not to be tracked', async () => {
    const visitor = { ...(await dogOwner()), 'sec-gpc': '1' };
    expect(await why(visitor)).toMatchObject({ isPersonalized: false, reasons: [] });
  });

  it('names a fact that may not be shown without its value', async () => {
    const facts = app.documents('plugin::personalization.fact');
    const pet = await facts.findFirst({ filters: { key: 'pet' } });
    await facts.update({ documentId: pet!.documentId, locale: 'en', data: { mayBeShown: false } });
    const { sentences, reasons } = await why(await dogOwner());
    expect(sentences).toEqual(['You see this because you answered the question “Who lives with you?”.']);
    expect(reasons[0]!.value).toBeNull();
    await facts.update({ documentId: pet!.documentId, locale: 'en', data: { mayBeShown: true } });
  });

  it('knows who has signed in, also where they name the page that they look at', async () => {
    await plantPersonaOf(app, { predicate: 'profile.signed-in', params: {} }, { en: 'For you', ja: 'あなたへ' });
    const member = { ...JULY, ...(await signIn(app, HANA)) };
    for (const query of ['?type=api::home.home', '?type=api::home.home&path=/sofas']) {
      const { reasons } = await why(member, query);
      expect(reasons).toMatchObject([{ kind: 'account', fact: null, value: null, correct: null, drop: null }]);
    }
    expect((await why(JULY)).isPersonalized).toBe(false);
  });

  it('tells nobody until that is granted', async () => {
    await app.publicMayNot(['plugin::personalization.why.find']);
    await app.request.get('/api/personalization/why').set(JULY).expect(403);
    await app.publicMay(['plugin::personalization.why.find']);
    expect((await why(JULY)).isPersonalized).toBe(false);
  });
});
