import { startApp, type TestApp } from '../../harness';
import { logInWith, own } from './editors';

const HOME = 'api::home.home';
const HOME_VARIANT = 'plugin::personalization.pz-home';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1';
const NOON = '2026-06-15T03:00:00Z';

let app: TestApp;
let admin: Record<string, string>;
let documentId: string;

beforeAll(async () => {
  app = await startApp();
  admin = { Authorization: `Bearer ${await app.adminToken()}` };
  documentId = (await app.documents(HOME).findFirst({}))!.documentId;
});

const simulate = (body: object, headers = admin) =>
  app.request.post('/personalization/simulate').set(headers).send(body);

describe('the entry of a simulation', () => {
  it.each(['en', 'ja'])('is what the content API delivers to the same visitor, in %s', async (locale) => {
    const path = `/api/home?populate=*&locale=${locale}`;
    const delivered = await app.request.get(path).set('User-Agent', PHONE).set('X-Demo-Now', NOON).expect(200);
    expect(delivered.headers['x-persona']).toContain('on-the-phone');
    const request = { headers: { 'User-Agent': PHONE } };
    const { body } = await simulate({ request, now: NOON, entry: { type: HOME, documentId, locale } }).expect(200);
    expect(withFallbacks(body.data.entry.fields)).toEqual(delivered.body.data);
    expect(body.data.entry.variant).toEqual({
      documentId: expect.any(String),
      name: 'home: on-the-phone',
      persona: 'on-the-phone',
    });
    expect(body.data.entry.overridden).toContain('title');
  });

  it('is the base for somebody of no persona, and says why each variant is not there', async () => {
    const facts = { 'device.type': 'desktop', 'time.visitorZone': 'Asia/Tokyo' };
    const delivered = await app.request.get('/api/home?populate=*').set('X-Demo-Now', NOON).expect(200);
    const { body } = await simulate({ facts, now: NOON, entry: { type: HOME, documentId } }).expect(200);
    const { considered, fields, overridden, variant } = body.data.entry;
    expect({ overridden, variant }).toEqual({ overridden: [], variant: null });
    expect(withFallbacks(fields)).toEqual(delivered.body.data);
    expect(considered.length).toBeGreaterThan(3);
    expect(new Set(considered.map(({ why }: { why: string }) => why))).toEqual(new Set(['persona-does-not-hold']));
  });

  it('tells who went first, and whose time has not come', async () => {
    const late = await plantVariant('Next year', 'dog-owner', { pzStartsAt: '2027-01-01T00:00:00Z' });
    const facts = { 'form.pet': 'dog', 'device.type': 'phone' };
    const { body } = await simulate({ facts, now: NOON, entry: { type: HOME, documentId, locale: 'en' } }).expect(200);
    const why = new Map(
      body.data.entry.considered.map(({ name, why }: { name: string; why: string }) => [name, why] as const)
    );
    expect(why.get('home: dog-owner')).toBe('chosen');
    expect(why.get('home: on-the-phone')).toBe('another-first');
    expect(why.get('Next year')).toBe('not-live');
    expect(why.get('home: cat-owner')).toBe('persona-does-not-hold');
    await app.documents(HOME_VARIANT).delete({ documentId: late });
  });

  it('has drafts only where they are asked for', async () => {
    // It begins, so that it goes before the one that always was.
    const draft = await plantVariant('Draft', 'tv-household', { pzStartsAt: '2020-01-01T00:00:00Z' }, 'draft');
    const facts = { 'device.type': 'tv' };
    const entry = { type: HOME, documentId, locale: 'en' };
    const named = async (status: string) =>
      (await simulate({ facts, now: NOON, entry: { ...entry, status } }).expect(200)).body.data.entry.variant?.name;
    expect(await named('draft')).toBe('Draft');
    expect(await named('published')).not.toBe('Draft');
    await app.documents(HOME_VARIANT).delete({ documentId: draft });
  });

  it('takes drafts of personas into account', async () => {
    const everybody = { any: [{ predicate: 'place.unknown', params: { detail: 'country' } }] };
    const persona = { key: 'cat-owner', priority: 1, condition: { version: 1, root: everybody } };
    const { body } = await simulate({ personas: [persona], entry: { type: HOME, documentId } }).expect(200);
    expect(body.data.entry.variant).toMatchObject({ name: 'home: cat-owner', persona: 'cat-owner' });
  });

  it('is refused where there is no such type, and to whoever may not read it', async () => {
    const { body } = await simulate({ entry: { type: 'api::gone.gone', documentId } }).expect(404);
    expect(body.error.details.code).toBe('entry.missing');
    await simulate({ entry: { type: 'admin::user', documentId } }).expect(404);

    const only = await logInWith(app, [own('simulate')]);
    const refused = await simulate({ entry: { type: HOME, documentId } }, only.headers).expect(403);
    expect(refused.body.error.details.code).toBe('entry.not-allowed');

    const reads = (subject: string, fields: readonly string[]) => ({
      action: 'plugin::content-manager.explorer.read',
      subject,
      properties: { fields: [...fields], locales: ['en', 'ja'] },
    });
    const noVariants = await logInWith(app, [own('simulate'), reads(HOME, ['title'])]);
    await simulate({ entry: { type: HOME, documentId } }, noVariants.headers).expect(403);

    const some = await logInWith(app, [own('simulate'), reads(HOME, ['title']), reads(HOME_VARIANT, ['title'])]);
    const { fields } = (await simulate({ entry: { type: HOME, documentId } }, some.headers).expect(200)).body.data
      .entry;
    expect(fields).toHaveProperty('title');
    expect(fields).not.toHaveProperty('lead');
  });
});

describe('the explanation of a simulation', () => {
  it('tells in words what would have to change, and points at it', async () => {
    const facts = { 'form.pet': 'cat', 'device.type': 'desktop', 'device.os': 'Windows' };
    const { body } = await simulate({ facts, now: NOON }).expect(200);
    expect(body.data.decision.personas[0]).toMatchObject({ key: 'cat-owner' });
    const dog = body.data.changes.find(({ persona }: { persona: string }) => persona === 'dog-owner');
    expect(dog).toEqual({
      persona: 'dog-owner',
      impossible: null,
      steps: [
        {
          persona: 'dog-owner',
          must: 'hold',
          points: null,
          leaves: [
            expect.objectContaining({
              predicate: 'profile.form',
              from: 'miss',
              to: 'match',
              place: { persona: 'dog-owner', part: 'condition', path: [0] },
              sentence: { en: expect.stringContaining('dog'), ja: expect.stringContaining('dog') },
            }),
          ],
        },
      ],
    });
    const dogTrace = body.data.trace.find(({ key }: { key: string }) => key === 'dog-owner');
    expect(dogTrace).toMatchObject({
      name: 'Lives with a dog',
      condition: {
        kind: 'rule',
        sentence: { en: 'matches the rule “Has a dog”' },
        child: { sentence: { ja: expect.any(String) } },
      },
    });
  });
});

async function plantVariant(name: string, persona: string, own: object, status: 'draft' | 'published' = 'published') {
  const { documentId: personaId } = (await app
    .documents('plugin::personalization.persona')
    .findFirst({ filters: { key: persona } }))!;
  const data = {
    pzName: name,
    pzBase: documentId,
    pzPersonas: [personaId],
    pzOverrides: ['title'],
    title: name,
    ...own,
  };
  return (await app.documents(HOME_VARIANT).create({ data, locale: 'en', status })).documentId;
}

/** Editors see merge fields as they wrote them; a visitor who told nothing gets what stands in their place. */
function withFallbacks(fields: unknown): unknown {
  return JSON.parse(JSON.stringify(fields).replace(/\{\{ form\.\w+ \| \\"([^"\\]*)\\" \}\}/g, '$1'));
}
