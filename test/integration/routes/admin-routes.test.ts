import { predicatesAnswer } from '../../../shared/contracts/predicates';
import { startApp, type TestApp } from '../../harness';
import { logInAsAuthor } from './author';

const SIMULATE = '/personalization/simulate';
const PREDICATES = '/personalization/predicates';

let app: TestApp;
let admin: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  admin = { Authorization: `Bearer ${await app.adminToken()}` };
});

const simulate = (body: object) => app.request.post(SIMULATE).set(admin).send(body);
const is = (value: string) => ({ predicate: 'fact', params: { fact: 'form.pet', operator: 'equals', value } });
const stored = (root: unknown) => ({ version: 1, root });

describe('simulating a visitor', () => {
  it('decides as the delivery does for the same request', async () => {
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1';
    const delivered = await app.request
      .get('/api/personalization/decision')
      .set('User-Agent', phone)
      .set('X-Demo-Now', '2026-01-15T03:00:00Z');
    const { body } = await simulate({
      request: { headers: { 'User-Agent': phone } },
      now: '2026-01-15T03:00:00Z',
    }).expect(200);
    expect(body.data.decision.personas.map(({ key }: { key: string }) => key)).toEqual(
      delivered.body.data.personas.map(({ key }: { key: string }) => key)
    );
    expect(body.data.decision.personas).toContainEqual({ key: 'on-the-phone', because: 'condition' });
    expect(body.data.facts['device.type']).toBe('phone');
  });

  it('lets told facts outrank the request, and takes one away with null', async () => {
    const request = {
      headers: {
        'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1',
      },
    };
    const facts = { 'form.pet': 'dog', 'geo.region': 'JP-01', 'device.type': null };
    const { body } = await simulate({ request, facts, now: '2026-01-15T03:00:00Z' }).expect(200);
    const keys = body.data.decision.personas.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(expect.arrayContaining(['dog-owner', 'hokkaido-winter']));
    expect(body.data.decision.undecided).toContain('on-the-phone');
    expect(body.data.facts).not.toHaveProperty(['device.type']);
  });

  it('explains every persona', async () => {
    const { body } = await simulate({ facts: { 'form.pet': 'cat' } }).expect(200);
    const dogOwner = body.data.trace.find(({ key }: { key: string }) => key === 'dog-owner');
    expect(dogOwner).toMatchObject({
      outcome: 'miss',
      condition: { kind: 'rule', rule: 'has-a-dog', outcome: 'miss' },
    });
  });

  it('takes drafts in place of what is stored, and stores nothing', async () => {
    const draft = { key: 'dog-owner', priority: 1, condition: stored({ rule: 'likes-fish' }) };
    const rule = { key: 'likes-fish', condition: stored(is('fish')) };
    const { body } = await simulate({ personas: [draft], rule, facts: { 'form.pet': 'fish' } }).expect(200);
    expect(body.data.decision.personas[0]).toEqual({ key: 'dog-owner', because: 'condition' });
    expect(body.data.rule).toMatchObject({ outcome: 'match', trace: { kind: 'predicate' } });
    const after = await simulate({ facts: { 'form.pet': 'fish' } }).expect(200);
    expect(after.body.data.decision.personas.map(({ key }: { key: string }) => key)).not.toContain('dog-owner');
  });

  it('names the place of every defect in a draft', async () => {
    const { body } = await simulate({
      personas: [
        { key: 'a', priority: 1, condition: stored({ all: [is('dog'), { predicate: 'no.such', params: {} }] }) },
      ],
      rule: { condition: stored({ any: [] }) },
    }).expect(400);
    expect(
      body.error.details.errors.map(({ code, path }: { code: string; path: unknown[] }) => [
        code,
        path.slice(0, 5).join('.'),
      ])
    ).toEqual([
      ['condition.empty-group', 'rule.condition.root.any'],
      ['condition.unknown-predicate', 'personas.0.condition.root.all'],
    ]);
  });

  it('refuses what it does not know', async () => {
    const { body } = await simulate({ visitor: 'token' }).expect(400);
    expect(body.error.details.code).toBe('request.malformed');
  });
});

it('the predicates come as plain data, with what a form needs', async () => {
  const { body } = await app.request.get(PREDICATES).set(admin).expect(200);
  const { data } = predicatesAnswer.parse(body);
  expect(data.find(({ id }) => id === 'place.country')).toMatchObject({
    category: 'place',
    params: { countries: { type: 'list' } },
  });
});

describe('who may call', () => {
  it('refuses whoever is not logged in to the admin panel', async () => {
    await app.request.post(SIMULATE).send({}).expect(401);
    await app.request.get(PREDICATES).expect(401);
    const apiToken = `Bearer ${await app.apiToken('full-access')}`;
    await app.request.post(SIMULATE).set('Authorization', apiToken).send({}).expect(401);
  });

  it('refuses a role without the permission, until it is given', async () => {
    const author = await logInAsAuthor(app, admin);
    await app.request.post(SIMULATE).set(author.headers).send({}).expect(403);
    await app.request.get(PREDICATES).set(author.headers).expect(403);

    const permissionsOfRole = `/admin/roles/${author.roleId}/permissions`;
    const { body } = await app.request.get(permissionsOfRole).set(admin).expect(200);
    const granted = { action: 'plugin::personalization.simulate', subject: null, properties: {}, conditions: [] };
    const permissions = [...body.data, granted].map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    }));
    await app.request.put(permissionsOfRole).set(admin).send({ permissions }).expect(200);
    await app.request.post(SIMULATE).set(author.headers).send({}).expect(200);
    await app.request.get(PREDICATES).set(author.headers).expect(403);
  });
});
