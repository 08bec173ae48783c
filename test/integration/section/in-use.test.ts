import type { Place } from '../../../shared/contracts/places';
import { mayDo } from '../authoring/editors';
import { FACT, isAbout, may, mayRead, PERSONA, RULE, type SectionApp, startSection, stored } from './section-app';

let section: SectionApp;
beforeAll(async () => {
  section = await startSection();
});

const entries = (uid: string) => `/content-manager/collection-types/${uid}`;
const FIELDS = ['key', 'name', 'condition', 'isEnabled', 'priority'];
const named = async (uid: string, key: string) => {
  const found = await section.app.documents(uid).findFirst({ filters: { key } });
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
};
const namesOf = ({ body }: { body: { error: { details: { places: Place[] } } } }) =>
  body.error.details.places.map(({ kind, name }) => `${kind} ${name}`);

describe('deleting what is in use, as an editor does', () => {
  it('is refused for a rule, with every place as data', async () => {
    const { documentId } = await named(RULE, 'has-a-dog');
    const user = await named(PERSONA, 'dog-owner');
    const { status, body } = await section.admin('DELETE', `${entries(RULE)}/${documentId}`);
    expect(status).toBe(400);
    expect(body.error.message).toBe('The rule "Has a dog" is used by the persona "Lives with a dog".');
    expect(body.error.details).toMatchObject({
      code: 'reference.in-use',
      places: [{ kind: 'persona', type: PERSONA, documentId: user.documentId, name: 'Lives with a dog' }],
    });
    expect(await section.app.documents(RULE).findOne({ documentId })).not.toBeNull();
  });

  it('is refused for a persona that has variants and sample visitors, each a place with its type', async () => {
    const { documentId } = await named(PERSONA, 'dog-owner');
    const refused = await section.admin('DELETE', `${entries(PERSONA)}/${documentId}`);
    expect(refused.status).toBe(400);
    const places: Place[] = refused.body.error.details.places;
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) {
      expect(['variant', 'sample-visitor']).toContain(place.kind);
      expect(
        await section.app.documents(place.type).findFirst({ filters: { documentId: place.documentId } })
      ).not.toBeNull();
    }
  });

  it('is refused in bulk, where one of them is used, and then none is deleted', async () => {
    const unused = await section.app
      .documents(RULE)
      .create({ data: { key: 'unused', name: 'Unused', condition: stored({ rule: 'in-winter' }) } });
    const used = await named(RULE, 'on-a-tv');
    const refused = await section.admin('POST', `${entries(RULE)}/actions/bulkDelete`, {
      documentIds: [unused.documentId, used.documentId],
    });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      'The rule "On a television" is used by the persona "Household at the television".',
    ]);
    expect(namesOf(refused)).toEqual(['persona Household at the television']);
    expect(await section.app.documents(RULE).findOne({ documentId: unused.documentId })).not.toBeNull();

    const body = { documentIds: [unused.documentId] };
    expect((await section.admin('POST', `${entries(RULE)}/actions/bulkDelete`, body)).status).toBe(200);
    expect(await section.app.documents(RULE).findOne({ documentId: unused.documentId })).toBeNull();
  });
});

describe('places that an editor may not read', () => {
  const rulesOnly = [may('read'), ...mayRead(RULE), ...mayDo(RULE, ['delete'])];
  const deleteDogRule = async (editor: SectionApp['admin']) => {
    const { documentId } = await named(RULE, 'has-a-dog');
    return (await editor('DELETE', `${entries(RULE)}/${documentId}`)).body.error;
  };
  const dogRule = async (editor: SectionApp['admin']) => {
    const { body } = await editor('GET', '/personalization/rules');
    return body.data.find(({ key }: { key: string }) => key === 'has-a-dog');
  };

  it('are counted and not named', async () => {
    const editor = await section.editor(rulesOnly);
    const error = await deleteDogRule(editor);
    expect(error.message).toBe('The rule "Has a dog" is used in 1 place.');
    expect(error.details).toMatchObject({ code: 'reference.in-use', morePlaces: 1 });
    expect(error.details).not.toHaveProperty('places');
    expect(await dogRule(editor)).toMatchObject({ usedBy: [], usedElsewhere: 1 });
    expect(await dogRule(section.admin)).toMatchObject({ usedBy: [{ name: 'Lives with a dog' }], usedElsewhere: 0 });
  });

  it('are those of others, where a role may read only its own', async () => {
    const own = mayRead(PERSONA).map((permission) => ({ ...permission, conditions: ['admin::is-creator'] }));
    const editor = await section.editor([...rulesOnly, ...mayDo(PERSONA, ['create'], { fields: FIELDS }), ...own]);
    const data = { key: 'mine', name: 'Mine', condition: stored({ rule: 'has-a-dog' }) };
    const { body } = await editor('POST', entries(PERSONA), data);
    const error = await deleteDogRule(editor);
    expect(error.details.places.map(({ name }: Place) => name)).toEqual(['Mine']);
    expect(error.details.morePlaces).toBe(1);
    expect(await dogRule(editor)).toMatchObject({ usedBy: [{ name: 'Mine' }], usedElsewhere: 1 });
    await section.app.documents(PERSONA).delete({ documentId: body.data.documentId });
  });
});

describe('a fact that conditions ask for', () => {
  const change = async (data: object) => {
    const { documentId } = await named(FACT, 'pet');
    return section.admin('PUT', `${entries(FACT)}/${documentId}`, data);
  };

  it('is not deleted', async () => {
    const { documentId } = await named(FACT, 'pet');
    const one = await section.admin('DELETE', `${entries(FACT)}/${documentId}?locale=*`);
    expect([one.status, one.body.error.details.code]).toEqual([400, 'reference.in-use']);
    expect(namesOf(one)).toEqual(['rule Has a cat', 'rule Has a dog']);
  });

  it('may lose its question in one language, but not in the last', async () => {
    const data = { key: 'town', type: 'string', question: 'Which town?' };
    const { documentId } = await section.app.documents(FACT).create({ data });
    await section.app.documents(FACT).update({ documentId, locale: 'ja', data: { question: 'どの町?' } });
    const persona = await section.app
      .documents(PERSONA)
      .create({ data: { key: 'townspeople', name: 'Townspeople', condition: stored(isAbout('form.town', 'Otaru')) } });

    expect((await section.admin('DELETE', `${entries(FACT)}/${documentId}?locale=en`)).status).toBe(200);
    const last = await section.admin('DELETE', `${entries(FACT)}/${documentId}?locale=ja`);
    expect([last.status, namesOf(last)]).toEqual([400, ['persona Townspeople']]);
    // Strapi deletes in bulk one language at a time.
    const body = { documentIds: [documentId], locale: 'ja' };
    const bulk = await section.admin('POST', `${entries(FACT)}/actions/bulkDelete`, body);
    expect([bulk.status, namesOf(bulk)]).toEqual([400, ['persona Townspeople']]);

    await section.app.documents(PERSONA).delete({ documentId: persona.documentId });
    expect((await section.admin('DELETE', `${entries(FACT)}/${documentId}?locale=ja`)).status).toBe(200);
  });

  it('keeps its type', async () => {
    const refused = await change({ type: 'string' });
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.errors[0]).toMatchObject({ code: 'reference.in-use', path: ['type'] });
    expect(namesOf(refused)).toEqual(['rule Has a cat', 'rule Has a dog']);
  });

  it('keeps the options that they are about, and only those', async () => {
    expect((await change({ options: ['dog', 'cat', 'hamster'] })).status).toBe(200);
    expect((await change({ options: ['cat', 'dog'] })).status).toBe(200);
    const refused = await change({ options: ['cat', 'hamster'] });
    expect(refused.body.error).toMatchObject({
      message: 'The value "dog" of the fact "pet" is used by the rule "Has a dog".',
      details: { errors: [{ code: 'reference.in-use', path: ['options'] }] },
    });
    expect(namesOf(refused)).toEqual(['rule Has a dog']);
  });

  it('keeps its key, and says whom that would reach', async () => {
    const refused = await change({ key: 'animal' });
    expect(refused.body.error.details.code).toBe('key.changed');
    expect(namesOf(refused)).toEqual(['rule Has a cat', 'rule Has a dog']);
  });
});

describe('switching a persona on and off', () => {
  it('takes a body with nothing but the switch, and keeps everything else', async () => {
    const before = await named(PERSONA, 'okinawa-winter');
    const path = `${entries(PERSONA)}/${before.documentId}`;
    const switched = await section.admin('PUT', path, { isEnabled: false });
    expect(switched.status).toBe(200);
    const state = async () => {
      const { body } = await section.admin('GET', '/personalization/personas');
      return body.data.personas.find(({ key }: { key: string }) => key === 'okinawa-winter');
    };
    expect(await state()).toMatchObject({ state: 'disabled', isEnabled: false });
    // Where there are no drafts, Strapi stamps every write as a publication.
    const { updatedAt, isEnabled, publishedAt, ...kept } = before;
    expect(publishedAt).toBeTruthy();
    const after = await named(PERSONA, 'okinawa-winter');
    expect(after).toMatchObject(kept);
    expect([after.isEnabled, isEnabled]).toEqual([false, true]);
    expect(after.updatedAt).not.toBe(updatedAt);

    expect((await section.admin('PUT', path, { isEnabled: true })).status).toBe(200);
    expect((await state()).state).toBe('active');
  });
});
