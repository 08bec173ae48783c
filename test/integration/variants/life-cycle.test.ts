import type { Entry } from '../../harness';
import { createOwnApp, type RunningApp } from './own-app';
import { allTypes, NOTICE, NOTICE_VARIANT, PERSONA, STORY, STORY_VARIANT } from './types';

const app = createOwnApp();
let running: RunningApp;
const personas: Record<string, string> = {};

beforeAll(async () => {
  running = await app.start(allTypes);
  await running.call('extension', 'createLocale', 'ja');
  for (const key of ['one', 'two']) {
    personas[key] = (await running.documents(PERSONA).create({ data: { name: key, key } })).documentId;
  }
});
afterAll(() => app.remove());

const stories = () => running.documents(STORY);
const variants = () => running.documents(STORY_VARIANT);

let stored = 0;

async function createStory(...locales: string[]): Promise<string> {
  const data = { title: 'Base', code: `code ${++stored}`, quote: { text: 'base' } };
  const { documentId } = await stories().create({ data, status: 'published' });
  for (const locale of locales) await stories().update({ documentId, locale, data, status: 'published' });
  return documentId;
}

async function createVariant(pzBase: string, data: object = {}): Promise<string> {
  const own = { pzBase, pzPersonas: [personas.one], pzOverrides: ['title'], title: 'Variant' };
  return (await variants().create({ data: { ...own, ...data } })).documentId;
}

const inLocale = (documentId: string, locale: string, status: 'draft' | 'published' = 'draft') =>
  variants().findOne({ documentId, locale, status, populate: ['pzPersonas'] });

const keysOf = (variant: Entry | null) => (variant?.pzPersonas as { key: string }[] | undefined)?.map(({ key }) => key);

describe('when the base is deleted', () => {
  it('its variants go too, and no others', async () => {
    const [base, other] = [await createStory(), await createStory()];
    const [gone, kept] = [await createVariant(base), await createVariant(other)];
    await variants().publish({ documentId: gone });
    await stories().delete({ documentId: base });
    expect(await running.rows('pz_story').then((rows) => rows.filter((row) => row.document_id === gone))).toEqual([]);
    expect(await inLocale(kept, 'en')).not.toBeNull();
  });

  it('in one locale, they go in that locale', async () => {
    const base = await createStory('ja');
    const variant = await createVariant(base);
    await variants().update({ documentId: variant, locale: 'ja', data: { title: '変' } });
    await stories().delete({ documentId: base, locale: 'ja' });
    expect(await inLocale(variant, 'ja')).toBeNull();
    expect(await inLocale(variant, 'en')).not.toBeNull();
  });

  it('together with a whole locale, they go with it', async () => {
    const french = (await running.call('extension', 'createLocale', 'fr')) as number;
    const base = await createStory('fr');
    const variant = await createVariant(base);
    await variants().update({ documentId: variant, locale: 'fr', data: { title: 'La variante' } });
    await running.call('extension', 'deleteLocale', french);
    expect(await inLocale(variant, 'fr')).toBeNull();
    expect(await inLocale(variant, 'en')).not.toBeNull();
  });

  it('with others in the content manager, all their variants go', async () => {
    const bases = [await createStory(), await createStory()];
    const gone = [await createVariant(bases[0]!), await createVariant(bases[1]!)];
    const response = await fetch(`${running.url}/content-manager/collection-types/${STORY}/actions/bulkDelete`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await running.adminToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ documentIds: bases }),
    });
    expect(response.status).toBe(200);
    for (const documentId of gone) expect(await inLocale(documentId, 'en')).toBeNull();
  });

  it('and has neither locales nor drafts, they go just the same', async () => {
    const notice = await running.documents(NOTICE).create({ data: { text: 'Open', level: 'low' } });
    const data = { pzBase: notice.documentId, pzOverrides: ['text'], text: 'Closed' };
    await running.documents(NOTICE_VARIANT).create({ data });
    await running.documents(NOTICE).delete({ documentId: notice.documentId });
    expect(await running.documents(NOTICE_VARIANT).count({})).toBe(0);
  });
});

describe('when the base is unpublished', () => {
  it('its published variants wait for it', async () => {
    const base = await createStory();
    const variant = await createVariant(base);
    await variants().publish({ documentId: variant });
    await stories().unpublish({ documentId: base });
    expect(await inLocale(variant, 'en', 'published')).not.toBeNull();
  });

  it('and published again, a draft of a variant is not published with it', async () => {
    const base = await createStory();
    const variant = await createVariant(base);
    await stories().publish({ documentId: base });
    expect(await inLocale(variant, 'en', 'published')).toBeNull();
  });
});

describe('in all its locales, a variant', () => {
  it('is for the same personas from the moment a locale is added', async () => {
    const variant = await createVariant(await createStory('ja'));
    await variants().update({ documentId: variant, locale: 'ja', data: { title: '変' } });
    expect(keysOf(await inLocale(variant, 'ja'))).toEqual(['one']);
    expect(keysOf(await inLocale(variant, 'en'))).toEqual(['one']);
  });

  it('changes its personas, fields and schedule at once', async () => {
    const variant = await createVariant(await createStory('ja'));
    await variants().update({ documentId: variant, locale: 'ja', data: { title: '変' } });
    const data = {
      pzPersonas: [personas.two],
      pzOverrides: ['title', 'rating'],
      pzStartsAt: '2026-01-01T00:00:00.000Z',
    };
    await variants().update({ documentId: variant, locale: 'ja', data });
    const english = await inLocale(variant, 'en');
    expect(keysOf(english)).toEqual(['two']);
    expect(english).toMatchObject({ pzOverrides: data.pzOverrides, pzStartsAt: data.pzStartsAt, title: 'Variant' });
  });

  it('keeps drafts apart from what is published until one locale is published', async () => {
    const variant = await createVariant(await createStory('ja'));
    await variants().update({ documentId: variant, locale: 'ja', data: { title: '変' } });
    await variants().publish({ documentId: variant, locale: '*' });
    await variants().update({ documentId: variant, data: { pzPersonas: [personas.two] } });
    expect(keysOf(await inLocale(variant, 'ja'))).toEqual(['two']);
    expect(keysOf(await inLocale(variant, 'ja', 'published'))).toEqual(['one']);
    await variants().publish({ documentId: variant });
    expect(keysOf(await inLocale(variant, 'ja', 'published'))).toEqual(['two']);
    expect(await inLocale(variant, 'ja', 'published')).toMatchObject({ title: '変' });
  });
});

describe('a variant is refused', () => {
  const codeOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'saved',
      (error: { name: string; details?: { code: string; errors: { path: unknown[]; code: string }[] } }) => error
    );

  it('without a base that exists', async () => {
    const attempt = variants().create({ data: { pzBase: 'nothing', pzOverrides: [] } });
    expect(await codeOf(attempt)).toMatchObject({
      name: 'ValidationError',
      details: { code: 'variant.base-missing', errors: [{ path: ['pzBase'], code: 'variant.base-missing' }] },
    });
  });

  it('in a locale in which its base does not exist', async () => {
    const variant = await createVariant(await createStory());
    const attempt = variants().update({ documentId: variant, locale: 'ja', data: { title: '変' } });
    expect(await codeOf(attempt)).toMatchObject({ details: { code: 'variant.base-missing' } });
  });

  it('when it would move to another base', async () => {
    const variant = await createVariant(await createStory());
    const attempt = variants().update({ documentId: variant, data: { pzBase: await createStory() } });
    expect(await codeOf(attempt)).toMatchObject({ details: { code: 'variant.base-changed' } });
  });

  it('with fields that do not vary, a list that is none, or an end before its start', async () => {
    const base = await createStory();
    const data = {
      pzOverrides: ['title', 'slug'],
      pzStartsAt: '2026-02-01T00:00:00Z',
      pzEndsAt: '2026-01-01T00:00:00Z',
    };
    expect(await codeOf(createVariant(base, data))).toMatchObject({
      details: {
        errors: [
          { code: 'variant.unknown-field', path: ['pzOverrides', 1] },
          { code: 'schedule.inverted', path: ['pzEndsAt'] },
        ],
      },
    });
    expect(await codeOf(createVariant(base, { pzOverrides: 'title' }))).toMatchObject({
      details: { code: 'variant.malformed' },
    });
  });
});

describe('when a field of the base is renamed', () => {
  it('is reported once, the rest applies, and the variant can still be saved', async () => {
    const variant = await createVariant(await createStory(), { pzOverrides: ['title', 'rating'] });
    await running.stop();
    const { rating, ...attributes } = allTypes.types.story!.attributes as Record<string, unknown>;
    const story = { ...allTypes.types.story, attributes: { ...attributes, stars: rating } };
    running = await app.start({ ...allTypes, types: { ...allTypes.types, story } });
    const reports = running.logs().filter((line) => line.includes('"rating"'));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain('api::story.story');
    const saved = await variants().update({
      documentId: variant,
      data: { pzOverrides: ['title', 'rating', 'stars'], stars: 5 },
    });
    expect(saved).toMatchObject({ stars: 5, title: 'Variant' });
  });
});
