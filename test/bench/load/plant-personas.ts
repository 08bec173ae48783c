import assert from 'node:assert/strict';
import type { Condition } from '../../../shared/domain/condition';
import type { TestApp } from '../../harness';
import { PHONE_PERSONA } from './phone';

const PERSONA = 'plugin::personalization.persona';
const HOME = 'api::home.home';
const HOME_VARIANT = 'plugin::personalization.pz-home';
/** The variant of the home page that makes everybody matter to it. */
const NAME = 'bench: for everybody else';

const leaf = (predicate: string, params: Record<string, unknown>): Condition => ({ predicate, params });

/** Five predicates that read what a request says. `any` of five that miss: none of them can be left out. */
const stranger = (at: number): Condition => ({
  any: [
    leaf('place.country', { countries: [['FR', 'DE', 'IT', 'ES'][at % 4]!, 'PT'] }),
    leaf('device.type', { types: [['tv', 'console', 'wearable'][at % 3]!] }),
    leaf('language.accepted', { languages: [['fr', 'de', 'it'][at % 3]!], which: 'any' }),
    leaf('profile.form', { fact: 'pet', operator: 'equals', value: `animal-${at}`, ignoreCase: false, negate: false }),
    leaf('arrival.utm', { tag: 'campaign', values: [`autumn-${at}-*`] }),
  ],
});

/**
 * Adds personas behind those that are there until `count` are enabled, and has the home page depend on all of them, so that all are
 * decided for it. They are put in place together, as a deployment would.
 */
export async function plantPersonas(app: TestApp, count: number): Promise<void> {
  const present = await app.documents(PERSONA).findMany({ fields: ['priority', 'isEnabled'], limit: 10_000 });
  const decided = present.filter(({ isEnabled }) => isEnabled === true).length;
  const last = Math.max(0, ...present.map(({ priority }) => Number(priority)));
  const [first, ...others] = Array.from({ length: Math.max(0, count - decided) }, (_, at) => at + present.length);
  if (first !== undefined) {
    const dataOf = (at: number) => ({
      key: `stranger-${at}`,
      name: `Stranger ${at}`,
      isEnabled: true,
      priority: last + 1 + at - present.length,
      condition: { version: 1, root: stranger(at) },
    });
    // The last one through Strapi: it checks what was made, and has the personas loaded.
    for (const at of others) await insert(app, dataOf(at));
    await app.documents(PERSONA).create({ data: dataOf(first) });
  }
  assert.equal(await app.documents(PERSONA).count({ filters: { isEnabled: true } }), count);
  await haveThemMatter(app);
}

/** One more variant of the home page, for everybody but the persona that holds for who asks. */
async function haveThemMatter(app: TestApp): Promise<void> {
  const others = { isEnabled: true, key: { $ne: PHONE_PERSONA } };
  const personas = await app.documents(PERSONA).findMany({ filters: others, fields: ['key'], limit: 10_000 });
  const [home, planted] = await Promise.all([
    app.documents(HOME).findFirst({}),
    app.documents(HOME_VARIANT).findFirst({ filters: { pzName: NAME } }),
  ]);
  const data = { pzPersonas: { set: personas.map(({ documentId }) => documentId) } };
  if (planted) {
    await app.documents(HOME_VARIANT).update({ documentId: planted.documentId, status: 'published', data });
  } else {
    const own = { pzName: NAME, pzBase: home?.documentId, pzOverrides: ['title'], title: 'For everybody else' };
    await app.documents(HOME_VARIANT).create({ status: 'published', data: { ...own, ...data } });
  }
}

async function insert(app: TestApp, { key, name, isEnabled, priority, condition }: PersonaData) {
  const columns = 'document_id, key, name, is_enabled, priority, condition';
  await app.call('sql', `insert into pz_personas (${columns}) values (?, ?, ?, ?, ?, ?)`, [
    `bench${String(priority).padStart(19, '0')}`,
    key,
    name,
    isEnabled,
    priority,
    JSON.stringify(condition),
  ]);
}

interface PersonaData {
  readonly key: string;
  readonly name: string;
  readonly isEnabled: boolean;
  readonly priority: number;
  readonly condition: object;
}
