import { createEdge, createNextMiddleware, createServerClient, createWorker } from '../../../client';
import { startApp, type TestApp } from '../../harness';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1';
const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36';

const VISITORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'in Sapporo': {
    'cf-ipcountry': 'JP',
    'cf-region-code': '01',
    'cf-ipcity': 'Sapporo',
    'cf-ipcontinent': 'AS',
    'cf-iplatitude': '43.06',
    'cf-iplongitude': '141.35',
    'cf-timezone': 'Asia/Tokyo',
    'user-agent': DESKTOP,
    'accept-language': 'ja',
    'x-visitor-page': 'https://shop.example/',
    'x-visitor-referrer': '',
  },
  'in Naha': { 'cf-ipcountry': 'JP', 'cf-region-code': '47', 'cf-timezone': 'Asia/Tokyo', 'user-agent': DESKTOP },
  'in Paris': { 'cf-ipcountry': 'FR', 'user-agent': DESKTOP },
  'on a phone': { 'cf-ipcountry': 'FR', 'user-agent': PHONE },
  'on a phone in Sapporo': {
    'cf-ipcountry': 'JP',
    'cf-region-code': '01',
    'user-agent': PHONE,
    'accept-language': 'ja',
  },
  'of whom nothing is known': {},
};

let app: TestApp;
let origin: string;
let apiToken: string;

beforeAll(async () => {
  app = await startApp({
    env: { TRUSTED_PROXIES: 'loopback' },
    config: { geo: { headers: 'cloudflare', mmdb: null, geoipLite: false }, rateLimit: { max: 100_000 } },
  });
  origin = app.url;
  apiToken = await app.apiToken('full-access');
});

/** Warm paws are shown in the cold months only: a place matters more in one than in the other. */
const MOMENTS = ['2026-11-15T10:00:00+09:00', '2027-01-15T10:00:00+09:00'];

describe('a worker in front of the content API', () => {
  const handler = (moment: string) => {
    const edge = createEdge({
      url: origin,
      apiToken,
      cdn: 'cloudflare',
      clock: () => Date.parse(moment),
      fetch: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, 'x-demo-now': moment } }),
    });
    const asked: string[] = [];
    const worker = createWorker({
      edge,
      origin,
      apiToken,
      fetch: async (url, init) => {
        asked.push(String(url instanceof Request ? url.url : url));
        return fetch(url, init);
      },
    });
    return { asked, worker };
  };

  const cases = Object.keys(VISITORS).flatMap((name) => MOMENTS.map((moment) => [name, moment] as const));

  it.each(cases)('gives a visitor %s what the origin gives, at %s', async (name, moment) => {
    const headers = { ...VISITORS[name], 'x-demo-now': moment };
    const { asked, worker } = handler(moment);
    for (const path of ['/api/home?populate=*', '/api/products?sort=slug', '/api/articles?sort=slug']) {
      const own = await (
        await fetch(`${origin}${path}`, { headers: { ...headers, 'x-forwarded-for': '203.0.113.9' } })
      ).json();
      const answer = await worker(new Request(`https://edge.example${path}`, { headers }));
      expect(await answer.json()).toEqual(own);
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    }
    // Who is certain is asked for by name, at a URL that says nothing else about them.
    if (name === 'in Sapporo') expect(asked.filter((url) => url.includes('persona=')).length).toBeGreaterThan(0);
  });
});

describe('a worker that passes a request on', () => {
  it('says of the visitor what the CDN vouches for, and nothing that the visitor says beside the token', async () => {
    const edge = createEdge({ url: origin, apiToken, cdn: 'cloudflare' });
    const sent: Headers[] = [];
    const worker = createWorker({
      edge,
      origin,
      apiToken,
      addressOf: (request) => request.headers.get('CF-Connecting-IP'),
      fetch: async (url, init) => {
        sent.push(new Headers(init?.headers));
        return fetch(url, init);
      },
    });
    const forged = {
      'x-visitor-ip': '203.0.113.66',
      'x-visitor-profile': 'somebody-else',
      'x-visitor-country': 'JP',
      authorization: 'Bearer mine',
    };
    const place = { 'cf-ipcountry': 'BR', 'cf-ipcity': 'S%C3%A3o Paulo' };
    const headers = { ...forged, ...place, 'cf-connecting-ip': '198.51.100.7', 'user-agent': PHONE };
    await worker(new Request('https://edge.example/api/home', { headers }));
    const last = sent.at(-1);
    expect(last?.get('x-visitor-ip')).toBe('198.51.100.7');
    expect(last?.get('x-visitor-city')).toBe('S%C3%A3o%20Paulo');
    expect(last?.get('x-visitor-country')).toBe('BR');
    expect(last?.get('x-visitor-profile')).toBeNull();
    expect(last?.get('authorization')).toBe(`Bearer ${apiToken}`);
  });
});

describe('a worker whose origin refuses', () => {
  const asking = async (path: string, persona: string) => {
    const rest = { personas: [], undecided: [], isCertain: true, reason: 'decided', holdsUntil: null };
    const asked: string[] = [];
    let expired = 0;
    const worker = createWorker({
      edge: { resolve: () => Promise.resolve({ persona, ...rest } as never), expire: () => void (expired += 1) },
      origin,
      apiToken,
      fetch: async (url, init) => {
        asked.push(new URL(String(url)).searchParams.get('persona') ?? '');
        return fetch(url, init);
      },
    });
    const answer = await worker(new Request(`https://edge.example${path}`));
    return { asked, expired, status: answer.status, body: await answer.json() };
  };

  it('a persona asks for the base, and for a new manifest', async () => {
    const { asked, expired, status } = await asking('/api/home', 'gone');
    expect({ asked, expired, status }).toEqual({ asked: ['gone', '_base'], expired: 1, status: 200 });
  });

  it('something else passes that on, and asks once', async () => {
    const { asked, body, expired, status } = await asking('/api/products?filters[nothing][$eq]=1', 'dog-owner');
    expect({ asked, expired, status }).toEqual({ asked: ['dog-owner'], expired: 0, status: 400 });
    expect(body.error.name).toBe('ValidationError');
  });
});

describe('middleware for Next.js', () => {
  it('tells the page for whom it is, whatever the browser says', async () => {
    const edge = createEdge({ url: origin, apiToken, cdn: 'cloudflare' });
    const NextResponse = { next: (init: object) => init, rewrite: (url: URL, init: object) => ({ ...init, url }) };
    const middleware = createNextMiddleware<object>({ edge, NextResponse });
    const headers = { ...VISITORS['in Naha'], 'x-persona': 'forged' };
    const { request } = (await middleware(new Request('https://shop.example/', { headers }))) as {
      request: { headers: Headers };
    };
    expect(request.headers.get('x-persona')).not.toBe('forged');
  });
});

describe('a server that renders', () => {
  it('asks for the visitor whose page it makes', async () => {
    const server = createServerClient({ url: origin, apiToken });
    const told = await fetch(`${origin}/api/personalization/facts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ facts: { pet: 'dog' } }),
    });
    const { token } = (await told.json()).data;
    const session = server.forVisitor({ url: 'https://shop.example/', headers: { cookie: `pz_visitor=${token}` } });
    const { data } = await (await session.fetch('/api/home')).json();
    expect(data.title).toBe('For you and your dog');
  });
});
