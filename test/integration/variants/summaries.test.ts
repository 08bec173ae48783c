import { createOwnApp, type RunningApp } from './own-app';
import { allTypes, NOTICE, NOTICE_VARIANT, PERSONA, STORY, STORY_VARIANT } from './types';

const app = createOwnApp();
let running: RunningApp;
beforeAll(async () => {
  running = await app.start(allTypes);
});
afterAll(() => app.remove());

const summaries = (base: string, documentId: string, status: string, locale: string | null) =>
  running.call('extension', 'summaries', base, documentId, status, locale) as Promise<Record<string, unknown>[]>;

it('gives one summary per version, with the personas in the order in which they were chosen', async () => {
  const keys = ['one', 'two'];
  const personas = [];
  for (const key of keys)
    personas.push((await running.documents(PERSONA).create({ data: { name: key, key } })).documentId);
  const base = await running.documents(STORY).create({ data: { title: 'Base', quote: { text: 'base' } } });
  const { documentId } = await running.documents(STORY_VARIANT).create({
    data: {
      pzBase: base.documentId,
      pzPersonas: personas,
      pzOverrides: ['title'],
      title: 'Variant',
      pzStartsAt: '2026-01-01T00:00:00.000Z',
    },
    status: 'published',
  });
  const summary = {
    documentId,
    base: base.documentId,
    locale: 'en',
    personas: keys,
    overrides: ['title'],
    startsAt: Date.parse('2026-01-01T00:00:00Z'),
    endsAt: null,
    values: { title: 'Variant' },
  };
  for (const status of ['draft', 'published']) {
    expect(await summaries(STORY, base.documentId, status, 'en')).toEqual([{ ...summary, status }]);
  }
});

it('calls every version of a type without drafts published, and not localized', async () => {
  const base = await running.documents(NOTICE).create({ data: { text: 'Open', level: 'low' } });
  await running.documents(NOTICE_VARIANT).create({ data: { pzBase: base.documentId, pzOverrides: [] } });
  expect(await summaries(NOTICE, base.documentId, 'draft', null)).toEqual([]);
  expect(await summaries(NOTICE, base.documentId, 'published', null)).toMatchObject([{ locale: null, personas: [] }]);
});

it('asks two queries per type, however many variants there are', async () => {
  const copies = Array.from({ length: 60 }, (_, index) => ({
    document_id: `copy-${index}`,
    pz_base: 'base',
    pz_overrides: '[]',
  }));
  for (const copy of copies) {
    await running.call(
      'sql',
      'insert into pz_story (document_id, pz_base, pz_overrides) values (?, ?, ?)',
      Object.values(copy)
    );
  }
  await running.call('startCountingQueries');
  expect(await summaries(STORY, 'base', 'draft', null)).toHaveLength(60);
  expect(await running.call('stopCountingQueries')).toHaveLength(2 * 2);
});
