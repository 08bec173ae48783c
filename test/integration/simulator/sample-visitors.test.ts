import { startApp, type TestApp } from '../../harness';
import { logInWith, own } from './editors';

const SAMPLES = '/personalization/sample-visitors';

let app: TestApp;
let admin: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  admin = { Authorization: `Bearer ${await app.adminToken()}` };
});

const tama = {
  name: 'Tama',
  visitor: { facts: { 'form.pet': 'cat' }, now: '2026-01-15T12:00:00+09:00' },
  expected: { persona: 'cat-owner' },
};

describe('sample visitors', () => {
  it('are saved with a name, changed, listed and deleted', async () => {
    const created = (await app.request.post(SAMPLES).set(admin).send(tama).expect(200)).body.data;
    expect(created).toEqual({
      documentId: expect.any(String),
      name: 'Tama',
      description: null,
      visitor: { facts: { 'form.pet': 'cat' }, now: Date.UTC(2026, 0, 15, 3) },
      expected: { persona: 'cat-owner' },
    });
    const path = `${SAMPLES}/${created.documentId}`;
    const changed = { ...tama, name: 'Tama again', expected: null };
    const { body } = await app.request.put(path).set(admin).send(changed).expect(200);
    expect(body.data).toMatchObject({ documentId: created.documentId, name: 'Tama again', expected: null });

    const list = async () => (await app.request.get(SAMPLES).set(admin).expect(200)).body.data as { name: string }[];
    expect((await list()).map(({ name }) => name)).toEqual(['Hana', 'Pochi', 'Tama again', 'Yuki']);
    await app.request.delete(path).set(admin).expect(204);
    expect((await list()).map(({ name }) => name)).toEqual(['Hana', 'Pochi', 'Yuki']);
  });

  it('of the demo come out as they should', async () => {
    const { body } = await app.request.post(`${SAMPLES}/check`).set(admin).send({}).expect(200);
    const { results, mayOverride } = body.data;
    expect(mayOverride).toBe(true);
    expect(results).toHaveLength(3);
    for (const { after, before, breaks, expected } of results) {
      expect({ after, before, breaks }).toEqual({ after: expected, before: expected, breaks: false });
    }
  });

  it('are checked with drafts that nobody has saved yet', async () => {
    const root = { predicate: 'profile.form', params: { fact: 'pet', operator: 'equals', value: 'fish' } };
    const rule = { key: 'has-a-dog', condition: { version: 1, root } };
    const { body } = await app.request.post(`${SAMPLES}/check`).set(admin).send({ rule }).expect(200);
    const breaking = body.data.results.filter(({ breaks }: { breaks: boolean }) => breaks);
    expect(breaking).toEqual([
      {
        documentId: expect.any(String),
        name: 'Pochi',
        expected: 'dog-owner',
        before: 'dog-owner',
        after: expect.not.stringMatching('dog-owner'),
        breaks: true,
      },
    ]);
  });

  it('are refused with a persona that there is not, and with what is no visitor', async () => {
    const unknown = { ...tama, expected: { persona: 'nobody-knows' } };
    const { body } = await app.request.post(SAMPLES).set(admin).send(unknown).expect(400);
    expect(body.error.details.errors).toMatchObject([{ code: 'persona.unknown', path: ['expected', 'persona'] }]);
    const malformed = await app.request
      .post(SAMPLES)
      .set(admin)
      .send({ name: '', visitor: { token: 'x' } })
      .expect(400);
    expect(malformed.body.error.details.code).toBe('request.malformed');
    await app.request.put(`${SAMPLES}/gone`).set(admin).send(tama).expect(404);
    await app.request.delete(`${SAMPLES}/gone`).set(admin).expect(404);
  });

  it('keep the persona that they expect from being deleted', async () => {
    const persona = { key: 'short-lived', name: 'Short-lived', isEnabled: true };
    const { documentId } = await app.documents('plugin::personalization.persona').create({ data: persona });
    const sample = { ...tama, name: 'Keeper', expected: { persona: 'short-lived' } };
    const { body } = await app.request.post(SAMPLES).set(admin).send(sample).expect(200);

    const path = `/content-manager/collection-types/plugin::personalization.persona/${documentId}`;
    const refused = await app.request.delete(path).set(admin).expect(400);
    expect(refused.body.error.details.errors).toMatchObject([
      { code: 'reference.in-use', message: expect.stringContaining('Keeper') },
    ]);
    await app.request.delete(`${SAMPLES}/${body.data.documentId}`).set(admin).expect(204);
    await app.request.delete(path).set(admin).expect(200);
  });
});

describe('who may call', () => {
  const routes = [
    ['get', SAMPLES],
    ['post', `${SAMPLES}/check`],
    ['post', SAMPLES],
    ['put', `${SAMPLES}/any`],
    ['delete', `${SAMPLES}/any`],
  ] as const;

  it.each(routes)('%s %s refuses whoever is not logged in, and a role without the permission', async (method, path) => {
    await app.request[method](path).send({}).expect(401);
    const nobody = await logInWith(app, []);
    await app.request[method](path).set(nobody.headers).send({}).expect(403);
  });

  it('lets those read who may read or simulate, and those edit who may edit', async () => {
    for (const action of ['read', 'simulate']) {
      const reader = await logInWith(app, [own(action)]);
      await app.request.get(SAMPLES).set(reader.headers).expect(200);
      const { body } = await app.request.post(`${SAMPLES}/check`).set(reader.headers).send({}).expect(200);
      expect(body.data.mayOverride).toBe(false);
      await app.request.post(SAMPLES).set(reader.headers).send(tama).expect(403);
    }
    const editor = await logInWith(app, [own('sample-visitors.edit')]);
    const { body } = await app.request.post(SAMPLES).set(editor.headers).send(tama).expect(200);
    await app.request.get(SAMPLES).set(editor.headers).expect(403);
    await app.request.delete(`${SAMPLES}/${body.data.documentId}`).set(editor.headers).expect(204);
  });
});
