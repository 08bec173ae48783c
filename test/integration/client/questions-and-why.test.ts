import { createBrowserClient } from '../../../client';
import { startApp, type TestApp } from '../../harness';

const PAGE = 'api::page.page';

/** A visitor of a frontend on another site: the client carries the token itself. */
function visitorOf(app: TestApp) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const client = createBrowserClient({ url: app.url, carries: 'header', storage });
  return { ...client, token: () => storage.getItem('pz_visitor') };
}

describe('the client in a browser', () => {
  let app: TestApp;
  let opinion: { readonly type: string; readonly documentId: string };
  beforeAll(async () => {
    app = await startApp();
    const { body } = await app.request.get('/api/pages?filters[slug]=your-opinion').expect(200);
    opinion = { type: PAGE, documentId: body.data[0].documentId };
  });
  afterAll(() => app?.stop());

  it('asks the question of the page, answers it, and is told why the page has changed', async () => {
    const client = visitorOf(app);
    const question = await client.question({ ...opinion, locale: 'ja' });
    expect(question).toMatchObject({ fact: 'recommend', question: 'お友だちにすすめたいですか？' });

    await client.tell({ [question!.fact]: 10 });
    expect(await client.question(opinion)).toBeNull();
    const { reasons, sentences } = await client.why(opinion);
    expect(reasons).toMatchObject([{ fact: 'recommend', value: '10' }]);
    expect(sentences).toEqual(['You see this because you answered “How likely are you to recommend us?” with “10”.']);

    await client.tell(reasons[0]!.drop!.body.facts);
    expect((await client.why(opinion)).isPersonalized).toBe(false);
  });

  it('declines a question, which does not come back', async () => {
    const client = visitorOf(app);
    const { undecided } = await client.decline('recommend');
    expect(undecided).toContain('promoter');
    expect(await client.question(opinion)).toBeNull();
  });

  it('asks about the whole site where nothing is named', async () => {
    const client = visitorOf(app);
    expect(await client.question()).toMatchObject({ fact: expect.any(String) });
    expect((await client.why()).isPersonalized).toEqual(expect.any(Boolean));
  });

  it('makes one visitor of two', async () => {
    const [onTheWeb, inTheApp] = [visitorOf(app), visitorOf(app)];
    await onTheWeb.tell({ recommend: 10 });
    await inTheApp.tell({ pet: 'dog' });
    const decision = await inTheApp.merge(onTheWeb.token()!);
    expect(decision.facts).toEqual({ recommend: 10, pet: 'dog' });
    expect((await inTheApp.decision()).facts).toEqual(decision.facts);
    await expect(inTheApp.merge('nonsense')).rejects.toMatchObject({ status: 400, code: 'visitor.token-unknown' });
  });

  it('passes a refusal on with its code', async () => {
    const client = visitorOf(app);
    await expect(client.decline('shoeSize')).rejects.toMatchObject({ status: 400, code: 'fact.unknown' });
    await expect(client.why({ documentId: 'x' })).rejects.toMatchObject({ status: 400, code: 'request.malformed' });
  });
});
