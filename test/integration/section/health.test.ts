import type { HealthAnswer, HealthCheck } from '../../../shared/contracts/health';
import { may, PERSONA, RULE, type SectionApp, startSection, stored } from './section-app';

const HEALTH = '/personalization/health';

let section: SectionApp;
beforeAll(async () => {
  section = await startSection({
    env: { APP_KEYS: 'toBeModified1,a-key-that-is-long-enough', SALES_WEBHOOK_SECRET: 'what-only-sales-may-know' },
    config: { geo: { mmdb: '/nowhere/places.mmdb', geoipLite: false }, facts: { timeoutMs: 51 } },
  });
});

const health = async (): Promise<HealthAnswer['data']> => (await section.admin('GET', HEALTH)).body.data;
const check = async (id: HealthCheck['id']) => (await health()).checks.find((each) => each.id === id);

it('shows the settings by name, and which of them are defaults', async () => {
  const { settings } = await health();
  expect(settings).toContainEqual({ name: 'facts.timeoutMs', value: 51, isDefault: false });
  expect(settings).toContainEqual({ name: 'siteTimeZone', value: 'Asia/Tokyo', isDefault: false });
  expect(settings).toContainEqual({ name: 'personaParameter', value: 'with-token', isDefault: true });
});

it('never shows a key, a secret, an address of a target or a function', async () => {
  const { body } = await section.admin('GET', HEALTH);
  expect(JSON.stringify(body)).not.toMatch(/toBeModified|long-enough|only-sales|demo.sales|function/);
  expect(body.data.settings.map(({ name }: { name: string }) => name)).not.toContain('clock');
});

it('answers every check once', async () => {
  const { checks } = await health();
  expect(checks.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'geo problem',
    'proxies attention',
    'token-keys attention',
    'visitor-store good',
    'personas good',
    'variants good',
    'fact-sources good',
    'nodes off',
    'outbox good',
  ]);
  expect(await check('geo')).toMatchObject({
    values: { source: 'none', file: 'missing' },
    items: ['/nowhere/places.mmdb'],
  });
  expect(await check('token-keys')).toMatchObject({ values: { keys: 2, weak: 1 } });
});

it('names personas that broke and variants that no longer fit', async () => {
  const condition = stored({ rule: 'in-winter' });
  await section.app.documents(PERSONA).create({ data: { key: 'bad', name: 'Bad luck', condition } });
  const gone = JSON.stringify(stored({ rule: 'gone' }));
  await section.app.call('sql', `update pz_personas set condition = '${gone}' where key = 'bad'`);
  await section.app.call('sql', `update pz_page set pz_overrides = '["nothing"]'`);
  await section.app.documents(RULE).create({ data: { key: 'touch', name: 'Touch', condition } });

  expect(await check('personas')).toMatchObject({ state: 'problem', values: { broken: 1 }, items: ['Bad luck'] });
  const variants = await check('variants');
  expect(variants).toMatchObject({ state: 'attention' });
  expect(variants?.items.length).toBe(variants?.values.variants);
  expect(variants?.items.length).toBeGreaterThan(0);
});

it('is for those who may read the settings', async () => {
  expect((await section.stranger('GET', HEALTH)).status).toBe(401);
  const reader = await section.editor([may('read')]);
  expect((await reader('GET', HEALTH)).status).toBe(403);
  const operator = await section.editor([may('settings.read')]);
  expect((await operator('GET', HEALTH)).status).toBe(200);
});
