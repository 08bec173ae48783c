import { startApp, type TestApp } from '../../harness';
import { tell } from '../scenarios/told-facts';
import { at, HOKKAIDO, JANUARY, OKINAWA, ON_A_TV, onLinux, SETTINGS } from '../scenarios/visitors';
import { FROM_REST } from './asked-alike';
import { ask } from './ask';

type Headers = Record<string, string>;

/** What stands in an answer of GraphQL must be what REST says to the same visitor: only what was asked for is compared. */
describe('GraphQL', () => {
  let app: TestApp;
  let told: Record<'dog' | 'cat', Headers>;
  beforeAll(async () => {
    app = await startApp({ env: { ...SETTINGS, GRAPHQL: 'on' } });
    const withPet = async (pet: string) => ({ cookie: await tell(app, { pet }) });
    told = { dog: await withPet('dog'), cat: await withPet('cat') };
  });
  afterAll(() => app?.stop());

  const VISITORS: readonly (readonly [string, () => Headers])[] = [
    ['nobody in particular', () => ({})],
    ['somebody with a dog', () => told.dog],
    ['somebody with a cat', () => told.cat],
    ['somebody in Hokkaido in January', () => ({ ...HOKKAIDO, ...JANUARY })],
    ['somebody in Okinawa in January', () => ({ ...OKINAWA, ...JANUARY })],
    ['somebody on Linux with an old browser', () => onLinux(100)],
    ['somebody at the television', () => ON_A_TV],
    ['somebody in Hokkaido at New Year', () => ({ ...HOKKAIDO, ...at(NEW_YEAR) })],
  ];
  const now = new Date();
  const NEW_YEAR = `${now.getFullYear() + (now.getMonth() === 11 && now.getDate() >= 24 ? 2 : 1)}-01-02T10:00:00+09:00`;

  describe.each(VISITORS)('says the same as REST to %s', (_, headersOf) => {
    it.each(FROM_REST)('about $what', async ({ path, query, pick }) => {
      const headers = headersOf();
      const rest = await app.request.get(path).set(headers).expect(200);
      const { data, errors } = await ask(app, query, headers);
      expect(errors).toBeUndefined();
      expect(rest.body.data).toMatchObject(pick(data));
    });
  });

  it('differs from visitor to visitor wherever it is asked', async () => {
    const answers = await Promise.all(
      FROM_REST.map(async ({ query }) =>
        [{}, told.dog, { ...HOKKAIDO, ...JANUARY }, onLinux(100), { ...HOKKAIDO, ...at(NEW_YEAR) }].map((headers) =>
          ask(app, query, headers)
        )
      )
    );
    for (const [index, asked] of answers.entries()) {
      const bodies = new Set((await Promise.all(asked)).map(({ data }) => JSON.stringify(data)));
      expect([FROM_REST[index]!.what, bodies.size > 1]).toEqual([FROM_REST[index]!.what, true]);
    }
  });
});
