import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { cookieOf, tell } from './told-facts';
import { SETTINGS } from './visitors';

const BASE_TITLE = 'Everything for paws and whiskers';
const NAME = 'Wilhelmina-Sophie';

/** Pet shop, a short form: first name and kind of pet. */
describe('S02 the own pet', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
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

    it('stands in the greeting, in both languages, and nowhere else', async () => {
      const cookie = await tell(app, { pet: 'dog', firstName: NAME });
      expect((await home(cookie)).lead).toMatch(`Welcome, ${NAME}. Good food`);
      expect((await home(cookie, 'ja')).lead).toMatch(`${NAME}さま、ようこそ。`);
      expect((await home(await tell(app, { pet: 'dog' }))).lead).toMatch('Welcome, friend. Good food');
      const { lead, ...named } = await home(cookie);
      expect(JSON.stringify(named)).not.toContain(NAME);
      expect(lead).not.toContain('{{');
    });

    it('is kept by no cache, while the page beneath it is made once for all', async () => {
      const others = await tell(app, { pet: 'dog', firstName: 'Otto' });
      await home(others);
      const cookie = await tell(app, { pet: 'dog', firstName: NAME });
      const { count, result } = await app.queriesDuring(() => home(cookie));
      expect(result.lead).toContain(NAME);
      // Strapi looks up the rights of the public; nothing of the page is read.
      expect({ count, reads: count < 5 }).toMatchObject({ reads: true });
      const answer = await app.request.get('/api/home').set('Cookie', cookie).expect(200);
      expect(answer.headers['cache-control']).toBe('private, no-cache');
      expect(answer.headers.vary).toContain('Cookie');
    });

    it('gives nobody the ETag of another', async () => {
      const etag = async (facts: object) => {
        const answer = await app.request.get('/api/home').set('Cookie', await tell(app, { ...facts }));
        return answer.headers.etag as string;
      };
      const cookie = await tell(app, { firstName: NAME });
      const [mine, again, others, nameless] = [
        (await app.request.get('/api/home').set('Cookie', cookie)).headers.etag as string,
        await etag({ firstName: NAME }),
        await etag({ firstName: 'Otto' }),
        await etag({ recommend: 3 }),
      ];
      expect(mine).toBe(again);
      expect(new Set([mine, others, nameless]).size).toBe(3);
      const with304 = (tag: string) => app.request.get('/api/home').set({ cookie, 'if-none-match': tag });
      expect((await with304(mine)).status).toBe(304);
      expect((await with304(others)).body.data.lead).toContain(NAME);
    });

    it('tells its own length to HEAD', async () => {
      const cookie = await tell(app, { firstName: NAME });
      const [head, get] = [
        await app.request.head('/api/home').set('Cookie', cookie),
        await app.request.get('/api/home').set('Cookie', cookie),
      ];
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
      expect(head.headers.etag).toBe(get.headers.etag);
    });

    it('goes in as text, whatever it is', async () => {
      const name = '"}] {{ form.pet }} <b>\\';
      const cookie = await tell(app, { pet: 'cat', firstName: name });
      expect((await home(cookie)).lead).toMatch(`Welcome, ${name}. Good food`);
    });

    it('stays away where the browser asks not to be tracked, and from the address of a persona', async () => {
      const cookie = await tell(app, { firstName: NAME });
      const { body } = await app.request.get('/api/home').set({ cookie, 'sec-gpc': '1' }).expect(200);
      expect(body.data.lead).toMatch('Welcome, friend');
      const authorization = `Bearer ${await app.apiToken('full-access')}`;
      const asked = await app.request.get('/api/home?persona=dog-owner').set({ cookie, authorization }).expect(200);
      expect(asked.body.data.lead).toMatch('Welcome, friend');
    });

    it('is filled where nothing is kept: in drafts, and with the block that lists it', async () => {
      const cookie = await tell(app, { firstName: NAME });
      const get = async (path: string) => (await app.request.get(path).set('Cookie', cookie).expect(200)).body;
      expect((await get('/api/home?status=draft')).data.lead).toContain(NAME);
      const { data, meta } = await get('/api/home?personalization=meta');
      expect(data.lead).toContain(NAME);
      expect(meta.personalization.mergeFields).toEqual(['form.firstName']);
    });
  });
});
