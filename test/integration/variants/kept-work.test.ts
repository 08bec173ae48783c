import { createOwnApp, type OwnTypes, type RunningApp } from './own-app';
import { allTypes, AUTHOR, author, components, notice, PERSONA, STORY, STORY_VARIANT, without } from './types';

/**
 * No editor's work is ever dropped with a table. Each test is one deployment after the other on one database, so they run
 * in this order and each takes over what the one before left.
 */
const app = createOwnApp();
let running: RunningApp | null = null;
let variant: string;

async function deploy(types: OwnTypes, env?: Record<string, string>): Promise<RunningApp> {
  await running?.stop();
  running = await app.start(types, env);
  return running;
}
afterAll(() => app.remove());
jest.setTimeout(120_000);

const populate = {
  cover: true,
  quote: { populate: ['portrait'] },
  blocks: { on: { 'blocks.quote': true, 'blocks.people': { populate: ['people'] } } },
  readers: true,
  pzPersonas: true,
};
const whole = {
  title: 'Variant',
  cover: { name: 'cover.txt' },
  quote: { text: 'variant', portrait: { name: 'cover.txt' } },
  blocks: [{ people: [{ name: 'Aki' }] }, { text: 'second' }],
  readers: [{ name: 'Aki' }],
  pzPersonas: [{ key: 'japan' }],
  pzOverrides: ['title', 'cover', 'quote', 'blocks', 'readers'],
};

async function expectEverything(current: RunningApp): Promise<void> {
  for (const status of ['draft', 'published'] as const) {
    const found = await current.documents(STORY_VARIANT).findOne({ documentId: variant, status, populate });
    expect(found).toMatchObject(whole);
  }
}

/** A change that makes Strapi compare the whole schema, and clear media of types that it does not know. */
function changed(types: OwnTypes, attribute: string): OwnTypes {
  const attributes = { ...(author.attributes as object), [attribute]: { type: 'string' } };
  return { ...types, types: { ...types.types, author: { ...author, attributes } } };
}

it('starts with a variant that has components, media, relations and a persona', async () => {
  const current = await deploy(allTypes);
  const cover = await current.call('extension', 'uploadFile', 'cover.txt');
  const aki = await current.documents(AUTHOR).create({ data: { name: 'Aki' }, status: 'published' });
  const persona = await current.documents(PERSONA).create({ data: { name: 'Japan', key: 'japan' } });
  const base = await current
    .documents(STORY)
    .create({ data: { title: 'Base', quote: { text: 'base' } }, status: 'published' });
  const created = await current.documents(STORY_VARIANT).create({
    data: {
      pzBase: base.documentId,
      pzPersonas: [persona.documentId],
      pzOverrides: whole.pzOverrides,
      title: 'Variant',
      cover,
      quote: { text: 'variant', portrait: cover },
      blocks: [
        { __component: 'blocks.people', people: [aki.documentId] },
        { __component: 'blocks.quote', text: 'second' },
      ],
      readers: [aki.documentId],
    },
    status: 'published',
  });
  variant = created.documentId;
  await expectEverything(current);
});

it('keeps everything of a type that opts out, although nobody is offered it any more', async () => {
  const current = await deploy(changed(without('story'), 'second'));
  const type = (await current.call('extension', 'contentType', STORY_VARIANT)) as Record<string, unknown>;
  expect(type.pluginOptions).toMatchObject({ personalization: { isWithdrawn: true } });
  await expectEverything(current);
});

it('still follows what happens to the entries meanwhile', async () => {
  const [aki] = await running!.documents(AUTHOR).findMany();
  await running!.documents(AUTHOR).publish({ documentId: aki!.documentId });
  await expectEverything(running!);
});

it('has it all when the type opts in again', async () => {
  const current = await deploy(changed(allTypes, 'third'));
  const type = (await current.call('extension', 'contentType', STORY_VARIANT)) as Record<string, unknown>;
  expect(type.pluginOptions).toMatchObject({ personalization: { isWithdrawn: false } });
  await expectEverything(current);
});

it('keeps everything, personas too, while the plugin is switched off', async () => {
  const off = await deploy(changed(allTypes, 'third'), { PERSONALIZATION: 'off' });
  expect(await off.call('extension', 'uids')).not.toContain(STORY_VARIANT);
  expect(await off.rows('pz_story')).toHaveLength(2);
  expect(await off.rows('pz_personas')).toHaveLength(1);
  await expectEverything(await deploy(changed(allTypes, 'third')));
});

it('keeps the tables when the base type itself is gone', async () => {
  const { stories: _, ...attributes } = author.attributes as Record<string, unknown>;
  const current = await deploy({ types: { author: { ...author, attributes }, notice }, components });
  expect(await current.call('tables')).toEqual(
    expect.arrayContaining(['pz_story', 'pz_story_cmps', 'pz_story_pz_personas_lnk', 'pz_story_readers_lnk'])
  );
  expect(await current.rows('pz_story')).toHaveLength(2);
  expect(await current.call('tables')).not.toContain('stories');
});

it('takes them up again with the base type, and says that their entries are gone', async () => {
  const current = await deploy(allTypes);
  const found = await current
    .documents(STORY_VARIANT)
    .findOne({ documentId: variant, populate: ['readers', 'pzPersonas'] });
  expect(found).toMatchObject({ title: 'Variant', readers: [{ name: 'Aki' }], pzPersonas: [{ key: 'japan' }] });
  expect(current.logs().filter((line) => line.includes('Their base entry is gone'))).toHaveLength(1);
});

it('drops the tables of a type that opted out without leaving a variant', async () => {
  await running!.documents(STORY_VARIANT).delete({ documentId: variant });
  const current = await deploy(without('story'));
  expect(await current.call('tables')).not.toContain('pz_story');
  expect(await current.call('extension', 'uids')).not.toContain(STORY_VARIANT);
});
