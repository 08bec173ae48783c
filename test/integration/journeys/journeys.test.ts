import { startApp, type TestApp } from '../../harness';
import { cookieOf, tell } from '../scenarios/told-facts';

const JOURNEY = 'plugin::personalization.journey';
const RULE = 'plugin::personalization.rule';
const PERSONA = 'plugin::personalization.persona';

const STAGES = [
  { key: 'curious', name: 'Curious', rule: 'has-a-dog' },
  { key: 'fan', name: 'Fan', rule: null },
  { key: 'friend', name: 'Friend', rule: 'has-a-cat' },
];

let app: TestApp;
let journeyId: string;
const stored = (root: unknown) => ({ version: 1, root });
const atLeast = (stage: string) => ({
  predicate: 'profile.stage',
  params: { journey: 'friendship', comparison: 'atLeast', stage },
});

beforeAll(async () => {
  app = await startApp();
  const data = {
    key: 'friendship',
    name: 'Friendship',
    stages: STAGES,
    mayMoveBack: false,
    stageFact: 'form.recommend',
  };
  ({ documentId: journeyId } = await app.documents(JOURNEY).create({ data }));
  await app.documents(RULE).create({ data: { key: 'is-fan', name: 'Is a fan', condition: stored(atLeast('fan')) } });
  await app.documents(PERSONA).create({
    data: { key: 'fan', name: 'Fan', isEnabled: true, condition: stored({ rule: 'is-fan' }) },
  });
});

const personasOf = async (cookie: string) => {
  const { body } = await app.request.get('/api/personalization/decision').set('Cookie', cookie).expect(200);
  return body.data.personas.map(({ key }: { key: string }) => key) as string[];
};
const change = async (cookie: string, facts: object) =>
  cookieOf((await app.request.post('/api/personalization/facts').set('Cookie', cookie).send({ facts })).headers);
const journeysOf = async (cookie: string) => {
  const { body } = await app.request.get('/api/personalization/visitor').set('Cookie', cookie).expect(200);
  return body.data.remembered.journeys ?? {};
};

describe('a visitor on a journey', () => {
  it('enters a stage when its rule matches', async () => {
    const cookie = await tell(app, { pet: 'dog' });
    expect(await journeysOf(cookie)).toEqual({ friendship: { stage: 'curious', at: expect.any(String) } });
    expect(await personasOf(cookie)).not.toContain('fan');
  });

  it('is somebody who has reached a stage when they are past it', async () => {
    const cookie = await tell(app, { pet: 'cat' });
    expect(await journeysOf(cookie)).toMatchObject({ friendship: { stage: 'friend' } });
    expect(await personasOf(cookie)).toContain('fan');
  });

  it('stays where they are when the rule no longer matches', async () => {
    const cookie = await change(await tell(app, { pet: 'cat' }), { pet: 'dog' });
    expect(await journeysOf(cookie)).toMatchObject({ friendship: { stage: 'friend' } });
  });

  it('is at no stage before any rule matches', async () => {
    const cookie = await tell(app, { firstName: 'Kim' });
    expect(await journeysOf(cookie)).toEqual({});
    const { body } = await app.request.get('/api/personalization/decision').set('Cookie', cookie).expect(200);
    expect(body.data.undecided).toContain('fan');
  });
});

describe('what an editor may do to a journey', () => {
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: { details: { errors: { code: string; path: unknown[] }[] } }) =>
        error.details.errors.map(({ code, path }) => [code, path.join('.')])
    );
  const create = (changes: object) =>
    refused(app.documents(JOURNEY).create({ data: { key: 'other', name: 'Other', stages: STAGES, ...changes } }));

  it.each([
    ['without stages', { stages: [] }, 'journey.malformed', 'stages'],
    ['with two stages of one key', { stages: [STAGES[0], STAGES[0]] }, 'key.taken', 'stages.1.key'],
    [
      'with a rule that there is not',
      { stages: [{ ...STAGES[0], rule: 'none' }] },
      'condition.unknown-rule',
      'stages.0.rule',
    ],
    ['with a stage without a name', { stages: [{ ...STAGES[0], name: ' ' }] }, 'journey.malformed', 'stages.0.name'],
    ['whose stage is a persona', { stageFact: 'persona.fan' }, 'journey.malformed', 'stageFact'],
    ['of a key that is taken', { key: 'friendship' }, 'key.taken', 'key'],
  ])('is refused %s', async (_, changes, code, path) => {
    expect(await create(changes)).toEqual([[code, path]]);
  });

  it('is refused when a stage would ask for its own journey', async () => {
    const stages = [{ ...STAGES[0], rule: 'is-fan' }, ...STAGES.slice(1)];
    expect(await refused(app.documents(JOURNEY).update({ documentId: journeyId, data: { stages } }))).toEqual([
      ['condition.cycle', 'stages'],
    ]);
  });

  it('is refused when a stage goes that a rule asks for', async () => {
    const stages = STAGES.filter(({ key }) => key !== 'fan');
    expect(await refused(app.documents(JOURNEY).update({ documentId: journeyId, data: { stages } }))).toEqual([
      ['reference.in-use', 'stages'],
    ]);
  });

  it('is refused to delete one that a rule asks for, or a rule that leads to a stage', async () => {
    expect(await refused(app.documents(JOURNEY).delete({ documentId: journeyId }))).toEqual([['reference.in-use', '']]);
    const rule = await app
      .documents(RULE)
      .create({ data: { key: 'leads', name: 'Leads', condition: stored(atLeast('fan')) } });
    const data = { key: 'second', name: 'Second', stages: [{ key: 'one', name: 'One', rule: 'leads' }] };
    await app.documents(JOURNEY).create({ data });
    expect(await refused(app.documents(RULE).delete({ documentId: rule.documentId }))).toEqual([
      ['reference.in-use', ''],
    ]);
  });
});
