import type { TestApp } from '../../harness';

export const HANA = { identifier: 'hana', number: 'C-1001' };
export const KENJI = { identifier: 'kenji', number: 'C-1002' };

type Headers = Record<string, string>;

/** What the page of a member sends from the moment at which they have signed in. */
export async function signIn(app: TestApp, { identifier }: { identifier: string }): Promise<Headers> {
  const { body } = await app.request
    .post('/api/auth/local')
    .send({ identifier, password: 'Paws-and-whiskers-2' })
    .expect(200);
  return { Authorization: `Bearer ${body.jwt}` };
}

/** What a server sends that was given these permissions of the plugin. */
export async function serverThatMay(app: TestApp, ...actions: readonly string[]): Promise<Headers> {
  const scopes = actions.map((action) => (action.includes('::') ? action : `plugin::personalization.${action}`));
  return { Authorization: `Bearer ${await app.apiToken('custom', scopes)}` };
}

/** A persona for a known fact, before all others, with a home page of its own in both languages. */
export async function plantPersonaOf(app: TestApp, condition: object, titles: { en: string; ja: string }) {
  const personas = app.documents('plugin::personalization.persona');
  const priority =
    Math.max(...(await personas.findMany({ limit: 500 })).map((persona) => Number(persona.priority))) + 1;
  const key = `persona-${priority}`;
  const { documentId } = await personas.create({
    data: { key, name: key, isEnabled: true, priority, condition: { version: 1, root: condition } },
  });
  const home = await app.documents('api::home.home').findFirst({ status: 'published' });
  const variants = app.documents('plugin::personalization.pz-home');
  const own = { pzName: key, pzBase: home?.documentId, pzPersonas: [documentId], pzOverrides: ['title'] };
  const variant = await variants.create({ locale: 'en', status: 'published', data: { ...own, title: titles.en } });
  const data = { ...own, title: titles.ja };
  await variants.update({ documentId: variant.documentId, locale: 'ja', status: 'published', data });
  return key;
}
