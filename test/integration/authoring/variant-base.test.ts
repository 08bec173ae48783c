import { createOwnApp, type RunningApp } from '../variants/own-app';
import { allTypes, AUTHOR, NOTICE, NOTICE_VARIANT, PERSONA, STORY, STORY_VARIANT } from '../variants/types';
import { ask, createEditor, mayDo, type Answer } from './editors';

const PATH = '/personalization/variant-base';

const own = createOwnApp();
let app: RunningApp;
let admin: Record<string, string>;
let persona: string;
let file: number;
let otherFile: number;
let authors: readonly { readonly id: number; readonly documentId: string }[];

beforeAll(async () => {
  app = await own.start(allTypes);
  await app.call('extension', 'createLocale', 'ja');
  admin = { authorization: `Bearer ${await app.adminToken()}` };
  const condition = {
    version: 1,
    root: { predicate: 'fact', params: { fact: 'geo.country', operator: 'equals', value: 'JP' } },
  };
  persona = (await app.documents(PERSONA).create({ data: { key: 'japan', name: 'Japan', condition } })).documentId;
  file = (await app.call('extension', 'uploadFile', 'cover.txt')) as number;
  otherFile = (await app.call('extension', 'uploadFile', 'other.txt')) as number;
  authors = [
    await app.documents(AUTHOR).create({ data: { name: 'Aki' } }),
    await app.documents(AUTHOR).create({ data: { name: 'Bo' } }),
  ];
});
afterAll(() => own.remove());

const whole = () => ({
  title: 'Base',
  rating: 3,
  cover: file,
  quote: { text: 'base', portrait: file },
  blocks: [
    { __component: 'blocks.people', people: [authors[0]?.documentId] },
    { __component: 'blocks.quote', text: 'second' },
  ],
  readers: authors.map(({ documentId }) => documentId),
});

async function makeStory(data: object = {}): Promise<string> {
  return (await app.documents(STORY).create({ data: { ...whole(), ...data } })).documentId;
}
async function makeVariant(pzBase: string, overrides: readonly string[], data: object = {}): Promise<string> {
  const own = { pzBase, pzPersonas: [persona], pzOverrides: overrides };
  return (await app.documents(STORY_VARIANT).create({ data: { ...own, ...data } })).documentId;
}
const get = (variant: string, query: object = {}, headers = admin) =>
  ask(app, headers, 'GET', `${PATH}?${new URLSearchParams({ type: STORY_VARIANT, variant, ...query })}`);
const see = (variant: string, fields: readonly string[], headers = admin) =>
  ask(app, headers, 'POST', `${PATH}/seen`, { type: STORY_VARIANT, variant, fields });
async function fields(variant: string, query: object = {}): Promise<Record<string, Answer>> {
  const { body } = await get(variant, query);
  return Object.fromEntries(body.data.fields.map((field: Answer) => [field.name, field]));
}
async function staleIn(entry: string): Promise<readonly string[]> {
  const path = `/personalization/entry-variants?${new URLSearchParams({ type: STORY, entry, locale: 'en' })}`;
  const { body } = await ask(app, admin, 'GET', path);
  return body.data.variants[0].stale;
}
const changeBase = (documentId: string, data: object) => app.documents(STORY).update({ documentId, data });

describe('the base of a variant', () => {
  it('is named as the content manager names it', async () => {
    const base = await makeStory();
    const { status, body } = await get(await makeVariant(base, []));
    expect(status).toBe(200);
    expect(body.data.base).toEqual({
      type: STORY,
      typeName: 'story',
      kind: 'collectionType',
      documentId: base,
      title: 'Base',
    });
    expect(body.data.fields.map(({ name }: Answer) => name).sort()).toEqual(
      ['author', 'blocks', 'code', 'cover', 'note', 'quote', 'rating', 'readers', 'related', 'title'].sort()
    );
  });

  it('has its values in the shape of the edit form', async () => {
    const base = await makeStory();
    const variant = await makeVariant(base, ['readers'], { readers: [authors[1]?.documentId] });
    const { blocks, cover, quote, rating, readers, title } = await fields(variant);
    expect([title.now, rating.now]).toEqual(['Base', 3]);
    expect(cover.now).toMatchObject({ id: file, name: 'cover.txt', mime: 'text/plain', url: expect.any(String) });
    expect(quote.now).toEqual({ text: 'base', portrait: expect.objectContaining({ id: file }) });
    const [aki, bo] = authors.map(({ documentId, id }) => ({ documentId, id }));
    expect(blocks.now).toEqual([
      {
        __component: 'blocks.people',
        __temp_key__: 'a0',
        people: {
          connect: [expect.objectContaining({ ...aki, name: 'Aki', label: 'Aki', __temp_key__: 'a0' })],
          disconnect: [],
        },
      },
      { __component: 'blocks.quote', __temp_key__: 'a1', text: 'second', portrait: null },
    ]);
    expect(readers.now.connect).toMatchObject([
      { ...aki, label: 'Aki', __temp_key__: 'a0' },
      { ...bo, label: 'Bo', __temp_key__: 'a1' },
    ]);
    expect(readers.now.disconnect).toMatchObject([{ ...bo, apiData: bo }]);
  });

  it('saves through the content manager just as it came', async () => {
    const base = await makeStory();
    const overrides = ['title', 'cover', 'quote', 'blocks', 'readers'];
    const variant = await makeVariant(base, [], { readers: [authors[1]?.documentId] });
    const known = await fields(variant);
    const saved = Object.fromEntries(overrides.map((name) => [name, known[name].now]));
    const path = `/content-manager/collection-types/${STORY_VARIANT}/${variant}`;
    const { status } = await ask(app, admin, 'PUT', path, { ...saved, pzOverrides: overrides });
    expect(status).toBe(200);
    const populate = {
      cover: true,
      quote: { populate: ['portrait'] },
      blocks: { on: { 'blocks.quote': true, 'blocks.people': { populate: ['people'] } } },
      readers: true,
    };
    expect(await app.documents(STORY_VARIANT).findOne({ documentId: variant, populate })).toMatchObject({
      title: 'Base',
      cover: { id: file },
      quote: { text: 'base', portrait: { id: file } },
      blocks: [{ people: [{ name: 'Aki' }] }, { text: 'second' }],
      readers: [{ name: 'Aki' }, { name: 'Bo' }],
    });
    const after = await fields(variant);
    expect(overrides.filter((name) => after[name].isStale)).toEqual([]);
  });

  it('of a single type without locales and drafts is known too', async () => {
    const base = await app.documents(NOTICE).create({ data: { text: 'Open', level: 'low' } });
    const own = { pzBase: base.documentId, pzPersonas: [persona], pzOverrides: ['text'], text: 'Closed' };
    const { documentId } = await app.documents(NOTICE_VARIANT).create({ data: own });
    await app.documents(NOTICE).update({ documentId: base.documentId, data: { text: 'Open late' } });
    const query = new URLSearchParams({ type: NOTICE_VARIANT, variant: documentId });
    const { body } = await ask(app, admin, 'GET', `${PATH}?${query}`);
    expect(body.data.base).toMatchObject({ kind: 'singleType', documentId: base.documentId });
    expect(body.data.fields).toContainEqual({
      name: 'text',
      type: 'text',
      now: 'Open late',
      then: 'Open',
      isStale: true,
    });
  });

  it('is refused without the variant, or without a base in the locale', async () => {
    const variant = await makeVariant(await makeStory(), []);
    const missing = await get('nowhere');
    expect([missing.status, missing.body.error.details.code]).toEqual([404, 'entry.missing']);
    const untranslated = await get(variant, { locale: 'ja' });
    expect([untranslated.status, untranslated.body.error.details.code]).toEqual([400, 'variant.base-missing']);
    const path = `${PATH}?${new URLSearchParams({ type: STORY, variant })}`;
    expect((await ask(app, admin, 'GET', path)).body.error.details.code).toBe('type.without-variants');
  });
});

describe('an overridden field', () => {
  it('is stale once the base has changed, and says what it was', async () => {
    const base = await makeStory();
    const variant = await makeVariant(base, ['title', 'rating'], { title: 'Variant', rating: 5 });
    expect((await fields(variant)).title).toEqual({
      name: 'title',
      type: 'string',
      now: 'Base',
      then: 'Base',
      isStale: false,
    });
    await changeBase(base, { title: 'Changed' });
    const known = await fields(variant);
    expect(known.title).toMatchObject({ now: 'Changed', then: 'Base', isStale: true });
    expect(known.rating).toMatchObject({ isStale: false });
    expect(known.cover).not.toHaveProperty('then');
    expect(await staleIn(base)).toEqual(['title']);
    await changeBase(base, { title: 'Base' });
    expect((await fields(variant)).title.isStale).toBe(false);
  });

  it('compares files by id, relations by documentId and components by content', async () => {
    const base = await makeStory();
    const overrides = ['cover', 'quote', 'blocks', 'readers'];
    const variant = await makeVariant(base, overrides, { quote: { text: 'variant' } });
    const stale = async () => {
      const known = await fields(variant);
      return overrides.filter((name) => known[name].isStale);
    };
    // The same content in new rows.
    await changeBase(base, whole());
    expect(await stale()).toEqual([]);
    await changeBase(base, { cover: otherFile });
    await changeBase(base, { readers: [authors[0]?.documentId] });
    await changeBase(base, { quote: { text: 'base', portrait: otherFile } });
    await changeBase(base, { blocks: [...whole().blocks].reverse() });
    expect(await stale()).toEqual(overrides);
    const { readers } = await fields(variant);
    expect(readers.then.connect.map(({ label }: Answer) => label)).toEqual(['Aki', 'Bo']);
  });

  it('stays stale through saving and publishing, until somebody says that it was seen', async () => {
    const base = await makeStory();
    const variant = await makeVariant(base, ['title'], { title: 'Variant' });
    await changeBase(base, { title: 'Changed' });
    await app.documents(STORY_VARIANT).update({ documentId: variant, data: { title: 'Other', pzBaseThen: {} } });
    await app.documents(STORY_VARIANT).publish({ documentId: variant });
    await app.documents(STORY_VARIANT).discardDraft({ documentId: variant });
    expect((await fields(variant)).title).toMatchObject({ then: 'Base', isStale: true });
    const { status, body } = await see(variant, ['title']);
    expect(status).toBe(200);
    expect(body.data.fields).toContainEqual(
      expect.objectContaining({ name: 'title', then: 'Changed', isStale: false })
    );
    await app.documents(STORY_VARIANT).discardDraft({ documentId: variant });
    expect((await fields(variant)).title.isStale).toBe(false);
  });

  it('does not turn a published variant into a modified one when it is seen', async () => {
    const base = await makeStory();
    const variant = await makeVariant(base, ['title'], { title: 'Variant' });
    await app.documents(STORY_VARIANT).publish({ documentId: variant });
    await changeBase(base, { title: 'Changed' });
    await see(variant, ['title']);
    const path = `/content-manager/collection-types/${STORY_VARIANT}/${variant}`;
    expect((await ask(app, admin, 'GET', path)).body.data.status).toBe('published');
  });

  it('forgets what the base said when it is un-ticked', async () => {
    const base = await makeStory();
    const variant = await makeVariant(base, ['title', 'rating'], { title: 'Variant' });
    await changeBase(base, { title: 'Changed' });
    await app.documents(STORY_VARIANT).update({ documentId: variant, data: { pzOverrides: ['rating'] } });
    expect((await fields(variant)).title).toEqual({ name: 'title', type: 'string', now: 'Changed', isStale: false });
    await app.documents(STORY_VARIANT).update({ documentId: variant, data: { pzOverrides: ['title', 'rating'] } });
    expect((await fields(variant)).title).toMatchObject({ then: 'Changed', isStale: false });
  });

  it('remembers the base of its own locale, also where it was ticked in another', async () => {
    const base = await makeStory();
    await app.documents(STORY).update({ documentId: base, locale: 'ja', data: { ...whole(), title: '元' } });
    const variant = await makeVariant(base, []);
    await app.documents(STORY_VARIANT).update({ documentId: variant, locale: 'ja', data: {} });
    await app
      .documents(STORY_VARIANT)
      .update({ documentId: variant, data: { title: 'Variant', pzOverrides: ['title'] } });
    expect((await fields(variant, { locale: 'ja' })).title).toMatchObject({ then: '元', isStale: false });
    await app.documents(STORY).update({ documentId: base, locale: 'ja', data: { title: '新' } });
    expect((await fields(variant, { locale: 'ja' })).title).toMatchObject({ now: '新', then: '元', isStale: true });
    expect((await fields(variant, { locale: 'en' })).title.isStale).toBe(false);
  });

  it('that is too long to be kept is still known to have changed', async () => {
    const quotes = Array.from({ length: 40 }, () => ({ __component: 'blocks.quote', text: 'x'.repeat(200) }));
    const base = await makeStory({ blocks: quotes });
    const variant = await makeVariant(base, ['blocks']);
    const { blocks } = await fields(variant);
    expect(blocks).not.toHaveProperty('then');
    expect(blocks.isStale).toBe(false);
    await changeBase(base, { blocks: quotes.slice(1) });
    expect((await fields(variant)).blocks.isStale).toBe(true);
  });

  it('goes along when the variant is duplicated', async () => {
    const base = await makeStory();
    const variant = await makeVariant(base, ['title'], { title: 'Variant' });
    await changeBase(base, { title: 'Changed' });
    const body = { type: STORY, variant, personas: ['japan'] };
    const copy = await ask(app, admin, 'POST', '/personalization/entry-variants/duplicate', body);
    expect((await fields(copy.body.data.documentId)).title).toMatchObject({ then: 'Base', isStale: true });
  });
});

describe('what is remembered', () => {
  it('is shown to nobody through the content manager', async () => {
    const variant = await makeVariant(await makeStory(), ['title'], { title: 'Variant' });
    const one = await ask(app, admin, 'GET', `/content-manager/collection-types/${STORY_VARIANT}/${variant}`);
    expect(one.status).toBe(200);
    expect(JSON.stringify(one.body)).not.toContain('pzBaseThen');
    const list = await ask(app, admin, 'GET', `/content-manager/collection-types/${STORY_VARIANT}?pageSize=1`);
    expect(JSON.stringify(list.body)).not.toContain('pzBaseThen');
    const layout = await ask(app, admin, 'GET', `/content-manager/content-types/${STORY_VARIANT}/configuration`);
    expect(JSON.stringify(layout.body.data.contentType.layouts)).not.toContain('pzBaseThen');
  });
});

describe('by the roles of the content manager', () => {
  const variantFields = ['title', 'rating', 'readers', 'pzOverrides'];

  it('asks who is asking', async () => {
    expect((await get('any', {}, {})).status).toBe(401);
    expect((await see('any', ['title'], {})).status).toBe(401);
  });

  it('refuses those without rights on either side, and readers who want to change something', async () => {
    const variant = await makeVariant(await makeStory(), ['title'], { title: 'Variant' });
    const locales = ['en'];
    const base = mayDo(STORY, ['read'], { fields: ['title'], locales });
    const reading = mayDo(STORY_VARIANT, ['read'], { fields: variantFields, locales });
    const noBase = await createEditor(app, admin, reading);
    const noVariant = await createEditor(app, admin, base);
    const reader = await createEditor(app, admin, [...base, ...reading]);
    for (const { headers } of [noBase, noVariant]) {
      const answer = await get(variant, {}, headers);
      expect([answer.status, answer.body.error.details.code]).toEqual([403, 'entry.not-allowed']);
    }
    expect((await get(variant, {}, reader.headers)).status).toBe(200);
    expect((await get(variant, { locale: 'ja' }, reader.headers)).status).toBe(403);
    expect((await see(variant, ['title'], reader.headers)).status).toBe(403);
  });

  it('leaves out the fields of the base that may not be read, and names of what may not be read', async () => {
    const variant = await makeVariant(await makeStory(), ['title', 'rating'], { title: 'Variant' });
    const editor = await createEditor(app, admin, [
      ...mayDo(STORY, ['read'], { fields: ['rating', 'readers'], locales: ['en'] }),
      ...mayDo(STORY_VARIANT, ['read', 'update'], { fields: variantFields, locales: ['en'] }),
    ]);
    const { body } = await get(variant, {}, editor.headers);
    expect(body.data.fields.map(({ name }: Answer) => name).sort()).toEqual(['rating', 'readers']);
    expect(JSON.stringify(body)).not.toContain('Base');
    expect(JSON.stringify(body)).not.toContain('Aki');
    expect((await see(variant, ['rating'], editor.headers)).status).toBe(200);
  });
});
