import { type Manifest, manifestAnswer, outcomesAnswer } from '../../../shared/contracts/manifest';
import { decide, createPredicateRegistry, unpackPersonas } from '../../../shared/engine';
import { re2Patterns as patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import type { Entry } from '../../harness';
import { openShop, type Shop } from '../delivery/shop';

const MANIFEST = '/api/personalization/manifest';
const OUTCOMES = '/api/personalization/manifest/outcomes';
const PERSONA = 'plugin::personalization.persona';
const PRODUCT = 'api::product.product';
const HOUR = 3_600_000;

let shop: Shop;
let boots: Entry;

beforeAll(async () => {
  shop = await openShop();
  boots = await shop.plant(PRODUCT, { name: 'Boots', slug: 'boots', price: 20 });
  await shop.vary(boots, 'product', 'dog', { name: 'Boots for dogs' });
});
afterAll(() => shop?.stop());

const grant = () =>
  shop.app.publicMay(['manifest.find', 'outcomes.find'].map((name) => `plugin::personalization.${name}`));
const load = async (): Promise<Manifest> =>
  manifestAnswer.parse((await shop.app.request.get(MANIFEST).expect(200)).body).data;
const outcomesOf = async (query = '') =>
  outcomesAnswer.parse((await shop.app.request.get(`${OUTCOMES}?type=${PRODUCT}${query}`).expect(200)).body);
const persona = (key: string, more: object) => ({
  data: { key, name: `Our ${key}`, description: 'Nobody else reads this', priority: 50, isEnabled: true, ...more },
});
const always = { version: 1, root: { predicate: 'place.unknown', params: { detail: 'country' } } };

describe('the manifest', () => {
  it.each([MANIFEST, `${OUTCOMES}?type=${PRODUCT}`])('at %s is off until it is granted', async (path) => {
    const { body, status } = await shop.app.request.get(path);
    expect([status, body.data]).toEqual([403, null]);
    const bearer = { authorization: 'Bearer nobody' };
    expect((await shop.app.request.get(path).set(bearer)).status).toBe(401);
  });

  it('may be read with a read-only token, which keeps it to itself', async () => {
    const authorization = `Bearer ${await shop.app.apiToken('read-only')}`;
    const { headers } = await shop.app.request.get(MANIFEST).set({ authorization }).expect(200);
    expect(headers['cache-control']).toBe('private, max-age=60');
    await shop.app.request.get(`${OUTCOMES}?type=${PRODUCT}`).set({ authorization }).expect(200);
  });

  it('holds what another process needs to decide alike, and who owns what', async () => {
    await grant();
    const manifest = await load();
    expect(manifest).toMatchObject({
      version: 1,
      holdsUntil: null,
      facts: ['request.header.x-kind'],
      owners: { [PRODUCT]: [{ personas: ['dog'] }] },
      entries: { [PRODUCT]: { [boots.documentId]: [0] } },
    });
    const set = unpackPersonas(manifest.personas, { predicates: createPredicateRegistry(builtInPredicates), patterns });
    const decision = decide(set, { 'request.header.x-kind': 'dog' }, { now: Date.now() });
    expect(decision.personas.map(({ key }) => key)).toEqual(['dog']);
  });

  it('is told apart by its ETag and may be kept for a minute', async () => {
    const { headers } = await shop.app.request.get(MANIFEST).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(headers['etag']).toMatch(/^"[\w-]{27}"$/);
    const again = await shop.app.request.get(MANIFEST).set('If-None-Match', headers['etag'] ?? '');
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('follows what editors publish, and shows no draft', async () => {
    const { headers } = await shop.app.request.get(MANIFEST);
    await shop.vary(boots, 'product', 'cat', { name: 'Draft for cats' }, { status: 'draft' });
    expect((await shop.app.request.get(MANIFEST)).headers['etag']).toBe(headers['etag']);
    await shop.vary(boots, 'product', 'cat', { name: 'Boots for cats' });
    expect((await load()).owners[PRODUCT]?.[0]?.personas).toEqual(['dog', 'cat']);
  });

  it('tells nothing of who is disabled or has no turn yet, nor what people wrote for people', async () => {
    const personas = shop.app.documents(PERSONA);
    const startsAt = new Date(Date.now() + HOUR).toISOString();
    await personas.create(persona('secret-plan', { priority: 51, condition: always, isEnabled: false }));
    await personas.create(persona('spring-sale', { priority: 52, condition: always, activeFrom: startsAt }));
    await shop.app
      .documents('plugin::personalization.rule')
      .create({ data: { key: 'our-rule', name: 'A rule', condition: always } });
    await personas.create(persona('visible', { priority: 53, condition: { version: 1, root: { rule: 'our-rule' } } }));

    const { headers, text } = await shop.app.request.get(MANIFEST).expect(200);
    expect(text).toContain('visible');
    expect(text).not.toMatch(/secret-plan|spring-sale|our-rule|A rule|Nobody else/);
    expect((await load()).holdsUntil).toBe(Date.parse(startsAt));
    expect(headers['cache-control']).toBe('public, max-age=60');
  });

  it('promises nothing beyond the next begin or end of a variant', async () => {
    const startsAt = new Date(Date.now() + 20_000).toISOString();
    await shop.vary(boots, 'product', 'dog', { name: 'Soon' }, { own: { pzStartsAt: startsAt } });
    expect((await load()).holdsUntil).toBe(Date.parse(startsAt));
    const { headers } = await shop.app.request.get(MANIFEST);
    const age = Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1]);
    expect(age).toBeLessThanOrEqual(20);
  });
});

describe('the outcomes of entries', () => {
  it('are the page for everybody and one per variant that somebody can get', async () => {
    const { data, meta } = await outcomesOf();
    expect(meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 1 });
    expect(data).toMatchObject([
      {
        documentId: boots.documentId,
        order: ['dog', 'cat'],
        outcomes: [
          { persona: '_base', personas: [] },
          { persona: 'dog', personas: ['dog'] },
          { persona: 'cat', personas: ['cat'] },
        ],
      },
    ]);
  });

  it('are pages that really differ, and all that there are', async () => {
    const authorization = `Bearer ${await shop.app.apiToken('read-only')}`;
    const [entry] = (await outcomesOf(`&documentId=${boots.documentId}`)).data;
    const names = new Map<string, string>();
    for (const { persona } of entry?.outcomes ?? []) {
      const path = `/api/products/${boots.documentId}?persona=${persona}`;
      names.set(persona, (await shop.app.request.get(path).set({ authorization }).expect(200)).body.data.name);
    }
    expect(Object.fromEntries(names)).toEqual({ _base: 'Boots', dog: 'Boots for dogs', cat: 'Boots for cats' });
  });

  it('count a variant for two personas once', async () => {
    const pets = await shop.app.documents(PERSONA).findMany({ filters: { key: { $in: ['dog', 'cat'] } } });
    const bowl = await shop.plant(PRODUCT, { name: 'Bowl', slug: 'bowl', price: 5 });
    const own = { pzPersonas: pets.map(({ documentId }) => documentId) };
    await shop.vary(bowl, 'product', 'dog', { name: 'Bowl for pets' }, { own });
    const [entry] = (await outcomesOf(`&documentId=${bowl.documentId}`)).data;
    expect(entry?.outcomes).toEqual([
      { persona: '_base', personas: [] },
      { persona: 'dog', personas: ['dog', 'cat'] },
    ]);
  });

  it('leave out a persona that never has its turn', async () => {
    const kind = { fact: 'request.header.x-kind', operator: 'equals', value: 'dog', ignoreCase: false, negate: false };
    const puppy = { all: [{ predicate: 'fact', params: kind }, always.root] };
    const data = persona('puppy', { priority: 54, condition: { version: 1, root: puppy } });
    const { documentId } = await shop.app.documents(PERSONA).create(data);
    const leash = await shop.plant(PRODUCT, { name: 'Leash', slug: 'leash', price: 5 });
    await shop.vary(leash, 'product', 'dog', { name: 'Leash for dogs' });
    await shop.vary(leash, 'product', 'dog', { name: 'For puppies' }, { own: { pzPersonas: [documentId] } });
    const [entry] = (await outcomesOf(`&documentId=${leash.documentId}`)).data;
    expect(entry?.order).toEqual(['dog']);
  });

  it('come page by page', async () => {
    const { data, meta } = await outcomesOf('&page=2&pageSize=2');
    expect([data.length, meta.pagination.pageCount, meta.pagination.total]).toEqual([1, 2, 3]);
  });

  it.each([
    ['', 'request.malformed'],
    ['?type=api::category.category', 'type.without-variants'],
    [`?type=${PRODUCT}&pageSize=101`, 'request.malformed'],
    [`?type=${PRODUCT}&path=/`, 'request.malformed'],
  ])('of %s are refused with %s', async (query, code) => {
    const { body, status } = await shop.app.request.get(`${OUTCOMES}${query}`);
    expect([status, body.error.details.code]).toEqual([400, code]);
  });
});
