import { existsSync } from 'node:fs';
import { createOwnApp } from './own-app';
import { allTypes, STORY_VARIANT } from './types';

/** The Content-Type Builder must not get hold of variant types, or the application would not start any more. */
const app = createOwnApp();
afterAll(() => app.remove());
jest.setTimeout(120_000);

const extensionFile = 'src/extensions/personalization/content-types/pz-story/schema.json';

it('writes no schema of a variant type when a component that it uses is deleted', async () => {
  const running = await app.start(allTypes);
  await running.call('extension', 'saveWithContentTypeBuilder', {
    components: [{ action: 'delete', uid: 'blocks.people' }],
    contentTypes: [{ action: 'update', uid: STORY_VARIANT, kind: 'collectionType', attributes: [] }],
  });
  expect(existsSync(app.path(extensionFile))).toBe(false);
  expect(existsSync(app.path('src/components/blocks/people.json'))).toBe(false);
  await running.stop();
});

it('is overruled where such a schema exists all the same, and the developer is told', async () => {
  const schema = {
    kind: 'collectionType',
    collectionName: 'pz_story',
    info: { singularName: 'pz-story', pluralName: 'pz-storys', displayName: 'Left behind' },
    attributes: { stale: { type: 'string' } },
  };
  app.write(extensionFile, JSON.stringify(schema));
  const running = await app.start(allTypes);
  const type = (await running.call('extension', 'contentType', STORY_VARIANT)) as { info: object; attributes: object };
  expect(type.info).toMatchObject({ displayName: 'story: variants' });
  expect(type.attributes).toMatchObject({ title: {}, pzBase: {}, createdAt: {} });
  expect(type.attributes).not.toHaveProperty('stale');
  expect(running.logs().filter((line) => line.includes('Delete that file'))).toHaveLength(1);
  await running.documents(STORY_VARIANT).count({});
});

it('starts, and tells the developer, where a type asks for variants before it has a field that can vary', async () => {
  const begun = {
    kind: 'collectionType',
    collectionName: 'begun',
    info: { singularName: 'begun', pluralName: 'beguns', displayName: 'Begun' },
    pluginOptions: { personalization: { enabled: true } },
    attributes: { slug: { type: 'uid' } },
  };
  const running = await app.start({ ...allTypes, types: { ...allTypes.types, begun } });
  expect(
    running.logs().filter((line) => line.includes('api::begun.begun asks for variants and gets none'))
  ).toHaveLength(1);
  expect(await running.call('schema', 'plugin::personalization.pz-begun')).toBeNull();
  await running.documents(STORY_VARIANT).count({});
});
