import type { ConditionCheckAnswer } from '../../../shared/contracts/conditions';
import { startApp, type TestApp } from '../../harness';
import { logInAsAuthor } from './author';

const CHECK = '/personalization/conditions/check';

let app: TestApp;
let admin: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  admin = { Authorization: `Bearer ${await app.adminToken()}` };
});

const stored = (root: unknown) => ({ version: 1, root });
const inJapan = { predicate: 'place.country', params: { countries: ['JP'] } };

async function check(body: object): Promise<ConditionCheckAnswer['data']> {
  const answer = await app.request.post(CHECK).set(admin).send(body).expect(200);
  return answer.body.data;
}

const places = ({ problems }: ConditionCheckAnswer['data']) =>
  problems.map(({ code, path }) => `${code} at ${path.join('.')}`);

describe('checking a condition while it is being built', () => {
  it('reads a sound condition aloud in both languages, with the names of rules', async () => {
    const answer = await check({ condition: stored({ all: [inJapan, { rule: 'has-a-dog' }] }) });
    expect(answer.problems).toEqual([]);
    expect(answer.sentence?.en).toMatch(/^The visitor is in Japan and matches the rule “.+”$/);
    expect(answer.sentence?.ja).toMatch(/^訪問者は日本にいる、かつ/);
  });

  it('finds nothing wrong with a persona that has no condition', async () => {
    expect(await check({ condition: null, of: { kind: 'persona' } })).toEqual({ sentence: null, problems: [] });
  });

  it('misses the condition of a rule', async () => {
    expect(places(await check({ condition: null, of: { kind: 'rule', key: 'has-a-dog' } }))).toEqual([
      'condition.malformed at ',
    ]);
    expect(places(await check({ condition: null, of: { kind: 'rule' } }))).not.toEqual([]);
  });

  it('names the place of every problem, and still reads the rest aloud', async () => {
    const answer = await check({
      condition: stored({ any: [{ predicate: 'place.country', params: { countries: ['UK'] } }, { all: [] }] }),
    });
    expect(places(answer)).toEqual([
      'condition.bad-parameter at root.any.0.params.countries.0',
      'condition.empty-group at root.any.1.all',
    ]);
    expect(answer.sentence?.en).toContain('[empty group]');
  });

  it.each([
    ['a text', 'not a condition'],
    ['another version', { version: 2, root: inJapan }],
    ['no root', { version: 1 }],
    ['a number as its root', stored(5)],
    ['groups forty deep', stored(JSON.parse(`${'{"not":'.repeat(40)}${JSON.stringify(inJapan)}${'}'.repeat(40)}`))],
    ['parameters that are a list', stored({ predicate: 'place.country', params: [] })],
    ['two kinds at once', stored({ all: [], any: [] })],
    ['a name from the prototype', stored({ predicate: '__proto__', params: { constructor: 1 } })],
  ])('answers for a condition that was edited by hand: %s', async (_, condition) => {
    expect((await check({ condition, of: { kind: 'persona', key: 'dog-owner' } })).problems).not.toEqual([]);
  });

  it('has no sentence where there is nothing to read', async () => {
    expect((await check({ condition: { version: 2, root: inJapan } })).sentence).toBeNull();
    expect((await check({ condition: stored(5) })).sentence).not.toBeNull();
  });

  it('finds a rule that refers to itself, and a persona that asks for itself', async () => {
    const rule = await check({ condition: stored({ rule: 'has-a-dog' }), of: { kind: 'rule', key: 'has-a-dog' } });
    expect(places(rule)).toEqual(['condition.cycle at root.rule']);
    const persona = await check({
      condition: stored({ predicate: 'persona.member', params: { persona: 'dog-owner' } }),
      of: { kind: 'persona', key: 'dog-owner' },
    });
    expect(places(persona)).toEqual(['condition.cycle at root']);
  });

  it('refuses a request that is not one', async () => {
    await app.request.post(CHECK).set(admin).send({ condition: null, visitor: 1 }).expect(400);
  });
});

describe('who may check conditions', () => {
  it('refuses whoever is not logged in to the admin panel', async () => {
    await app.request.post(CHECK).send({ condition: null }).expect(401);
  });

  it('refuses a role that may not read', async () => {
    const author = await logInAsAuthor(app, admin);
    await app.request.post(CHECK).set(author.headers).send({ condition: null }).expect(403);
  });
});
