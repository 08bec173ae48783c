import { errorAnswer } from '../../../shared/contracts/error';
import { startApp, type TestApp } from '../../harness';

const FACTS = '/api/personalization/facts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { max: 3, windowSeconds: 600 }, trustedProxies: ['loopback'] } });
});

const tellFrom = (address: string, headers: Record<string, string> = {}) =>
  app.request
    .post(FACTS)
    .set('X-Forwarded-For', address)
    .set(headers)
    .send({ facts: { pet: 'dog' } });

async function exhaust(address: string): Promise<void> {
  for (let call = 0; call < 3; call += 1) await tellFrom(address).expect(200);
}

describe('the rate limit', () => {
  let stopped = 0;

  it('stops an address and says when it may come back', async () => {
    await exhaust('203.0.113.1');
    const { body, headers } = await tellFrom('203.0.113.1').expect(429);
    expect(errorAnswer.parse(body).error).toMatchObject({
      name: 'RateLimitError',
      details: { code: 'request.too-many' },
    });
    expect(Number(headers['retry-after'])).toBeGreaterThan(590);
    await tellFrom('203.0.113.2').expect(200);
  });

  it('is not got around by a token, a body, a header or the clock that they choose', async () => {
    await exhaust('203.0.113.3');
    const token = (await tellFrom('203.0.113.4')).body.data.token as string;
    const disguises: Record<string, string>[] = [
      { 'X-Visitor-Token': token },
      { Cookie: `pz_visitor=${token}` },
      { 'X-Real-IP': '198.51.100.1' },
      { Forwarded: 'for=198.51.100.1' },
      { 'X-Demo-Now': '2099-01-01T00:00:00Z' },
      { 'User-Agent': 'somebody else' },
    ];
    for (const headers of disguises) await tellFrom('203.0.113.3', headers).expect(429);
    await tellFrom('198.51.100.77, 203.0.113.3').expect(429);
  });

  it('counts IPv6 by the network', async () => {
    await exhaust('2001:db8:0:1::1');
    await tellFrom('2001:db8:0:1:ffff::2').expect(429);
    await tellFrom('2001:db8:0:2::1').expect(200);
  });

  it.each([
    ['post', 'facts'],
    ['post', 'events'],
    ['get', 'questions?path=/somewhere'],
    ['post', 'questions/decline'],
    ['get', 'why?path=/somewhere-else'],
    ['put', 'consent'],
    ['post', 'visitor/merge'],
    ['delete', 'visitor'],
  ] as const)('is one for all routes: it stops %s %s', async (method, route) => {
    const address = `192.0.2.${(stopped += 1)}`;
    await exhaust(address);
    const disguises: Record<string, string>[] = [{}, { 'X-Visitor-Token': 'another' }, { 'User-Agent': 'somebody' }];
    for (const [at, headers] of disguises.entries()) {
      const call = app.request[method](`/api/personalization/${route}`).set('X-Forwarded-For', address).set(headers);
      const { body } = await call.send(method === 'get' ? undefined : { token: `another-${at}` }).expect(429);
      expect(errorAnswer.parse(body).error.details.code).toBe('request.too-many');
    }
  });

  it('counts a reading of questions and reasons like a telling', async () => {
    const ask = (route: string) =>
      app.request.get(`/api/personalization/${route}`).set('X-Forwarded-For', '203.0.113.6');
    for (const route of ['questions', 'why', 'questions']) await ask(route).expect(200);
    for (const route of ['questions', 'why']) await ask(route).expect(429);
    await tellFrom('203.0.113.6').expect(429);
  });

  it('is none for what a page asks with every view', async () => {
    await exhaust('203.0.113.5');
    for (const route of ['decision', 'visitor', 'decision', 'visitor']) {
      await app.request.get(`/api/personalization/${route}`).set('X-Forwarded-For', '203.0.113.5').expect(200);
    }
  });
});
