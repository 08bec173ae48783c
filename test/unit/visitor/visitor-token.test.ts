import { withDeclined } from '../../../server/src/visitor/declined-part';
import { ada, exchange, NOW, tokenOf, tokenService } from './token-fixture';

const DAY = 86_400_000;

describe('a visitor token', () => {
  it('comes back as the visitor who went in, times to the second', async () => {
    const held = {
      ...ada,
      consent: { personalization: true },
      facts: { ...ada.facts, cart: { value: 3.5, at: NOW - 5000, until: NOW + DAY } },
    };
    const token = await tokenOf(held);
    expect(await tokenService().read({ headers: { 'x-visitor-token': token } })).toEqual(held);
    expect(await tokenService().read({ headers: { cookie: `a=b; pz_visitor=${token}; c=d` } })).toEqual(held);
  });

  it('shows nothing of its content', async () => {
    const token = await tokenOf(ada);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/dog|pet/);
    expect(token).not.toBe(await tokenOf(ada));
  });

  it('is refused, not shortened, when the visitor does not fit', async () => {
    const facts = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`note${i}`, { value: 'x'.repeat(256), at: NOW }])
    );
    const answer = exchange();
    await expect(tokenService().write(answer, { ...ada, facts })).rejects.toMatchObject({
      name: 'ValidationError',
      details: { code: 'visitor.too-much' },
    });
    expect(answer.sent.size).toBe(0);
  });

  it('stays under 3.5 KB at its fullest', async () => {
    let longest = '';
    for (let length = 0; length < 3000; length += 1) {
      const token = await tokenOf({ ...ada, facts: { note: { value: 'x'.repeat(length), at: NOW } } }).catch(
        () => null
      );
      if (token === null) break;
      longest = token;
    }
    expect(longest.length).toBeGreaterThan(3500);
    expect(longest.length).toBeLessThanOrEqual(3584);
    expect(await tokenService().read({ headers: { 'x-visitor-token': longest } })).not.toBeNull();
  });

  it('expires', async () => {
    const token = await tokenOf(ada, { visitorToken: { maxAgeDays: 2 } });
    const request = { headers: { 'x-visitor-token': token } };
    expect(await tokenService({ now: () => NOW + 2 * DAY - 1 }).read(request)).toEqual(ada);
    expect(await tokenService({ now: () => NOW + 2 * DAY }).read(request)).toBeNull();
  });

  it('forgets a fact when its time is over and keeps the others', async () => {
    const token = await tokenOf({ ...ada, facts: { ...ada.facts, cart: { value: 3, at: NOW, until: NOW + DAY } } });
    const later = await tokenService({ now: () => NOW + DAY }).read({ headers: { 'x-visitor-token': token } });
    expect(later?.facts).toEqual(ada.facts);
  });

  it('lets a question come back ninety days after it was declined', async () => {
    const token = await tokenOf({ ...ada, declined: withDeclined(ada.declined, 'pet', NOW) });
    const declinedAt = async (now: number) =>
      (await tokenService({ now: () => now }).read({ headers: { 'x-visitor-token': token } }))?.declined.has('pet');
    expect(await declinedAt(NOW + 90 * DAY - 1)).toBe(true);
    expect(await declinedAt(NOW + 90 * DAY)).toBe(false);
  });
});

describe('a token that is not valid means a new visitor', () => {
  const cases: [string, (token: string) => string | Promise<string>][] = [
    ['empty', () => ''],
    ['rubbish', () => 'hello'],
    ['truncated', (token) => token.slice(0, -1)],
    ['truncated to its header', (token) => token.slice(0, token.indexOf('.'))],
    ['longer', (token) => `${token}A`],
    [
      'with another header',
      (token) => Buffer.from('{"alg":"none"}').toString('base64url') + token.slice(token.indexOf('.')),
    ],
    ['with a header that is no JSON', (token) => `AAAA${token.slice(token.indexOf('.'))}`],
    ['with changed content', (token) => replaceAt(token, token.lastIndexOf('.') - 5)],
    ['with a changed seal', (token) => replaceAt(token, token.length - 10)],
    ['foreign', () => tokenOf(ada, { appKeys: ['somebody else'] })],
    ['signed instead of encrypted', () => 'eyJhbGciOiJIUzI1NiJ9.eyJ2IjoxfQ.c2lnbmF0dXJl'],
    ['huge', () => `e${'A'.repeat(1_000_000)}..${'A'.repeat(16)}.A.${'A'.repeat(22)}`],
    ['sent twice in the header', (token) => `${token}, ${token}`],
  ];

  it.each(cases)('%s', async (_name, spoil) => {
    const token = await spoil(await tokenOf(ada));
    expect(await tokenService().read({ headers: { 'x-visitor-token': token } })).toBeNull();
    expect(await tokenService().read({ headers: { cookie: `pz_visitor=${token}` } })).toBeNull();
  });

  it('costs next to nothing when it is huge, even with the name of our key on it', async () => {
    const token = await tokenOf(ada);
    const end = token.lastIndexOf('.');
    const headers = { 'x-visitor-token': token.slice(0, end) + 'A'.repeat(4_000_000) + token.slice(end) };
    const start = performance.now();
    for (let i = 0; i < 200; i += 1) await tokenService().read({ headers });
    // Decrypting four megabytes 200 times takes seconds; looking at their length does not.
    expect(performance.now() - start).toBeLessThan(250);
  });
});

describe('keys', () => {
  it('rotate: a token of an older key is read, a new one is written with the first', async () => {
    const old = await tokenOf(ada, { appKeys: ['old'] });
    const headersOf = (token: string) => ({ headers: { 'x-visitor-token': token } });
    expect(await tokenService({ appKeys: ['new', 'old'] }).read(headersOf(old))).toEqual(ada);

    const renewed = await tokenOf(ada, { appKeys: ['new', 'old'] });
    expect(await tokenService({ appKeys: ['new'] }).read(headersOf(renewed))).toEqual(ada);
    expect(await tokenService({ appKeys: ['old'] }).read(headersOf(renewed))).toBeNull();
  });

  it.each([[null], [[]], [['']], [[42]]])('are demanded at the start, found %j', (appKeys) => {
    expect(() => tokenService({ appKeys })).toThrow('app.keys');
  });
});

describe('where the token comes from', () => {
  it('prefers the header to the cookie', async () => {
    const [mine, other] = [await tokenOf(ada), await tokenOf({ ...ada, id: 'other' })];
    const visitor = await tokenService().read({ headers: { 'x-visitor-token': mine, cookie: `pz_visitor=${other}` } });
    expect(visitor?.id).toBe(ada.id);
  });

  it('does not fall back to the cookie when the header is not valid', async () => {
    const headers = { 'x-visitor-token': 'nonsense', cookie: `pz_visitor=${await tokenOf(ada)}` };
    expect(await tokenService().read({ headers })).toBeNull();
  });

  it('believes neither of two different cookies', async () => {
    const [one, two] = [await tokenOf(ada), await tokenOf(ada)];
    expect(await tokenService().read({ headers: { cookie: `pz_visitor=${one}; pz_visitor=${two}` } })).toBeNull();
    expect(await tokenService().read({ headers: { cookie: `pz_visitor=${one}; pz_visitor=${one}` } })).toEqual(ada);
  });

  it.each([{ 'sec-gpc': '1' }, { dnt: '1' }])('is not read for facts with %j, but can be shown', async (signal) => {
    const headers = { ...signal, 'x-visitor-token': await tokenOf(ada) };
    expect(await tokenService().read({ headers })).toBeNull();
    expect(await tokenService().readHeld({ headers })).toEqual(ada);
  });
});

describe('the cookie', () => {
  const cookieOf = async (headers: Record<string, string>, options = {}, connection = {}) => {
    const answer = exchange(headers, connection);
    await tokenService(options).write(answer, ada);
    return answer.sent.get('set-cookie');
  };

  it('is out of reach of scripts and of other sites', async () => {
    expect(await cookieOf({})).toMatch(/^pz_visitor=[\w.-]+; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/);
  });

  it('is Secure behind TLS: of our own, or of a proxy that is trusted', async () => {
    const forwarded = { 'x-forwarded-proto': 'https' };
    expect(await cookieOf({}, {}, { secure: true })).toMatch(/; Secure$/);
    expect(await cookieOf(forwarded)).not.toMatch(/Secure/);
    expect(await cookieOf(forwarded, { trustedProxies: ['loopback'] }, { peer: '127.0.0.1' })).toMatch(/; Secure$/);
    expect(await cookieOf({}, { visitorToken: { secure: true } })).toMatch(/; Secure$/);
    expect(await cookieOf({}, { visitorToken: { secure: false } }, { secure: true })).not.toMatch(/Secure/);
  });

  it('is taken away when the visitor is forgotten', async () => {
    const answer = exchange();
    await tokenService().forget(answer);
    expect(answer.sent.get('set-cookie')).toMatch(/^pz_visitor=; Path=\/; Max-Age=0;/);
  });

  const crossSite = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };

  it.each([
    ['a page of another site', crossSite, {}, false],
    ['a page of our own hosts on another domain', { ...crossSite, origin: 'https://shop.example' }, {}, true],
    ['a sandboxed page', { ...crossSite, origin: 'null' }, {}, false],
    ['a link on another site', { 'sec-fetch-site': 'cross-site' }, {}, true],
    ['a page of the same site', { 'sec-fetch-site': 'same-site', origin: 'https://www.example.com' }, {}, true],
    ['a program', {}, { sameSite: 'none' }, true],
    [
      'an old browser with SameSite=None, another site',
      { origin: 'https://evil.example', host: 'cms.example' },
      { sameSite: 'none' },
      false,
    ],
    [
      'an old browser with SameSite=None, the same host',
      { origin: 'https://cms.example', host: 'cms.example' },
      { sameSite: 'none' },
      true,
    ],
    [
      'an old browser with SameSite=None, our own host',
      { origin: 'https://shop.example', host: 'cms.example' },
      { sameSite: 'none' },
      true,
    ],
  ] as const)('of %s', async (_who, headers, visitorToken, counts) => {
    const options = { visitorToken };
    const cookie = `pz_visitor=${await tokenOf(ada)}`;
    expect((await tokenService(options).read({ headers: { ...headers, cookie } })) !== null).toBe(counts);
    expect((await cookieOf(headers, options)) !== undefined).toBe(counts);
  });

  it('does not matter to who carries the token in the header', async () => {
    const answer = exchange(crossSite);
    const token = await tokenService().write(answer, ada);
    expect(answer.sent.get('x-visitor-token')).toBe(token);
    expect(await tokenService().read({ headers: { ...crossSite, 'x-visitor-token': token } })).toEqual(ada);
  });
});

function replaceAt(text: string, index: number): string {
  return text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);
}
