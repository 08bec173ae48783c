import { createOverlayMiddleware, type DocumentContext } from '../../../server/src/delivery/overlay-middleware';
import { createPersonalizedRequest } from '../../../server/src/delivery/personalized-request';
import type { DeliveryContext } from '../../../server/src/delivery/request-scope';
import { fakeContent, overlayOver, PAGE, variant } from './fakes';

const request = (overrides: object = {}): DeliveryContext =>
  ({
    method: 'GET',
    query: {},
    headers: {},
    state: { route: { info: { type: 'content-api' } } },
    ...overrides,
  }) as never;

function setUp(options: { http?: DeliveryContext | null; isInTransaction?: boolean; field?: string[] } = {}) {
  const { http = request(), isInTransaction = false, field } = options;
  const stood: object[] = [];
  const content = fakeContent({ v: { hero: 'dog.png', title: 'Dog' } });
  const dependencies = overlayOver({ [PAGE]: [variant('v', { overrides: ['title', 'hero'] })] }, content);
  const opened: string[] = [];
  const read: object[] = [];
  const base = { documentId: 'base', title: 'Base', hero: 'base.png' };
  const middleware = createOverlayMiddleware({
    currentRequest: () => http ?? undefined,
    isInTransaction: () => isInTransaction,
    open: () => {
      opened.push('opened');
      const asked = { keys: ['dog'], by: 'parameter' } as const;
      return createPersonalizedRequest({
        now: 0,
        asked,
        wantsMeta: false,
        receive: () => undefined as never,
        decide: () => undefined as never,
        onFailure: () => undefined,
      });
    },
    snapshot: { current: () => dependencies, owners: () => new Set(), dependencies: () => dependencies },
    currentField: () => field && { names: () => field },
    onStanding: (entry, variant) => void stood.push({ entry, variant }),
    defaultLocale: async () => 'en',
    readAgain: (uid, action, params) => run({ uid, action, params: params as Record<string, unknown> }),
    warn: () => undefined,
  });
  let answer: object | null = base;
  const run = (context: DocumentContext) =>
    middleware(context, async () => {
      read.push(context.params);
      return answer;
    });
  const findOne = (params: Record<string, unknown> = {}) =>
    run({ uid: PAGE, action: 'findOne', params: { documentId: 'base', status: 'published', ...params } });
  return { base, content, opened, read, stood, run, findOne, answerWith: (other: object | null) => (answer = other) };
}

describe('the overlay in the document service', () => {
  it.each([
    ['a write of the content API', request({ method: 'POST' })],
    ['the admin panel', request({ state: { route: { info: { type: 'admin' } } } })],
    ['a job in a context without a route', request({ state: {} })],
    ['no request at all', null],
  ])('leaves alone what is read by %s', async (_, http) => {
    const { base, findOne, opened } = setUp({ http });
    expect(await findOne()).toBe(base);
    expect(opened).toEqual([]);
  });

  it('leaves alone what is read inside a transaction', async () => {
    const { base, findOne } = setUp({ isInTransaction: true });
    expect(await findOne()).toBe(base);
  });

  it('leaves writes and variants themselves alone', async () => {
    const { opened, run } = setUp();
    await run({ uid: PAGE, action: 'update', params: {} });
    await run({ uid: 'plugin::personalization.pz-page', action: 'findOne', params: {} });
    expect(opened).toEqual([]);
  });

  it('does not even open a request that cannot vary and asks for nothing', async () => {
    const { opened, run } = setUp();
    await run({ uid: 'api::product.product', action: 'findMany', params: {} });
    expect(opened).toEqual([]);
  });

  it('opens it where the caller asks for something, so that a bad persona is refused everywhere', async () => {
    const { opened, run } = setUp({ http: request({ headers: { 'x-persona': 'dog' } }) });
    await run({ uid: 'api::product.product', action: 'findMany', params: {} });
    expect(opened).toEqual(['opened']);
  });

  it('names the default locale, which it has to know anyway', async () => {
    const { findOne, read } = setUp();
    await findOne();
    expect(read).toMatchObject([{ locale: 'en' }]);
  });

  it('does not read from the base what the variant replaces', async () => {
    const { findOne, read } = setUp();
    expect(await findOne({ populate: { hero: true, featured: { fields: ['name'] } } })).toMatchObject({
      hero: 'dog.png',
    });
    expect(read).toMatchObject([{ populate: { featured: { fields: ['name'] } } }]);
    expect(read[0]).not.toHaveProperty('populate.hero');
  });

  it('reads the base again in full where a single type turns out to be another document', async () => {
    const { answerWith, findOne, read } = setUp();
    const recreated = { documentId: 'another', title: 'New', hero: 'new.png' };
    answerWith(recreated);
    expect(await findOne({ populate: { hero: true } })).toBe(recreated);
    expect(read.map((params) => (params as { populate: object }).populate)).toEqual([{}, { hero: true }]);
  });

  it('personalizes what a field of a GraphQL query reads, whatever the method is', async () => {
    const { base, content, findOne, read, stood } = setUp({
      http: request({ method: 'POST' }),
      field: ['title', 'hero'],
    });
    const entry = await findOne();
    expect(entry).toMatchObject({ documentId: base.documentId, title: 'Dog' });
    expect(read).toEqual([expect.not.objectContaining({ populate: expect.anything() })]);
    expect(content.asked).toMatchObject([{ fields: ['title'], populate: {} }]);
    expect(stood).toMatchObject([{ entry, variant: { fields: new Set(['title', 'hero']) } }]);
  });

  it('answers with nothing where the base does not exist', async () => {
    const { answerWith, findOne } = setUp();
    answerWith(null);
    expect(await findOne({ populate: { hero: true } })).toBeNull();
  });
});
