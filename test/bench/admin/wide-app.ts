import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preparedState, startApp, type TestApp } from '../../harness';

export const FIELDS = 60;
export const LOCALES = ['en', 'ja', 'fr', 'de', 'es'];
export const VARIANTS = 30;

/** The same type twice; only the first has variants. */
export const TYPES = ['personalized', 'plain'] as const;

const KINDS = ['string', 'string', 'text', 'integer', 'boolean'];

/** An application with a type that is as wide as a big site's, and one entry of it in every locale. */
export async function startWideApp(): Promise<TestApp> {
  const app = await startApp({ appDir: writeApp(), admin: true, env: { LOG_LEVEL: 'error' } });
  for (const code of LOCALES.slice(1)) await addLocale(app, code);
  for (const type of TYPES) await plantEntry(app, type);
  return app;
}

/** In `.cache`, where the demo's configuration finds the plugin and Node the modules of the root. */
function writeApp(): string {
  const demo = preparedState().appDir;
  const appDir = path.resolve(demo, '../../.cache/wide-app');
  rmSync(appDir, { recursive: true, force: true });
  for (const part of ['config', 'package.json', 'demo-secret.js', 'src/demo'])
    cpSync(path.join(demo, part), path.join(appDir, part), { recursive: true });
  mkdirSync(path.join(appDir, 'public', 'uploads'), { recursive: true });
  // The admin panel does not depend on the content types.
  symlinkSync(path.join(demo, 'build'), path.join(appDir, 'build'), 'junction');
  writeFileSync(path.join(appDir, 'src', 'index.js'), 'module.exports = {};');
  for (const type of TYPES) {
    const folder = path.join(appDir, 'src', 'api', type, 'content-types', type);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'schema.json'), JSON.stringify(schema(type)));
  }
  return appDir;
}

const schema = (name: string) => ({
  kind: 'collectionType',
  collectionName: `${name}_entries`,
  info: { singularName: name, pluralName: `${name}-entries`, displayName: name },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, personalization: { enabled: name === 'personalized' } },
  attributes: Object.fromEntries(
    fieldNames().map((field, at) => [
      field,
      { type: KINDS[at % KINDS.length], pluginOptions: { i18n: { localized: true } } },
    ])
  ),
});

const fieldNames = (): string[] => Array.from({ length: FIELDS }, (_, at) => `field${at}`);

async function addLocale(app: TestApp, code: string): Promise<void> {
  const token = await app.adminToken();
  await app.request
    .post('/i18n/locales')
    .set('Authorization', `Bearer ${token}`)
    .send({ code, name: code, isDefault: false })
    .expect(200);
}

async function plantEntry(app: TestApp, type: (typeof TYPES)[number]): Promise<void> {
  const entries = app.documents(`api::${type}.${type}`);
  const data = { field0: 'An entry', field1: 'A text', field2: 'A longer text' };
  const { documentId } = await entries.create({ data, locale: 'en', status: 'published' });
  for (const locale of LOCALES.slice(1)) await entries.update({ documentId, data, locale, status: 'published' });
  if (type === 'personalized') for (let at = 1; at <= VARIANTS; at++) await plantVariant(app, documentId, at);
}

async function plantVariant(app: TestApp, pzBase: string, at: number): Promise<void> {
  const condition = { version: 1, root: { predicate: 'percentage', params: { percent: at, draw: 'bench' } } };
  const persona = { key: `persona-${at}`, name: `Persona ${at}`, isEnabled: true, priority: at, condition };
  const { documentId } = await app.documents('plugin::personalization.persona').create({ data: persona });
  const data = {
    pzName: `Variant ${at}`,
    pzBase,
    pzPersonas: [documentId],
    pzOverrides: ['field0'],
    field0: `For ${at}`,
  };
  const variants = app.documents('plugin::personalization.pz-personalized');
  const variant = await variants.create({ data, locale: 'en', status: 'published' });
  for (const locale of LOCALES.slice(1))
    await variants.update({ documentId: variant.documentId, data, locale, status: 'published' });
}
