import { createOwnApp, type RunningApp } from '../variants/own-app';
import { allTypes, NOTICE, PERSONA, STORY, STORY_VARIANT } from '../variants/types';
import { ask, createEditor, mayDo, type Answer, type Editor, type Permission } from './editors';

const PATH = '/personalization/variant-rights';
const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;

const own = createOwnApp();
let app: RunningApp;
let admin: Record<string, string>;
let variant: string;

beforeAll(async () => {
  app = await own.start(allTypes);
  await app.call('extension', 'createLocale', 'ja');
  admin = { authorization: `Bearer ${await app.adminToken()}` };
  const condition = {
    version: 1,
    root: { predicate: 'fact', params: { fact: 'geo.country', operator: 'equals', value: 'JP' } },
  };
  const persona = await app.documents(PERSONA).create({ data: { key: 'japan', name: 'Japan', condition } });
  const story = await app.documents(STORY).create({ data: { title: 'Base', quote: { text: 'base' } } });
  const data = { pzBase: story.documentId, pzPersonas: [persona.documentId], pzOverrides: ['title'], title: 'Variant' };
  variant = (await app.documents(STORY_VARIANT).create({ data })).documentId;
});
afterAll(() => own.remove());

const find = async () => (await ask(app, admin, 'GET', PATH)).body.data;
const copy = (type = STORY, headers = admin) => ask(app, headers, 'POST', `${PATH}/copy`, { type });
const permissionsOf = async ({ roleId }: Editor): Promise<readonly Permission[]> =>
  (await ask(app, admin, 'GET', `/admin/roles/${roleId}/permissions`)).body.data;
const onVariants = async (editor: Editor, action: string): Promise<readonly Answer[]> =>
  (await permissionsOf(editor)).filter(
    (permission) => permission.subject === STORY_VARIANT && permission.action === explorer(action)
  );
async function lackingFor({ roleId }: Editor): Promise<readonly string[]> {
  const { lacking } = (await find()).find(({ type }: Answer) => type === STORY);
  return lacking.find(({ role }: Answer) => role === String(roleId))?.actions ?? [];
}

const variantPath = () => `/content-manager/collection-types/${STORY_VARIANT}/${variant}`;
const fields = ['title', 'slug', 'quote.text', 'readers'];

it('lists every type with variants, and the roles that may do more with entries than with their variants', async () => {
  const editor = await createEditor(
    app,
    admin,
    mayDo(STORY, ['read', 'update', 'delete'], { fields, locales: ['en'] })
  );
  const listed = await find();
  expect(listed.map(({ type, variantType }: Answer) => [type, variantType])).toEqual(
    expect.arrayContaining([[STORY, STORY_VARIANT]])
  );
  expect(listed.find(({ type }: Answer) => type === NOTICE)).toMatchObject({ lacking: [] });
  const names = listed.flatMap(({ lacking }: Answer) => lacking.map(({ name }: Answer) => name));
  expect(names).not.toContain('Super Admin');
  expect(await lackingFor(editor)).toEqual(['read', 'update', 'delete'].map(explorer));
});

it('gives an editor of entries what it takes to edit their variants', async () => {
  const editor = await createEditor(app, admin, [
    ...mayDo(STORY, ['create', 'read', 'update', 'publish'], { fields, locales: ['en'] }),
  ]);
  expect((await ask(app, editor.headers, 'GET', variantPath())).status).toBe(403);
  expect((await ask(app, editor.headers, 'PUT', variantPath(), { title: 'Changed' })).status).toBe(403);

  expect((await copy()).status).toBe(200);
  expect(await lackingFor(editor)).toEqual([]);
  expect((await ask(app, editor.headers, 'GET', variantPath())).status).toBe(200);
  const changed = await ask(app, editor.headers, 'PUT', variantPath(), { title: 'Changed', pzName: 'Named' });
  expect([changed.status, changed.body.data.title, changed.body.data.pzName]).toEqual([200, 'Changed', 'Named']);
  expect((await ask(app, editor.headers, 'POST', `${variantPath()}/actions/publish`, {})).status).toBe(200);
  expect((await ask(app, editor.headers, 'DELETE', variantPath())).status).toBe(403);
});

it('copies fields that vary, locales and conditions', async () => {
  const creator = 'admin::is-creator';
  const editor = await createEditor(app, admin, [
    ...mayDo(STORY, ['read'], { fields, locales: ['en', 'ja'] }),
    ...mayDo(STORY, ['update'], { fields: ['slug'], locales: ['ja'] }).map((one) => ({
      ...one,
      conditions: [creator],
    })),
  ]);
  await copy();
  const [read] = await onVariants(editor, 'read');
  expect(read.properties.locales).toEqual(['en', 'ja']);
  expect(read.properties.fields).toEqual(
    expect.arrayContaining(['title', 'quote.text', 'readers', 'pzOverrides', 'pzPersonas', 'pzName'])
  );
  expect(read.properties.fields).not.toContain('slug');
  const [update] = await onVariants(editor, 'update');
  expect([update.conditions, update.properties.locales]).toEqual([[creator], ['ja']]);
});

it('takes nothing away that a role has on variants already', async () => {
  const editor = await createEditor(app, admin, [
    ...mayDo(STORY, ['read'], { fields: ['title'], locales: ['en'] }),
    ...mayDo(STORY_VARIANT, ['read', 'delete'], { fields: ['rating'], locales: ['ja'] }),
  ]);
  await copy();
  const [read, ...others] = await onVariants(editor, 'read');
  expect(others).toEqual([]);
  expect(read.properties.fields).toEqual(expect.arrayContaining(['rating', 'title']));
  expect([...read.properties.locales].sort()).toEqual(['en', 'ja']);
  expect(await onVariants(editor, 'delete')).toHaveLength(1);
  const before = await permissionsOf(editor);
  await copy();
  expect(await permissionsOf(editor)).toEqual(before);
});

it('is refused for a type without variants', async () => {
  const { status, body } = await copy('api::author.author');
  expect([status, body.error.details.code]).toEqual([400, 'type.without-variants']);
});

it('is for those who may read roles, and copying for those who may change them', async () => {
  expect((await ask(app, {}, 'GET', PATH)).status).toBe(401);
  expect((await copy(STORY, {})).status).toBe(401);
  const nobody = await createEditor(app, admin, mayDo(STORY, ['read'], { fields, locales: ['en'] }));
  expect((await ask(app, nobody.headers, 'GET', PATH)).status).toBe(403);
  const reader = await createEditor(app, admin, [{ action: 'admin::roles.read' }]);
  expect((await ask(app, reader.headers, 'GET', PATH)).status).toBe(200);
  expect((await copy(STORY, reader.headers)).status).toBe(403);
  const updater = await createEditor(app, admin, [{ action: 'admin::roles.read' }, { action: 'admin::roles.update' }]);
  expect((await copy(STORY, updater.headers)).status).toBe(200);
});
