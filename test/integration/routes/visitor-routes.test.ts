import { consentAnswer } from '../../../shared/contracts/consent';
import { decisionAnswer } from '../../../shared/contracts/decision';
import { errorAnswer } from '../../../shared/contracts/error';
import { factsAnswer } from '../../../shared/contracts/facts';
import { visitorAnswer } from '../../../shared/contracts/visitor';
import { startApp, type TestApp } from '../../harness';

const DECISION = '/api/personalization/decision';
const FACTS = '/api/personalization/facts';
const VISITOR = '/api/personalization/visitor';
const CONSENT = '/api/personalization/consent';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { max: 100_000 } } });
});

const tell = (facts: unknown, headers: Record<string, string> = {}) =>
  app.request.post(FACTS).set(headers).send({ facts });

async function tokenFor(facts: object): Promise<string> {
  return factsAnswer.parse((await tell(facts).expect(200)).body).data.token;
}

describe('telling facts', () => {
  it('changes the decision at once, and the page with the next request', async () => {
    const before = await app.request.get('/api/home').expect(200);
    const { body, headers } = await tell({ pet: 'dog' }).expect(200);
    const { token, decision } = factsAnswer.parse(body).data;
    expect(decision.personas).toContainEqual({ key: 'dog-owner', because: 'condition' });
    expect(decision.facts).toEqual({ pet: 'dog' });
    expect(headers['x-visitor-token']).toBe(token);
    expect(headers['cache-control']).toBe('no-store');

    const after = await app.request.get('/api/home').set('X-Visitor-Token', token).expect(200);
    expect(after.body.data.title).toBe('For you and your dog');
    expect(after.body.data.title).not.toBe(before.body.data.title);
  });

  it('gives a browser a cookie that does the same', async () => {
    const { headers } = await tell({ pet: 'cat' }).expect(200);
    const [cookie = ''] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^pz_visitor=[\w.-]+; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/);
    const page = await app.request.get('/api/home').set('Cookie', cookie.split(';')[0] ?? '');
    expect(page.body.data.title).toBe('For you and your cat');
  });

  it('adds to what was told before, and takes back with null', async () => {
    const first = await tokenFor({ pet: 'dog' });
    const second = (await tell({ recommend: 9 }, { 'X-Visitor-Token': first }).expect(200)).body.data;
    expect(second.decision.facts).toEqual({ pet: 'dog', recommend: 9 });
    const third = (await tell({ pet: null }, { 'X-Visitor-Token': second.token }).expect(200)).body.data;
    expect(third.decision.facts).toEqual({ recommend: 9 });
    expect(third.decision.personas.map(({ key }: { key: string }) => key)).not.toContain('dog-owner');
  });

  it('names every problem with path and code, and changes nothing', async () => {
    const { body, headers } = await tell({ pet: 'fish', shoe: 42, recommend: 11 }).expect(400);
    const { error } = errorAnswer.parse(body);
    expect(error.name).toBe('ValidationError');
    expect(error.details.errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['fact.bad-value', 'facts.pet'],
      ['fact.unknown', 'facts.shoe'],
      ['fact.bad-value', 'facts.recommend'],
    ]);
    expect(headers['set-cookie']).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain('fish');
  });

  it('refuses what only servers may write', async () => {
    await app
      .documents('plugin::personalization.fact')
      .create({ data: { key: 'segment', type: 'string', writableBy: 'server' } });
    const { body } = await tell({ segment: 'vip' }).expect(400);
    expect(errorAnswer.parse(body).error.details.code).toBe('fact.not-writable');
  });

  it.each([
    ['no facts at all', {}],
    ['facts that are no object', { facts: 'pet' }],
    ['something beside the facts', { facts: { pet: 'dog' }, persona: 'dog-owner' }],
    ['a fact that is an object', { facts: { pet: { $ne: 'dog' } } }],
  ])('refuses %s', async (_what, sent) => {
    const { body } = await app.request.post(FACTS).send(sent).expect(400);
    expect(errorAnswer.parse(body).error.details.code).toBe('request.malformed');
  });

  it('refuses a form, which a page of anybody can send', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const { body } = await app.request.post(FACTS).type(type).send('facts[pet]=dog').expect(400);
      expect(errorAnswer.parse(body).error.details.code).toBe('request.malformed');
    }
  });

  it('refuses more than 16 KB', async () => {
    const { body } = await tell({ pet: 'x'.repeat(17_000) }).expect(413);
    expect(errorAnswer.parse(body).error).toMatchObject({
      name: 'PayloadTooLargeError',
      details: { code: 'request.too-large' },
    });
  });

  it('refuses more than 16 KB of undeclared length', async () => {
    const stream = new Blob([JSON.stringify({ facts: { pet: 'x'.repeat(17_000) } })]).stream();
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: stream, duplex: 'half' };
    const answer = await fetch(app.url + FACTS, options as RequestInit);
    expect([answer.status, errorAnswer.parse(await answer.json()).error.details.code]).toEqual([
      413,
      'request.too-large',
    ]);
  });

  it('gives a new visitor their token when there is nothing to tell', async () => {
    const token = await tokenFor({});
    const { body } = await app.request.get(VISITOR).set('X-Visitor-Token', token).expect(200);
    expect(visitorAnswer.parse(body).data).toMatchObject({ facts: {}, consent: {} });
  });
});

describe('the token over HTTP', () => {
  /** Another first character of what is encrypted; the last one of a part may be changed without changing what it means. */
  const tampered = (token: string) =>
    token.replace(/^((?:[^.]*\.){3})(.)/, (_, before: string, first: string) => before + (first === 'A' ? 'B' : 'A'));

  const factsWith = async (headers: Record<string, string>) =>
    decisionAnswer.parse((await app.request.get(DECISION).set(headers).expect(200)).body).data.facts;

  it.each<[string, (token: string) => Record<string, string>, object]>([
    ['whole, in the header', (token) => ({ 'X-Visitor-Token': token }), { pet: 'dog' }],
    ['whole, in the cookie', (token) => ({ Cookie: `pz_visitor=${token}` }), { pet: 'dog' }],
    ['tampered', (token) => ({ 'X-Visitor-Token': tampered(token) }), {}],
    ['truncated', (token) => ({ 'X-Visitor-Token': token.slice(0, 80) }), {}],
    ['huge', (token) => ({ 'X-Visitor-Token': token + 'A'.repeat(8000) }), {}],
    ['expired', (token) => ({ 'X-Visitor-Token': token, 'X-Demo-Now': '2099-01-01T00:00:00Z' }), {}],
    ['in two cookies that differ', (token) => ({ Cookie: `pz_visitor=${token}; pz_visitor=other` }), {}],
    [
      'in the cookie, beside a bad header',
      (token) => ({ Cookie: `pz_visitor=${token}`, 'X-Visitor-Token': 'bad' }),
      {},
    ],
    ['whole, with Global Privacy Control', (token) => ({ 'X-Visitor-Token': token, 'Sec-GPC': '1' }), {}],
    ['whole, with Do Not Track', (token) => ({ 'X-Visitor-Token': token, DNT: '1' }), {}],
    [
      'in the cookie of a request that another site made',
      (token) => ({ Cookie: `pz_visitor=${token}`, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }),
      {},
    ],
  ])('%s', async (_how, headersFor, facts) => {
    expect(await factsWith(headersFor(await tokenFor({ pet: 'dog' })))).toEqual(facts);
  });

  it('is refused when the visitor tells more than fits, and nothing is changed', async () => {
    const keys = Array.from({ length: 14 }, (_, index) => `note${index}`);
    for (const key of keys) {
      await app
        .documents('plugin::personalization.fact')
        .create({ data: { key, type: 'string', writableBy: 'visitor' } });
    }
    const { body, headers } = await tell(Object.fromEntries(keys.map((key) => [key, 'x'.repeat(256)]))).expect(400);
    expect(errorAnswer.parse(body).error.details.code).toBe('visitor.too-much');
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('making one of two visitors', () => {
  const merge = (token: unknown, headers: Record<string, string> = {}) =>
    app.request.post(`${VISITOR}/merge`).set(headers).send({ token });
  const merged = async (token: string, own: string) =>
    factsAnswer.parse((await merge(token, { 'X-Visitor-Token': own }).expect(200)).body).data;
  const held = async (token: string) =>
    visitorAnswer.parse((await app.request.get(VISITOR).set('X-Visitor-Token', token).expect(200)).body).data;
  const refusing = async (token: string, purpose: string) => {
    const refusal = { consent: { [purpose]: false } };
    return (await app.request.put(CONSENT).set('X-Visitor-Token', token).send(refusal).expect(200)).body.data
      .token as string;
  };
  /** What an installation with other keys would have sealed. */
  const withHeader = (token: string) =>
    Buffer.from('{"alg":"dir","enc":"A256GCM","kid":"x"}').toString('base64url') + token.slice(token.indexOf('.'));

  it.each<[string, (token: string) => string]>([
    ['rubbish', () => 'hello'],
    ['empty', () => ''],
    ['truncated', (token) => token.slice(0, 80)],
    ['doubled', (token) => `${token}${token}`],
    ['too long', (token) => token + 'A'.repeat(8000)],
    ['foreign', withHeader],
    ['tampered', (token) => token.replace(/.{6}$/, 'AAAAAA')],
  ])('refuses a token that is %s, and changes nothing', async (_how, spoil) => {
    const own = await tokenFor({ recommend: 9 });
    const { body, headers } = await merge(spoil(await tokenFor({ pet: 'dog' })), { 'X-Visitor-Token': own }).expect(
      400
    );
    expect(errorAnswer.parse(body).error.details.code).toBe('visitor.token-unknown');
    expect([headers['set-cookie'], headers['x-visitor-token']]).toEqual([undefined, undefined]);
  });

  it('refuses an expired one, and what is no text', async () => {
    const expired = await merge(await tokenFor({ pet: 'dog' }), { 'X-Demo-Now': '2099-01-01T00:00:00Z' }).expect(400);
    expect(errorAnswer.parse(expired.body).error.details.code).toBe('visitor.token-unknown');
    for (const token of [42, null, ['a'], { $ne: '' }, undefined]) {
      const { body } = await merge(token).expect(400);
      expect(errorAnswer.parse(body).error.details.code).toBe('request.malformed');
    }
  });

  it('changes nothing for the own token, nor for one that was merged before', async () => {
    const [own, other] = [await tokenFor({ recommend: 9 }), await tokenFor({ pet: 'dog' })];
    expect(await held((await merged(own, own)).token)).toEqual(await held(own));
    const once = await merged(other, own);
    expect(once.decision.facts).toEqual({ recommend: 9, pet: 'dog' });
    expect(await held((await merged(other, once.token)).token)).toEqual(await held(once.token));
  });

  it('goes by the stricter word of both, in the same answer', async () => {
    const [own, other] = [await tokenFor({ recommend: 9 }), await tokenFor({ pet: 'dog' })];
    const measured = await merged(await refusing(other, 'measurement'), own);
    expect(await held(measured.token)).toMatchObject({
      consent: { measurement: false },
      facts: { recommend: {}, pet: {} },
    });

    const dropped = await merged(await refusing(other, 'personalization'), own);
    expect(dropped.decision.facts).toEqual({});
    expect(await held(dropped.token)).toMatchObject({ consent: { personalization: false }, facts: {}, remembered: {} });
  });

  it('is refused to those of whom nothing may be remembered', async () => {
    const [own, other] = [await tokenFor({ recommend: 9 }), await tokenFor({ pet: 'dog' })];
    const refusal = await refusing(own, 'personalization');
    for (const headers of [{ 'Sec-GPC': '1' }, { DNT: '1' }, { 'X-Visitor-Token': refusal }]) {
      const { body } = await merge(other, headers as unknown as Record<string, string>).expect(403);
      expect(errorAnswer.parse(body).error.details.code).toBe('visitor.no-consent');
    }
  });

  it('is refused where both are too much for one, and to the public where it was not granted', async () => {
    const notes = (from: number) =>
      Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`note${from + index}`, 'x'.repeat(256)]));
    const [own, other] = [await tokenFor(notes(0)), await tokenFor(notes(7))];
    const { body, headers } = await merge(other, { 'X-Visitor-Token': own }).expect(400);
    expect(errorAnswer.parse(body).error.details.code).toBe('visitor.too-much');
    expect(headers['x-visitor-token']).toBeUndefined();
    await app.publicMayNot(['plugin::personalization.visitor.merge']);
    await merge(other).expect(403);
    await app.publicMay(['plugin::personalization.visitor.merge']);
  });
});

describe('seeing and forgetting', () => {
  it('shows everything that is held', async () => {
    const token = await tokenFor({ pet: 'dog', firstName: 'Ada' });
    const shown = await app.request.get(VISITOR).set('X-Visitor-Token', token).set('Sec-GPC', '1').expect(200);
    const { data } = visitorAnswer.parse(shown.body);
    expect(Object.keys(data?.facts ?? {})).toEqual(['pet', 'firstName']);
    expect(data?.facts.pet).toMatchObject({ value: 'dog', forgottenAt: null });
    expect(data?.facts.firstName?.forgottenAt).not.toBeNull();
    expect((await app.request.get(VISITOR).expect(200)).body).toEqual({ data: null });
  });

  it('leaves the base on the very next call', async () => {
    const base = (await app.request.get('/api/home')).body.data.title;
    const { headers } = await app.request
      .delete(VISITOR)
      .set('Cookie', `pz_visitor=${await tokenFor({ pet: 'dog' })}`)
      .expect(204);
    const [cookie = ''] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^pz_visitor=; Path=\/; Max-Age=0;/);
    const page = await app.request.get('/api/home').set('Cookie', cookie.split(';')[0] ?? '');
    expect(page.body.data.title).toBe(base);
  });

  it('keeps no name in any log', async () => {
    await tell({ firstName: 'Rumpelstiltskin' }).expect(200);
    await tell({ firstName: 'Rumpelstiltskin'.repeat(20) }).expect(400);
    expect(app.logs().join('\n')).not.toContain('Rumpelstiltskin');
  });
});

describe('consent', () => {
  it('once refused, forgets the facts and remembers the refusal', async () => {
    const token = await tokenFor({ pet: 'dog' });
    const answer = await app.request
      .put(CONSENT)
      .set('X-Visitor-Token', token)
      .send({ consent: { personalization: false } })
      .expect(200);
    const { data } = consentAnswer.parse(answer.body);
    expect(data).toMatchObject({ consent: { personalization: false }, decision: { facts: {} } });

    const refused = await tell({ pet: 'dog' }, { 'X-Visitor-Token': data.token ?? '' }).expect(403);
    expect(errorAnswer.parse(refused.body).error).toMatchObject({
      name: 'PolicyError',
      details: { code: 'visitor.no-consent' },
    });
  });

  it.each([['Sec-GPC'], ['DNT']])('is never given against %s: nothing is set', async (signal) => {
    const { body, headers } = await tell({ pet: 'dog' }, { [signal]: '1' }).expect(403);
    expect(errorAnswer.parse(body).error.details.code).toBe('visitor.no-consent');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-visitor-token']).toBeUndefined();
  });
});

describe('who may call', () => {
  const EXPLAIN = `${DECISION}/explain`;

  it('refuses the public what was not granted', async () => {
    const { body } = await app.request.get(EXPLAIN).expect(403);
    expect(body.error.name).toBe('ForbiddenError');
    await app.publicMayNot(['plugin::personalization.facts.tell']);
    await tell({ pet: 'dog' }).expect(403);
    await app.publicMay(['plugin::personalization.facts.tell']);
    await tell({ pet: 'dog' }).expect(200);
  });

  it('refuses an API token that does not exist', async () => {
    await app.request.get(DECISION).set('Authorization', 'Bearer nonsense').expect(401);
  });

  it('lets a read-only token read, a custom one do what it may', async () => {
    const readOnly = { Authorization: `Bearer ${await app.apiToken('read-only')}` };
    await app.request.get(DECISION).set(readOnly).expect(200);
    await app.request.get(VISITOR).set(readOnly).expect(200);
    await app.request.get(EXPLAIN).set(readOnly).expect(403);
    await tell({ pet: 'dog' }, readOnly).expect(403);

    const custom = {
      Authorization: `Bearer ${await app.apiToken('custom', ['plugin::personalization.decision.explain'])}`,
    };
    const { body } = await app.request.get(EXPLAIN).set(custom).expect(200);
    expect(body.data.personas.map(({ key }: { key: string }) => key)).toContain('dog-owner');
    await app.request.get(DECISION).set(custom).expect(403);
  });
});
