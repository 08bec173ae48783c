import { createOwnApp, type RunningApp } from './own-app';
import { allTypes, AUTHOR, NOTICE, NOTICE_VARIANT, PERSONA, STORY, STORY_VARIANT } from './types';

/**
 * What we rely on and Strapi does not document. When one of these fails after an upgrade of Strapi, the surface that
 * variant types stand on has changed: read docs/reference/content-types.md before touching the test.
 */
const app = createOwnApp();
let running: RunningApp;
let persona: string;
let story: string;
let author: string;

beforeAll(async () => {
  running = await app.start(allTypes);
  await running.call('extension', 'createLocale', 'ja');
  persona = (await running.documents(PERSONA).create({ data: { name: 'Japan', key: 'japan' } })).documentId;
  author = (await running.documents(AUTHOR).create({ data: { name: 'Aki' }, status: 'published' })).documentId;
  story = (
    await running.documents(STORY).create({
      data: { title: 'Base', quote: { text: 'base' }, author, related: [] },
      status: 'published',
    })
  ).documentId;
  await running
    .documents(STORY)
    .update({ documentId: story, locale: 'ja', data: { title: '基本', quote: { text: '基' } } });
});
afterAll(() => app.remove());

const variants = () => running.documents(STORY_VARIANT);
const created = (data: object, locale?: string) =>
  variants().create({ data: { pzBase: story, pzPersonas: [persona], ...data }, ...(locale && { locale }) });

describe('the registry of content types', () => {
  it('takes types in register() and gives them tables with locale columns', async () => {
    expect(await running.call('sql', 'select document_id, locale, published_at from pz_story')).toEqual([]);
    expect(await running.call('extension', 'uids')).toEqual(expect.arrayContaining([STORY_VARIANT, NOTICE_VARIANT]));
  });

  it('fills in what its own loader would have: custom field types, timestamps, model name', async () => {
    const type = (await running.call('extension', 'contentType', STORY_VARIANT)) as Record<string, unknown>;
    expect(type).toMatchObject({ modelType: 'contentType', modelName: 'pz-story', plugin: 'personalization' });
    expect(type.attributes).toMatchObject({
      pzOverrides: { type: 'json' },
      createdAt: {},
      publishedAt: {},
      locale: {},
    });
  });

  it('keeps the attributes of variant types from the Content-Type Builder', async () => {
    const type = (await running.call('extension', 'contentType', STORY_VARIANT)) as { file: { attributes: object } };
    expect(type.file.attributes).toEqual({});
  });
});

describe('conditional fields', () => {
  it('skip the validation of a required field that is not overridden', async () => {
    const variant = await created({ pzOverrides: [] });
    const { entries } = await variants().publish({ documentId: variant.documentId });
    expect(entries).toHaveLength(1);
  });

  it('validate a required field that is overridden', async () => {
    const variant = await created({ pzOverrides: ['title'], title: null });
    await expect(variants().publish({ documentId: variant.documentId })).rejects.toThrow(/title/);
  });

  it('hold in a type without drafts too', async () => {
    const notice = await running.documents(NOTICE).create({ data: { text: 'Open', level: 'low' } });
    const data = { pzBase: notice.documentId, pzOverrides: ['text'] };
    await expect(running.documents(NOTICE_VARIANT).create({ data })).rejects.toThrow(/text/);
    await running.documents(NOTICE_VARIANT).create({ data: { ...data, text: 'Closed' } });
  });
});

describe('a variant with components, a dynamic zone, media and relations', () => {
  const populate = {
    cover: true,
    quote: { populate: ['portrait'] },
    blocks: { on: { 'blocks.quote': true, 'blocks.people': { populate: ['people'] } } },
    author: true,
    readers: true,
    pzPersonas: true,
  };
  const content = async () => {
    const file = await running.call('extension', 'uploadFile', 'portrait.txt');
    return {
      pzOverrides: ['title', 'cover', 'quote', 'blocks', 'author', 'readers'],
      title: 'Variant',
      cover: file,
      quote: { text: 'variant', portrait: file },
      blocks: [
        { __component: 'blocks.people', people: [author] },
        { __component: 'blocks.quote', text: 'second' },
      ],
      author,
      readers: [author],
    };
  };
  const whole = {
    title: 'Variant',
    cover: { name: 'portrait.txt' },
    quote: { text: 'variant', portrait: { name: 'portrait.txt' } },
    blocks: [{ people: [{ name: 'Aki' }] }, { text: 'second' }],
    author: { name: 'Aki' },
    readers: [{ name: 'Aki' }],
    pzPersonas: [{ key: 'japan' }],
  };
  const read = (documentId: string, status: 'draft' | 'published', locale = 'en') =>
    variants().findOne({ documentId, status, locale, populate });

  it('survives publishing, publishing again, discarding, unpublishing and publishing', async () => {
    const { documentId } = await created(await content());
    await variants().publish({ documentId });
    expect(await read(documentId, 'published')).toMatchObject(whole);
    await variants().publish({ documentId });
    expect(await read(documentId, 'published')).toMatchObject(whole);
    await variants().update({ documentId, data: { title: 'Draft' } });
    await variants().discardDraft({ documentId });
    expect(await read(documentId, 'draft')).toMatchObject(whole);
    await variants().unpublish({ documentId });
    expect(await read(documentId, 'published')).toBeNull();
    await variants().publish({ documentId });
    expect(await read(documentId, 'published')).toMatchObject(whole);
  });

  it('is localized, and deleted in one locale or in all', async () => {
    const { documentId } = await created(await content());
    await variants().update({ documentId, locale: 'ja', data: { title: '日本' } });
    expect(await read(documentId, 'draft', 'ja')).toMatchObject({ title: '日本', pzPersonas: [{ key: 'japan' }] });
    await variants().delete({ documentId, locale: 'ja' });
    expect(await read(documentId, 'draft', 'ja')).toBeNull();
    expect(await read(documentId, 'draft')).toMatchObject(whole);
    await variants().delete({ documentId, locale: '*' });
    expect(await read(documentId, 'draft')).toBeNull();
  });

  it('leaves the base and the other variants their targets', async () => {
    const one = await created(await content());
    const two = await created(await content());
    expect(await read(one.documentId, 'draft')).toMatchObject({ author: { name: 'Aki' } });
    expect(await read(two.documentId, 'draft')).toMatchObject({ author: { name: 'Aki' } });
    expect(await running.documents(STORY).findOne({ documentId: story, populate: ['author'] })).toMatchObject({
      author: { name: 'Aki' },
    });
  });

  it('keeps published relations when their target is published again', async () => {
    const { documentId } = await created(await content());
    await variants().publish({ documentId });
    await running.documents(AUTHOR).publish({ documentId: author });
    expect(await read(documentId, 'published')).toMatchObject({ author: { name: 'Aki' }, readers: [{ name: 'Aki' }] });
  });
});

describe('a second start', () => {
  it('finds nothing to change in the database', async () => {
    const schemas = async () => (await running.rows('strapi_database_schema')).map(({ id, hash }) => ({ id, hash }));
    const before = await schemas();
    await running.stop();
    running = await app.start(allTypes);
    expect(await schemas()).toEqual(before);
    expect(running.logs().filter((line) => line.includes('[warn]') && line.includes('personalization'))).toEqual([]);
  });
});
