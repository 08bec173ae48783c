import path from 'node:path';
import { visitorAnswer } from '../../../shared/contracts/visitor';
import { startApp, type TestApp } from '../../harness';
import { eventually } from '../../harness/eventually';
import { logInAsAuthor } from '../routes/author';
import { cookieOf, tell } from '../scenarios/told-facts';
import { isSignedBy, type Receiver, SECRET, startReceiver } from './receiver';

const TRIGGER = 'plugin::personalization.trigger';
const NAME = 'Wilhelmina-Sophie';

let app: TestApp;
let admin: Record<string, string>;
let sales: Receiver;
let flaky: Receiver;

beforeAll(async () => {
  [sales, flaky] = await Promise.all([startReceiver(), startReceiver()]);
  const target = { secret: SECRET, allowHttp: true, allowPrivateAddress: true };
  const targets = {
    sales: { ...target, url: sales.url },
    flaky: { ...target, url: flaky.url },
    inside: { url: 'https://localhost:1/', secret: SECRET },
  };
  const triggers = { targets, maxAttempts: 2, retrySeconds: 1, pollSeconds: 1 };
  app = await startApp({ config: { triggers }, extension: path.join(__dirname, 'extension.js') });
  admin = { Authorization: `Bearer ${await app.adminToken()}` };
});
afterAll(() => Promise.all([sales?.close(), flaky?.close()]));

const trigger = (key: string, changes: object = {}) =>
  app.documents(TRIGGER).create({
    data: {
      ...{ key, name: key, on: 'persona.enter', persona: 'dog-owner', target: 'sales', capTimes: null, capDays: null },
      ...changes,
    },
  });
const remove = ({ documentId }: { documentId: string }) => app.documents(TRIGGER).delete({ documentId });
const change = async (cookie: string, facts: object) =>
  cookieOf((await app.request.post('/api/personalization/facts').set('Cookie', cookie).send({ facts })).headers);
const outbox = async () => (await app.request.get('/personalization/outbox').set(admin).expect(200)).body.data;

/** When nothing is left to be told, whoever was to hear of it has heard. */
const settled = () => eventually('an outbox in which nothing waits', outbox, ({ pending }) => pending === 0);
const callsOf = (key: string, receiver: Receiver = sales) => receiver.calls.filter(({ body }) => body.trigger === key);

describe('a trigger on a persona', () => {
  it('calls its target once, signed, with the facts that it names and no others', async () => {
    const made = await trigger('named', { facts: ['form.firstName', 'form.recommend'] });
    const cookie = await tell(app, { pet: 'dog', firstName: NAME });
    await settled();
    const { body: visitor } = await app.request.get('/api/personalization/visitor').set('Cookie', cookie);
    const [call, ...others] = callsOf('named');
    expect(others).toEqual([]);
    expect(isSignedBy(SECRET, call!)).toBe(true);
    expect(call!.headers['idempotency-key']).toBe(call!.body.id);
    expect(call!.body).toEqual({
      ...{ version: 1, id: expect.any(String), event: 'personalization.persona.enter', trigger: 'named' },
      ...{ occurredAt: expect.any(String), visitor: expect.any(String), persona: 'dog-owner' },
      facts: { 'form.firstName': NAME },
    });
    expect(call!.text).not.toContain(visitor.data.id);
    await remove(made);
  });

  it('says nothing again while the visitor stays, nor when an old token comes back', async () => {
    const made = await trigger('again');
    const start = await tell(app, { recommend: 3 });
    const cookie = await change(start, { pet: 'dog' });
    await change(cookie, { recommend: 7 });
    await change(start, { pet: 'dog' });
    await settled();
    expect(callsOf('again')).toHaveLength(1);
    await remove(made);
  });

  it('tells each time apart, and when the visitor left', async () => {
    const [enter, leave] = [await trigger('enter'), await trigger('leave', { on: 'persona.leave' })];
    const first = await tell(app, { pet: 'dog' });
    await change(await change(first, { pet: 'cat' }), { pet: 'dog' });
    await settled();
    expect(new Set(callsOf('enter').map(({ body }) => body.id)).size).toBe(2);
    expect(callsOf('leave')).toHaveLength(1);
    expect(new Set(callsOf('enter').map(({ body }) => body.visitor)).size).toBe(1);
    await Promise.all([remove(enter), remove(leave)]);
  });

  it('keeps to its limit', async () => {
    const made = await trigger('limited', { capTimes: 1, capDays: 7 });
    const first = await tell(app, { pet: 'dog' });
    await change(await change(first, { pet: 'cat' }), { pet: 'dog' });
    await settled();
    expect(callsOf('limited')).toHaveLength(1);
    await remove(made);
  });

  it('asks for what else must be true', async () => {
    const condition = {
      version: 1,
      root: { predicate: 'profile.form', params: { fact: 'recommend', operator: 'atLeast', value: 9 } },
    };
    const made = await trigger('happy', { condition });
    await tell(app, { pet: 'dog', recommend: 3 });
    await tell(app, { pet: 'dog' });
    await tell(app, { pet: 'dog', recommend: 9 });
    await settled();
    expect(callsOf('happy')).toHaveLength(1);
    await remove(made);
  });

  it('says nothing about a visitor of whom nothing may be remembered', async () => {
    const made = await trigger('unseen');
    await app.request
      .post('/api/personalization/facts')
      .set('Sec-GPC', '1')
      .send({ facts: { pet: 'dog' } })
      .expect(403);
    await settled();
    expect(callsOf('unseen')).toEqual([]);
    await remove(made);
  });

  it('says it on Strapi’s event hub, where webhooks may listen', async () => {
    const made = await trigger('aloud', { target: null, isEmitted: true });
    await app.call('extension', 'listen', sales.url);
    await tell(app, { pet: 'dog' });
    await settled();
    const heard = (await app.call('extension', 'heard')) as { trigger: string; event: string }[];
    expect(heard.filter((call) => call.trigger === 'aloud')).toEqual([
      expect.objectContaining({ event: 'personalization.persona.enter', persona: 'dog-owner' }),
    ]);
    await eventually(
      'a webhook of Strapi',
      () => callsOf('aloud').length,
      (calls) => calls > 0
    );
    expect(callsOf('aloud')[0]!.headers['x-strapi-event']).toBe('personalization.persona.enter');
    await remove(made);
  });
});

describe('a trigger on an event', () => {
  it('asks for what the event says, and counts each event once', async () => {
    const root = { predicate: 'fact', params: { fact: 'event.goal', operator: 'equals', value: 'brochure' } };
    const condition = { version: 1, root };
    const made = await trigger('brochure', { on: 'event', eventType: 'goal', condition, facts: ['event.goal'] });
    const events = (ids: string[], goal: string, token = '') =>
      app.request
        .post('/api/personalization/events')
        .set('X-Visitor-Token', token)
        .send({ events: ids.map((id) => ({ id, type: 'goal', properties: { goal } })) })
        .expect(200);
    const { body } = await events(['first-event', 'second-event'], 'brochure');
    await events(['third-event'], 'order', body.data.token);
    await events(['second-event'], 'brochure', body.data.token);
    await settled();
    expect(callsOf('brochure').map((call) => call.body.facts)).toEqual([
      { 'event.goal': 'brochure' },
      { 'event.goal': 'brochure' },
    ]);
    expect(callsOf('brochure')[0]!.body).toMatchObject({ event: 'personalization.event', type: 'goal' });
    await remove(made);
  });
});

it('Strapi takes webhooks for what triggers say', async () => {
  const webhook = { name: 'Hub', url: 'http://203.0.113.9/', headers: {}, events: ['personalization.stage.enter'] };
  const { body } = await app.request.post('/admin/webhooks').set(admin).send(webhook).expect(201);
  expect(body.data.events).toEqual(webhook.events);
});

describe('what cannot be delivered', () => {
  it('is tried again under the same id, put aside, and delivered when somebody asks for it', async () => {
    const made = await trigger('flaky', { target: 'flaky' });
    flaky.answerWith(500);
    await tell(app, { pet: 'dog' });
    await settled();
    const [dead] = (await outbox()).deliveries;
    expect(dead).toMatchObject({
      trigger: 'flaky',
      target: 'flaky',
      state: 'dead',
      attempts: 2,
      failure: 'status-500',
    });
    flaky.answerWith(204);
    const { body } = await app.request
      .post('/personalization/outbox/redeliver')
      .set(admin)
      .send({ ids: [dead.id] });
    expect(body).toEqual({ data: { redelivered: 1 } });
    await settled();
    expect(callsOf('flaky', flaky).map(({ body }) => body.id)).toEqual([dead.id, dead.id, dead.id]);
    expect((await outbox()).dead).toBe(0);
    await remove(made);
  });

  it('is not sent on by a redirect', async () => {
    const made = await trigger('moved', { target: 'flaky' });
    flaky.answerWith(307, { location: sales.url });
    await tell(app, { pet: 'dog' });
    await settled();
    expect((await outbox()).deliveries[0]).toMatchObject({ trigger: 'moved', state: 'dead', failure: 'redirect' });
    expect(callsOf('moved')).toEqual([]);
    flaky.answerWith(204);
    await remove(made);
  });

  it('does not reach into the operator’s own network', async () => {
    const made = await trigger('inside', { target: 'inside' });
    await tell(app, { pet: 'dog' });
    await settled();
    expect((await outbox()).deliveries[0]).toMatchObject({ trigger: 'inside', failure: 'refused-address' });
    await remove(made);
  });

  it('is shown to the visitor, forgotten with them, and lies in the database for nobody else to read', async () => {
    const made = await trigger('waiting', { target: 'flaky', facts: ['form.firstName'] });
    flaky.answerWith(500);
    const cookie = await tell(app, { pet: 'dog', firstName: NAME });
    const rows = () =>
      app.call('sql', "select * from pz_outbox where trigger = 'waiting'") as Promise<{ visitor: string }[]>;
    expect(await rows()).toHaveLength(1);
    const { body } = await app.request.get('/api/personalization/visitor').set('Cookie', cookie);
    const stored = JSON.stringify(await rows());
    for (const secret of [NAME, body.data.id, SECRET]) expect(stored).not.toContain(secret);
    expect(app.logs().join('\n')).not.toContain(NAME);
    const call = { trigger: 'waiting', target: 'flaky', event: 'personalization.persona.enter' };
    const waiting = { ...call, occurredAt: expect.any(String), facts: { 'form.firstName': NAME } };
    expect(visitorAnswer.parse(body).data?.waiting).toEqual([waiting]);
    await app.request.delete('/api/personalization/visitor').set('Cookie', cookie).expect(204);
    expect(await rows()).toEqual([]);
    flaky.answerWith(204);
    await remove(made);
  });

  it('is listed and delivered again by those only who may', async () => {
    const redeliver = () => app.request.post('/personalization/outbox/redeliver').send({ ids: ['x'] });
    await app.request.get('/personalization/outbox').expect(401);
    await app.request.get('/personalization/triggers').expect(401);
    await app.request.get('/personalization/journeys').expect(401);
    await redeliver().expect(401);
    const author = await logInAsAuthor(app, admin);
    await app.request.get('/personalization/outbox').set(author.headers).expect(403);
    await app.request.get('/personalization/triggers').set(author.headers).expect(403);
    await app.request.get('/personalization/journeys').set(author.headers).expect(403);
    await redeliver().set(author.headers).expect(403);
    const { body } = await app.request.get('/personalization/triggers').set(admin).expect(200);
    expect(body.meta).toEqual({ targets: ['sales', 'flaky', 'inside'] });
    await app.request.get('/personalization/journeys').set(admin).expect(200);
  });

  it('shows in the health of the plugin', async () => {
    const { body } = await app.request.get('/personalization/health').set(admin).expect(200);
    const check = body.data.checks.find(({ id }: { id: string }) => id === 'outbox');
    expect(check).toMatchObject({ state: 'problem', values: { dead: expect.any(Number), pending: 0 } });
  });
});

describe('what an editor may write', () => {
  const refused = async (changes: object) =>
    trigger('refused', changes).then(
      () => [],
      (error: { details: { errors: { code: string; path: unknown[] }[] } }) =>
        error.details.errors.map(({ code, path }) => [code, path.join('.')])
    );

  it.each([
    ['no such persona', { persona: 'nobody' }, 'persona.unknown', 'persona'],
    ['no such journey', { on: 'stage.enter', journey: 'none' }, 'trigger.malformed', 'journey'],
    ['an event without a type', { on: 'event' }, 'trigger.malformed', 'eventType'],
    ['a target that is not configured', { target: 'elsewhere' }, 'trigger.malformed', 'target'],
    ['nobody to tell', { target: null }, 'trigger.malformed', 'target'],
    ['the address of the visitor', { facts: ['network.address'] }, 'trigger.malformed', 'facts.0'],
    ['the id of the visitor', { facts: ['visitor.bucket'] }, 'trigger.malformed', 'facts.0'],
    ['half a limit', { capTimes: 2 }, 'trigger.malformed', 'capDays'],
  ])('refuses %s', async (_, changes, code, place) => {
    expect(await refused(changes)).toEqual([[code, place]]);
  });

  it('keeps a persona that a trigger watches', async () => {
    const made = await trigger('watching');
    const persona = await app.documents('plugin::personalization.persona').findFirst({ filters: { key: 'dog-owner' } });
    const deletion = app.documents('plugin::personalization.persona').delete({ documentId: persona!.documentId });
    await expect(deletion).rejects.toMatchObject({ details: { code: 'reference.in-use' } });
    await remove(made);
  });
});
