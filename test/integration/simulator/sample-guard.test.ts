import { startApp, type TestApp } from '../../harness';
import type { Editor } from '../authoring/editors';
import { EDITS_PERSONAS, logInWith, own } from './editors';

const PERSONA = 'plugin::personalization.persona';
const RULE = 'plugin::personalization.rule';

let app: TestApp;
let author: Editor;
let overrider: Editor;

beforeAll(async () => {
  app = await startApp();
  author = await logInWith(app, EDITS_PERSONAS);
  overrider = await logInWith(app, [...EDITS_PERSONAS, own('sample-visitors.override')]);
  // Pochi comes from there, too, and at whatever time of the day and year this runs: without the dog they would be somebody else
  // than nobody.
  for (const key of ['on-the-islands', 'okinawa-winter', 'evening']) {
    const { documentId } = await documentOf(PERSONA, key);
    await app.documents(PERSONA).update({ documentId, data: { isEnabled: false } });
  }
});

const documentOf = async (uid: string, key: string) => (await app.documents(uid).findFirst({ filters: { key } }))!;
const pathOf = (uid: string, documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`;
const save = (editor: Editor, uid: string, documentId: string, data: object) =>
  app.request.put(pathOf(uid, documentId)).set(editor.headers).send(data);

const hasA = (pet: string) => ({
  version: 1,
  root: { predicate: 'profile.form', params: { fact: 'pet', operator: 'equals', value: pet } },
});

const pochi = async () =>
  (await app.documents('plugin::personalization.sample-visitor').findFirst({ filters: { name: 'Pochi' } }))!.documentId;

describe('a save by which a sample visitor becomes another persona than expected', () => {
  it('is refused with the sample visitors that would break, and nothing is changed', async () => {
    const rule = await documentOf(RULE, 'has-a-dog');
    const { body } = await save(author, RULE, rule.documentId, { condition: hasA('fish') }).expect(400);
    expect(body.error.details).toMatchObject({
      code: 'sample.broken',
      errors: [{ code: 'sample.broken', path: ['samples'], message: expect.stringContaining('"Pochi"') }],
      samples: [{ documentId: await pochi(), name: 'Pochi', expected: 'dog-owner' }],
    });
    expect((await documentOf(RULE, 'has-a-dog')).condition).toEqual(rule.condition);
  });

  it('is refused for a new persona, a disabled one, and another order, too', async () => {
    const everybody = { name: 'All', key: 'all', isEnabled: true, priority: 100, condition: hasA('dog') };
    const path = `/content-manager/collection-types/${PERSONA}`;
    const made = (await app.request.post(path).set(author.headers).send(everybody).expect(201)).body.data;
    const { documentId, priority } = await documentOf(PERSONA, 'dog-owner');

    const disabled = await save(author, PERSONA, documentId, { isEnabled: false }).expect(400);
    expect(disabled.body.error.details.samples).toMatchObject([{ name: 'Pochi', after: 'all' }]);
    const behind = await save(author, PERSONA, documentId, { priority: 200 }).expect(400);
    expect(behind.body.error.details.code).toBe('sample.broken');
    await app.request.delete(pathOf(PERSONA, made.documentId)).set(author.headers).expect(200);

    const first = { ...everybody, key: 'all-first' };
    await app.request
      .post(path)
      .set(author.headers)
      .send({ ...first, priority: (priority as number) + 50, activeTo: '2020-01-01T00:00:00Z' })
      .expect(201);
    await save(author, PERSONA, documentId, { priority: 300 }).expect(200);
    await save(author, PERSONA, documentId, { priority }).expect(200);
  });

  it('is not asked about an order that somebody has changed meanwhile', async () => {
    const orderer = await logInWith(app, [...EDITS_PERSONAS, own('read'), own('personas.order')]);
    const { body } = await app.request.get('/personalization/personas').set(orderer.headers).expect(200);
    const keys = body.data.personas.map(({ key }: { key: string }) => key);
    const sent = { keys: ['dog-owner', ...keys.filter((key: string) => key !== 'dog-owner')].reverse() };
    const order = (revision: string) =>
      app.request
        .put('/personalization/personas/order')
        .set(orderer.headers)
        .send({ ...sent, revision });
    expect((await order('of-yesterday').expect(409)).body.error.details.code).toBe('order.changed');
  });

  it('is accepted by whoever may override, for the sample visitors that they named, and that is not stored', async () => {
    const rule = await documentOf(RULE, 'has-a-dog');
    const accepted = [await pochi()];
    const data = { condition: hasA('fish'), samples: { accepted } };
    await save(author, RULE, rule.documentId, data).expect(400);
    await save(overrider, RULE, rule.documentId, { ...data, samples: { accepted: ['another'] } }).expect(400);
    await save(overrider, RULE, rule.documentId, data).expect(200);
    expect((await documentOf(RULE, 'has-a-dog')).samples).toBeNull();
    await save(author, RULE, rule.documentId, { condition: rule.condition, samples: { accepted } }).expect(200);
    expect((await documentOf(RULE, 'has-a-dog')).samples).toBeNull();
  });

  it('is refused for another order of all personas, unless it is accepted', async () => {
    const may = ['read', 'personas.order', 'sample-visitors.override'].map(own);
    const orderer = await logInWith(app, [...EDITS_PERSONAS, ...may]);
    const stock = async () => (await app.request.get('/personalization/personas').set(orderer.headers)).body.data;
    const reorder = (body: object) =>
      app.request.put('/personalization/personas/order').set(orderer.headers).send(body);
    const always = { version: 1, root: { not: hasA('nothing at all').root } };
    const late = { key: 'told-a-pet', name: 'Told us a pet', priority: 500, isEnabled: true, condition: always };
    const { documentId } = await app.documents(PERSONA).create({ data: late });

    const { personas, revision } = await stock();
    const before = personas.map(({ key }: { key: string }) => key) as string[];
    const keys = ['told-a-pet', ...before.filter((key) => key !== 'told-a-pet')];
    const { body } = await reorder({ keys, revision }).expect(400);
    expect(body.error.details.samples).toMatchObject([{ name: 'Pochi', after: 'told-a-pet' }]);
    expect((await stock()).revision).toBe(revision);

    await reorder({ keys, revision, accepted: [await pochi()] }).expect(200);
    await reorder({ keys: before, revision: (await stock()).revision }).expect(200);
    await app.documents(PERSONA).delete({ documentId });
  });

  it('is not held up where no admin user saves, but logged', async () => {
    const { documentId } = await documentOf(PERSONA, 'dog-owner');
    await app.documents(PERSONA).update({ documentId, data: { isEnabled: false } });
    expect(app.logs().filter((line) => line.includes('The sample visitor "Pochi" would be'))).toHaveLength(1);
    await app.documents(PERSONA).update({ documentId, data: { isEnabled: true } });
  });
});

it('a save that leaves all sample visitors as expected goes through', async () => {
  const { documentId } = await documentOf(PERSONA, 'cat-owner');
  await save(author, PERSONA, documentId, { name: 'With a cat' }).expect(200);
});
