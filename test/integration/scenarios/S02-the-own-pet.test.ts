import { startApp, type TestApp } from '../../harness';
import { cookieOf, tell } from './told-facts';
import { SETTINGS } from './visitors';

const BASE_TITLE = 'Everything for paws and whiskers';
const NAME = 'Wilhelmina-Sophie';

/** Pet shop, a short form: first name and kind of pet. (The greeting with the name comes with merge fields.) */
describe('S02 the own pet', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ env: SETTINGS });
  });
  afterAll(() => app?.stop());

  const home = async (cookie?: string, locale = 'en') => {
    const request = app.request.get(`/api/home?locale=${locale}&populate[hero]=true&populate[articles]=true`);
    if (cookie) request.set('Cookie', cookie);
    const { body } = await request.expect(200);
    return { ...body.data, articles: body.data.articles.map(({ slug }: { slug: string }) => slug) };
  };

  it.each([
    ['dog', 'For you and your dog', 'hero-dog.svg', ['first-walk', 'winter-care']],
    ['cat', 'For you and your cat', 'hero-cat.svg', ['cat-at-the-window', 'planned-meals']],
  ])('fits title, picture and articles to a %s from the next request on', async (pet, title, hero, articles) => {
    const page = await home(await tell(app, { pet }));
    expect(page).toMatchObject({ title, hero: { name: hero }, articles });
  });

  it('fits the Japanese page too', async () => {
    expect((await home(await tell(app, { pet: 'cat' }), 'ja')).title).toBe('愛猫とあなたへ');
  });

  it('takes the token from a header where there are no cookies', async () => {
    const token = (await tell(app, { pet: 'dog' })).split('=')[1]!;
    const { body } = await app.request.get('/api/home').set('X-Visitor-Token', token).expect(200);
    expect(body.data.title).toBe('For you and your dog');
  });

  it('changes with the next answer', async () => {
    const cookie = await tell(app, { pet: 'dog' });
    const answer = await app.request
      .post('/api/personalization/facts')
      .set('Cookie', cookie)
      .send({ facts: { pet: 'cat' } });
    expect((await home(cookieOf(answer.headers))).title).toBe('For you and your cat');
  });

  it('shows the base to everybody else', async () => {
    await tell(app, { pet: 'dog' });
    expect((await home()).title).toBe(BASE_TITLE);
  });

  it('shows the base on the very next call after the visitor was forgotten', async () => {
    const cookie = await tell(app, { pet: 'dog' });
    const answer = await app.request.delete('/api/personalization/visitor').set('Cookie', cookie).expect(204);
    expect((await home(cookieOf(answer.headers))).title).toBe(BASE_TITLE);
  });

  it.each([
    ['a fact that nobody declared', { shoeSize: 43 }, 'fact.unknown'],
    ['a value that is not offered', { pet: 'dragon' }, 'fact.bad-value'],
  ])('refuses %s', async (_, facts, code) => {
    const { body } = await app.request.post('/api/personalization/facts').send({ facts }).expect(400);
    expect(JSON.stringify(body.error.details)).toContain(code);
  });

  describe('and the first name', () => {
    it('comes back to the visitor alone', async () => {
      const cookie = await tell(app, { firstName: NAME });
      const { body } = await app.request.get('/api/personalization/visitor').set('Cookie', cookie).expect(200);
      expect(body.data.facts.firstName.value).toBe(NAME);
    });

    it('is not readable in the cookie', async () => {
      const cookie = await tell(app, { firstName: NAME });
      const parts = cookie.split('=')[1]!.split('.');
      expect([cookie, ...parts.map((part) => Buffer.from(part, 'base64url').toString('latin1'))].join()).not.toContain(
        NAME
      );
    });

    it('is written neither to the database nor to the log', async () => {
      const { sql } = await app.queriesDuring(async () => home(await tell(app, { pet: 'dog', firstName: NAME })));
      expect(sql.filter((statement) => /^\s*(insert|update)/i.test(statement))).toEqual([]);
      expect(app.logs().join('\n')).not.toContain(NAME);
    });

    it('does not change what a cache would store', async () => {
      const named = await home(await tell(app, { pet: 'dog', firstName: NAME }));
      const nameless = await home(await tell(app, { pet: 'dog' }));
      expect(named).toEqual(nameless);
    });
  });
});
