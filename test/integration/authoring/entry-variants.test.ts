import { createOwnApp, type RunningApp } from '../variants/own-app';
import { allTypes, AUTHOR, NOTICE, NOTICE_VARIANT, PERSONA, STORY, STORY_VARIANT } from '../variants/types';
import { ask, createEditor, mayDo, type Answer, type Editor } from './editors';

const PATH = '/personalization/entry-variants';

const own = createOwnApp();
let app: RunningApp;
let admin: Record<string, string>;
let story: string;
let notice: string;

beforeAll(async () => {
  app = await own.start(allTypes);
  await app.call('extension', 'createLocale', 'ja');
  admin = { authorization: `Bearer ${await app.adminToken()}` };
  const condition = (value: string) => ({
    version: 1,
    root: { predicate: 'fact', params: { fact: 'geo.country', operator: 'equals', value } },
  });
  for (const [key, value, color] of [
    ['japan', 'JP', '#ff0000'],
    ['korea', 'KR', null],
    ['also-korea', 'KR', null],
  ] as const) {
    const data = { key, name: key.toUpperCase(), color, condition: condition(value) };
    await app.documents(PERSONA).create({ data });
  }
  await app.documents(PERSONA).create({
    data: { key: 'switched-off', name: 'Off', isEnabled: false, condition: condition('FR') },
  });
  const countries = ['JP', 'KR'].map((code) => ({ predicate: 'place.country', params: { countries: [code] } }));
  await app.documents(PERSONA).create({
    data: { key: 'in-two-places', name: 'Torn', condition: { version: 1, root: { all: countries } } },
  });
  const quote = { text: 'base' };
  story = (await app.documents(STORY).create({ data: { title: 'Base', quote } })).documentId;
  await app.documents(STORY).update({ documentId: story, locale: 'ja', data: { title: '元', quote } });
  notice = (await app.documents(NOTICE).create({ data: { text: 'Open', level: 'low' } })).documentId;
});
afterAll(() => own.remove());

const get = (query: Record<string, string>, headers = admin) =>
  ask(app, headers, 'GET', `${PATH}?${new URLSearchParams(query)}`);
const make = (body: object, headers = admin) => ask(app, headers, 'POST', PATH, body);
const duplicate = (body: object, headers = admin) => ask(app, headers, 'POST', `${PATH}/duplicate`, body);
const counts = (entries: string, headers = admin) =>
  ask(app, headers, 'GET', `${PATH}/counts?${new URLSearchParams({ type: STORY, entries })}`);

async function newStory(): Promise<string> {
  return (await app.documents(STORY).create({ data: { title: 'Another', quote: { text: 'base' } } })).documentId;
}
async function variantOf(entry: string, personas: readonly string[], data: object = {}): Promise<string> {
  const { body } = await make({ type: STORY, entry, personas, locale: 'en' });
  const { documentId } = body.data;
  await app.documents(STORY_VARIANT).update({ documentId, data });
  return documentId;
}
async function described(entry: string, documentId: string, locale = 'en'): Promise<Answer> {
  const { body } = await get({ type: STORY, entry, locale });
  return body.data.variants.find((variant: Answer) => variant.documentId === documentId);
}

describe('a new variant', () => {
  it('is a draft for the personas in the asked locale, with no field ticked', async () => {
    const entry = await newStory();
    const { status, body } = await make({
      type: STORY,
      entry,
      locale: 'en',
      personas: ['korea', 'japan'],
      name: ' Far ',
    });
    expect(status).toBe(200);
    expect(body.data.variantType).toBe(STORY_VARIANT);
    const [variant, ...others] = (await get({ type: STORY, entry, locale: 'en' })).body.data.variants;
    expect(others).toEqual([]);
    expect(variant).toEqual({
      documentId: body.data.documentId,
      name: 'Far',
      personas: expect.arrayContaining([
        { key: 'japan', name: 'JAPAN', color: '#ff0000' },
        { key: 'korea', name: 'KOREA', color: null },
      ]),
      overrides: [],
      version: 'draft',
      schedule: 'always',
      startsAt: null,
      endsAt: null,
      locales: ['en'],
      unreachable: { because: 'nothing-overridden', by: null },
      problems: [],
      stale: [],
    });
  });

  it('is written in the locale that was asked for', async () => {
    const { body } = await make({ type: STORY, entry: story, locale: 'ja', personas: ['japan'] });
    const { documentId } = body.data;
    expect(await app.documents(STORY_VARIANT).findOne({ documentId, locale: 'en' })).toBeNull();
    expect(await described(story, documentId, 'ja')).toMatchObject({ version: 'draft', locales: ['ja'] });
    expect(await described(story, documentId, 'en')).toMatchObject({
      version: null,
      locales: ['ja'],
      unreachable: null,
    });
  });

  it('of a single type without drafts is published at once', async () => {
    const { body } = await make({ type: NOTICE, entry: notice, personas: ['japan'] });
    expect(body.data.variantType).toBe(NOTICE_VARIANT);
    const { variants } = (await get({ type: NOTICE, entry: notice })).body.data;
    expect(variants).toMatchObject([{ documentId: body.data.documentId, version: 'published', locales: [] }]);
  });

  it('is refused without its base, or without it in the locale', async () => {
    const entry = await newStory();
    for (const body of [
      { type: STORY, entry: 'nowhere', personas: ['japan'] },
      { type: STORY, entry, personas: ['japan'], locale: 'ja' },
    ]) {
      const answer = await make(body);
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'variant.base-missing']);
    }
  });

  it('is refused for personas that do not exist', async () => {
    const { status, body } = await make({ type: STORY, entry: story, personas: ['japan', 'nobody'] });
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject({ code: 'persona.unknown', errors: [{ path: ['personas', 1] }] });
  });

  it('is refused for a type that is unknown or does not ask for variants', async () => {
    for (const type of ['api::nothing.nothing', AUTHOR, STORY_VARIANT]) {
      const answer = await make({ type, entry: story, personas: ['japan'] });
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'type.without-variants']);
    }
    expect((await make({ type: STORY, entry: story, personas: [] })).body.error.details.code).toBe('request.malformed');
  });
});

describe('the list', () => {
  it('tells the version as the content manager does', async () => {
    const entry = await newStory();
    const documentId = await variantOf(entry, ['japan'], { title: 'Variant', pzOverrides: ['title'] });
    const states = async () => {
      const listed = await ask(app, admin, 'GET', `/content-manager/collection-types/${STORY_VARIANT}/${documentId}`);
      return [(await described(entry, documentId)).version, listed.body.data.status];
    };
    expect(await states()).toEqual(['draft', 'draft']);
    await app.documents(STORY_VARIANT).publish({ documentId });
    expect(await states()).toEqual(['published', 'published']);
    await app.documents(STORY_VARIANT).update({ documentId, data: { title: 'Changed' } });
    expect(await states()).toEqual(['modified', 'modified']);
  });

  it('tells the schedule', async () => {
    const entry = await newStory();
    const [past, future] = ['2020-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'];
    const scheduleOf = async (data: object) =>
      (await described(entry, await variantOf(entry, ['japan'], data))).schedule;
    expect(await scheduleOf({ pzStartsAt: future })).toBe('scheduled');
    expect(await scheduleOf({ pzStartsAt: past, pzEndsAt: future })).toBe('running');
    expect(await scheduleOf({ pzEndsAt: past })).toBe('over');
  });

  it('tells which variants nobody will ever see', async () => {
    const entry = await newStory();
    const overrides = { title: 'Variant', pzOverrides: ['title'] };
    const reasonOf = async (documentId: string) => (await described(entry, documentId)).unreachable;
    const japan = await variantOf(entry, ['japan'], { ...overrides, pzName: 'First' });
    expect(await reasonOf(japan)).toBeNull();
    for (const key of ['switched-off', 'in-two-places']) {
      const reason = await reasonOf(await variantOf(entry, [key], overrides));
      expect(reason).toEqual({ because: 'persona-off', by: null });
    }
    const campaign = { ...overrides, pzName: 'Campaign', pzStartsAt: '2020-01-01T00:00:00.000Z' };
    const later = await variantOf(entry, ['japan'], campaign);
    expect(await reasonOf(japan)).toEqual({ because: 'other-variant', by: 'Campaign' });
    await app.documents(STORY_VARIANT).update({
      documentId: later,
      data: { pzEndsAt: '2100-01-01T00:00:00.000Z' },
    });
    expect(await reasonOf(japan)).toBeNull();

    await variantOf(entry, ['korea'], overrides);
    const behind = await variantOf(entry, ['also-korea'], overrides);
    expect(await reasonOf(behind)).toEqual({ because: 'higher-persona', by: 'KOREA' });
    await app.documents(STORY_VARIANT).update({ documentId: behind, data: { pzPersonas: [] } });
    expect(await reasonOf(behind)).toEqual({ because: 'no-persona', by: null });
  });

  it('does not let a draft stand before what is published', async () => {
    const entry = await newStory();
    const overrides = { title: 'Variant', pzOverrides: ['title'] };
    const published = await variantOf(entry, ['japan'], overrides);
    await app.documents(STORY_VARIANT).publish({ documentId: published });
    const draft = await variantOf(entry, ['japan'], { ...overrides, pzStartsAt: '2020-01-01T00:00:00.000Z' });
    expect((await described(entry, published)).unreachable).toBeNull();
    await app.documents(STORY_VARIANT).publish({ documentId: draft });
    expect((await described(entry, published)).unreachable).toMatchObject({ because: 'other-variant' });
  });

  it('tells what no longer fits', async () => {
    const entry = await newStory();
    const documentId = await variantOf(entry, ['japan'], { title: 'Variant', pzOverrides: ['title'] });
    await app.call('sql', 'update pz_story set pz_overrides = ? where document_id = ?', ['["gone"]', documentId]);
    expect((await described(entry, documentId)).problems).toMatchObject([{ code: 'variant.unknown-field' }]);
  });

  it('offers every persona, best first', async () => {
    const { personas } = (await get({ type: STORY, entry: story })).body.data;
    const keys = ['japan', 'korea', 'also-korea', 'switched-off', 'in-two-places'];
    expect(personas.map(({ key }: Answer) => key)).toEqual(keys);
  });

  it('asks the database as often for thirty variants as for one', async () => {
    const queriesFor = async (entry: string) => {
      await app.call('startCountingQueries');
      await get({ type: STORY, entry, locale: 'en' });
      return ((await app.call('stopCountingQueries')) as string[]).length;
    };
    const entry = await newStory();
    await variantOf(entry, ['japan'], { title: 'Variant', pzOverrides: ['title'] });
    const one = await queriesFor(entry);
    for (let count = 0; count < 29; count += 1) {
      await variantOf(entry, ['japan', 'korea'], { title: 'Variant', pzOverrides: ['title'] });
    }
    expect(await queriesFor(entry)).toBe(one);
    expect((await get({ type: STORY, entry })).body.data.variants).toHaveLength(30);
  });

  it('is refused for an entry that does not exist', async () => {
    const { status, body } = await get({ type: STORY, entry: 'nowhere' });
    expect([status, body.error.details.code]).toEqual([404, 'entry.missing']);
  });
});

describe('a duplicate', () => {
  it('has everything that the variant has, in all its locales, for the other personas', async () => {
    const file = await app.call('extension', 'uploadFile', 'cover.txt');
    const author = await app.documents(AUTHOR).create({ data: { name: 'Aki' } });
    const content = (title: string) => ({
      title,
      cover: file,
      quote: { text: title, portrait: file },
      blocks: [
        { __component: 'blocks.people', people: [author.documentId] },
        { __component: 'blocks.quote', text: 'second' },
      ],
      readers: [author.documentId],
      pzOverrides: ['title', 'cover', 'quote', 'blocks', 'readers'],
    });
    const entry = await newStory();
    await app
      .documents(STORY)
      .update({ documentId: entry, locale: 'ja', data: { title: '元', quote: { text: '元' } } });
    const variant = await variantOf(entry, ['japan', 'korea'], { ...content('English'), pzName: 'Original' });
    await app.documents(STORY_VARIANT).update({ documentId: variant, locale: 'ja', data: content('日本語') });

    const { status, body } = await duplicate({ type: STORY, variant, personas: ['also-korea'], name: 'Also Korea' });
    expect([status, body.error]).toEqual([200, undefined]);
    const populate = {
      cover: true,
      quote: { populate: ['portrait'] },
      blocks: { on: { 'blocks.quote': true, 'blocks.people': { populate: ['people'] } } },
      readers: true,
      pzPersonas: true,
    };
    for (const [locale, title] of [
      ['en', 'English'],
      ['ja', '日本語'],
    ] as const) {
      const copy = await app.documents(STORY_VARIANT).findOne({ documentId: body.data.documentId, locale, populate });
      expect(copy).toMatchObject({
        title,
        cover: { id: file },
        quote: { text: title, portrait: { id: file } },
        blocks: [{ people: [{ name: 'Aki' }] }, { text: 'second' }],
        readers: [{ name: 'Aki' }],
        pzBase: entry,
        pzName: 'Also Korea',
        pzPersonas: [{ key: 'also-korea' }],
      });
    }
    const original = await app.documents(STORY_VARIANT).findOne({ documentId: variant, populate });
    expect(original).toMatchObject({ pzName: 'Original', pzPersonas: [{ key: 'japan' }, { key: 'korea' }] });
    expect((original as Answer).readers).toHaveLength(1);
  });

  it('of a variant that does not exist is refused', async () => {
    const { status, body } = await duplicate({ type: STORY, variant: 'nowhere', personas: ['japan'] });
    expect([status, body.error.details.code]).toEqual([404, 'entry.missing']);
  });
});

it('counts the variants of many entries, each once for all its locales and versions', async () => {
  const [one, none] = [await newStory(), await newStory()];
  const documentId = await variantOf(one, ['japan'], { title: 'Variant', pzOverrides: ['title'] });
  await app.documents(STORY_VARIANT).publish({ documentId });
  await variantOf(one, ['korea']);
  expect((await counts(`${one},${none}`)).body.data).toEqual({ [one]: 2 });
  expect((await counts('')).body.data).toEqual({});
});

describe('by the roles of the content manager', () => {
  const variantFields = ['title', 'pzName', 'pzPersonas', 'pzOverrides', 'pzBase'];
  let stranger: Editor;
  let reader: Editor;
  let english: Editor;

  beforeAll(async () => {
    stranger = await createEditor(app, admin, []);
    reader = await createEditor(app, admin, [
      ...mayDo(STORY, ['read'], { fields: ['title'], locales: ['en', 'ja'] }),
      ...mayDo(STORY_VARIANT, ['read'], { fields: variantFields, locales: ['en', 'ja'] }),
    ]);
    english = await createEditor(app, admin, [
      ...mayDo(STORY, ['read', 'update'], { fields: ['title'], locales: ['en'] }),
      ...mayDo(STORY_VARIANT, ['create', 'read', 'update'], { fields: variantFields, locales: ['en'] }),
    ]);
  });

  const requests = (): readonly (readonly [string, string, object?])[] => [
    ['GET', `${PATH}?${new URLSearchParams({ type: STORY, entry: story })}`],
    ['POST', PATH, { type: STORY, entry: story, personas: ['japan'] }],
    ['GET', `${PATH}/counts?${new URLSearchParams({ type: STORY, entries: story })}`],
  ];

  it('asks who is asking', async () => {
    for (const [method, path, body] of requests()) expect((await ask(app, {}, method, path, body)).status).toBe(401);
    expect((await duplicate({ type: STORY, variant: 'any', personas: ['japan'] }, {})).status).toBe(401);
  });

  it('refuses those who have no rights, with a code', async () => {
    const variant = await variantOf(story, ['japan']);
    for (const [method, path, body] of [
      ...requests(),
      ['POST', `${PATH}/duplicate`, { type: STORY, variant, personas: ['korea'] }] as const,
    ]) {
      const answer = await ask(app, stranger.headers, method, path, body);
      expect([path, answer.status, answer.body.error.details.code]).toEqual([path, 403, 'entry.not-allowed']);
    }
  });

  it('shows a reader the list and says that there is no more', async () => {
    const { status, body } = await get({ type: STORY, entry: story }, reader.headers);
    expect([status, body.data.may]).toEqual([200, { create: false, update: false, delete: false }]);
    expect((await make({ type: STORY, entry: story, personas: ['japan'] }, reader.headers)).status).toBe(403);
    expect((await get({ type: STORY, entry: story }, admin)).body.data.may).toEqual({
      create: true,
      update: true,
      delete: true,
    });
  });

  it('keeps to the locales of the role', async () => {
    const entry = await newStory();
    await app
      .documents(STORY)
      .update({ documentId: entry, locale: 'ja', data: { title: '元', quote: { text: '元' } } });
    const variant = await variantOf(entry, ['japan']);
    await app.documents(STORY_VARIANT).update({ documentId: variant, locale: 'ja', data: {} });
    const japanese = (await make({ type: STORY, entry, locale: 'ja', personas: ['japan'] })).body.data.documentId;

    const { body } = await get({ type: STORY, entry, locale: 'en' }, english.headers);
    expect(body.data.may).toEqual({ create: true, update: true, delete: false });
    expect(body.data.variants).toMatchObject([{ documentId: variant, locales: ['en'] }]);
    expect((await get({ type: STORY, entry, locale: 'ja' }, english.headers)).status).toBe(403);
    expect((await make({ type: STORY, entry, locale: 'ja', personas: ['korea'] }, english.headers)).status).toBe(403);
    expect((await make({ type: STORY, entry, locale: 'en', personas: ['korea'] }, english.headers)).status).toBe(200);

    const copy = await duplicate({ type: STORY, variant, locale: 'en', personas: ['korea'] }, english.headers);
    expect((await described(entry, copy.body.data.documentId)).locales).toEqual(['en']);
    expect((await duplicate({ type: STORY, variant: japanese, personas: ['korea'] }, english.headers)).status).toBe(
      403
    );
  });

  it('lists only what a condition lets the user read', async () => {
    const creator = await createEditor(app, admin, [
      ...mayDo(STORY, ['read'], { fields: ['title'], locales: ['en'] }),
      ...mayDo(STORY_VARIANT, ['create', 'read'], { fields: variantFields, locales: ['en'] }).map((permission) => ({
        ...permission,
        conditions: permission.action.endsWith('read') ? ['admin::is-creator'] : [],
      })),
    ]);
    const entry = await newStory();
    await variantOf(entry, ['japan']);
    const mine = await make({ type: STORY, entry, locale: 'en', personas: ['korea'] }, creator.headers);
    const { body } = await get({ type: STORY, entry, locale: 'en' }, creator.headers);
    expect(body.data.variants).toMatchObject([{ documentId: mine.body.data.documentId }]);
    expect((await counts(entry, creator.headers)).body.data).toEqual({ [entry]: 1 });
  });

  it('needs to read the entry itself', async () => {
    const blind = await createEditor(app, admin, [
      ...mayDo(STORY_VARIANT, ['create', 'read'], { fields: variantFields, locales: ['en'] }),
    ]);
    expect((await get({ type: STORY, entry: story, locale: 'en' }, blind.headers)).status).toBe(403);
    expect((await make({ type: STORY, entry: story, personas: ['japan'] }, blind.headers)).status).toBe(403);
    expect((await counts(story, blind.headers)).status).toBe(403);
  });
});
