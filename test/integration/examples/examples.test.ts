import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEdge, type Edge } from '../../../client';
import { startApp, type Entry, type TestApp } from '../../harness';
import { tell } from '../scenarios/told-facts';
import { inWorld } from './in-world';

/** The files of docs/examples, run as they stand there against the demo. */
const PHONE = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
};
const DESKTOP = {
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36',
};
/** All that Cloudflare and Vercel say of a place: what is not said could be anything, and then only the origin can tell. */
const IN_PARIS = {
  'cf-ipcountry': 'FR',
  'cf-region-code': 'IDF',
  'cf-timezone': 'Europe/Paris',
  'x-vercel-ip-country': 'FR',
  'x-vercel-ip-country-region': 'IDF',
  'x-vercel-ip-timezone': 'Europe/Paris',
};
/** Somebody whose persona is the evening would get a page of their own, and the tests are run at any hour. */
const NOON_IN_PARIS = '2027-01-15T12:00:00+01:00';
const BASE = 'Everything for paws and whiskers';
const DOG = 'For you and your dog';

let app: TestApp;
let env: { STRAPI_URL: string; STRAPI_TOKEN: string };
let dog: { cookie: string };
let phoneTitle: string;

beforeAll(async () => {
  app = await startApp({
    env: { TRUSTED_PROXIES: 'loopback' },
    config: { geo: { headers: 'cloudflare', geoipLite: false }, rateLimit: { max: 100_000 } },
  });
  env = { STRAPI_URL: app.url, STRAPI_TOKEN: await app.apiToken('full-access') };
  dog = { cookie: await tell(app, { pet: 'dog' }) };
  phoneTitle = (await app.request.get('/api/home').set(PHONE)).body.data.title;
  expect(phoneTitle).not.toBe(BASE);
});

describe('worker/worker.js', () => {
  type Worker = { default: { fetch(request: Request, environment: object, context: object): Promise<Response> } };
  const visit = async (worker: Worker, headers: Record<string, string>) => {
    const request = new Request('https://shop.example/api/home', { headers });
    const answer = await worker.default.fetch(request, env, { waitUntil: () => undefined });
    return (await answer.json()).data.title;
  };

  it('gives each visitor what the origin gives, in a world without Node', async () => {
    const worker = inWorld<Worker>('worker/worker.js');
    expect(await visit(worker, DESKTOP)).toBe(BASE);
    expect(await visit(worker, PHONE)).toBe(phoneTitle);
    // Only the origin can read a token.
    expect(await visit(worker, { ...DESKTOP, ...dog })).toBe(DOG);
  });

  it('asks the origin for everybody alike under one URL', async () => {
    const asked: string[] = [];
    const counting: typeof fetch = (input, init) => {
      asked.push(String(input instanceof Request ? input.url : input).replace(app.url, ''));
      return fetch(input, init);
    };
    const worker = inWorld<Worker>('worker/worker.js', { fetch: counting });
    for (const own of [{}, { cookie: 'theme=dark' }, { 'accept-language': 'fr' }] as Record<string, string>[]) {
      await visit(worker, { ...IN_PARIS, ...PHONE, ...own });
    }
    const pages = asked.filter((url) => !url.includes('manifest'));
    expect(new Set(pages)).toEqual(new Set(['/api/home?persona=on-the-phone']));
    expect(asked.length - pages.length).toBe(1);
  });
});

describe('nextjs', () => {
  type Middleware = { middleware(request: Request): Promise<Response>; config: { matcher: string[] } };
  type Pages = {
    homeOf(persona: string): Promise<Entry>;
    homeFor(headers: Headers): Promise<Entry>;
  };

  /** What the router of Next.js makes of the answer of a middleware. */
  async function route({ middleware }: Middleware, headers: Record<string, string>) {
    const { headers: said } = await middleware(new Request('https://shop.example/', { headers }));
    const names = said.get('x-middleware-override-headers')?.split(',') ?? [];
    const forPage = new Headers(
      names.map((name): [string, string] => [name, said.get(`x-middleware-request-${name}`) ?? ''])
    );
    const rewritten = said.get('x-middleware-rewrite');
    return { path: rewritten && new URL(rewritten).pathname, isNext: said.get('x-middleware-next'), forPage };
  }

  it('sends each visitor to the version that can be kept, and whom only Strapi can tell apart to the page itself', async () => {
    const world = { process: { env }, ...playing(NOON_IN_PARIS) };
    const middleware = inWorld<Middleware>('nextjs/middleware.js', world);
    const pages = inWorld<Pages>('nextjs/home.js', world);
    const matches = (path: string) => middleware.config.matcher.some((each) => new RegExp(`^${each}$`).test(path));
    expect(['/', '/about', '/_next/x.js', '/versions/_base/'].map(matches)).toEqual([true, true, false, false]);

    for (const [visitor, path, title] of [
      [DESKTOP, '/versions/_base/', BASE],
      [PHONE, '/versions/on-the-phone/', phoneTitle],
      [{ ...DESKTOP, 'x-persona': 'dog-owner' }, '/versions/_base/', BASE],
    ] as const) {
      const routed = await route(middleware, { ...IN_PARIS, ...visitor });
      expect(routed.path).toBe(path);
      expect((await pages.homeOf(decodeURIComponent(path.split('/')[2]!))).title).toBe(title);
    }
    const known = await route(middleware, { ...IN_PARIS, ...DESKTOP, ...dog });
    expect([known.path, known.isNext, known.forPage.get('x-persona')]).toEqual([null, '1', null]);
    expect((await pages.homeFor(known.forPage)).title).toBe(DOG);
  });
});

describe('server/server.mjs', () => {
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    server = spawn(process.execPath, ['docs/examples/server/server.mjs'], {
      env: { ...process.env, ...env, PORT: '0' },
    });
    url = await new Promise((resolve, reject) => {
      server.stdout?.once('data', (line: Buffer) => resolve(String(line).trim()));
      server.stderr?.once('data', (line: Buffer) => reject(new Error(String(line))));
    });
  });
  afterAll(() => void server?.kill());

  it('renders the page of whoever asks, and lets nobody share it', async () => {
    for (const [headers, title] of [
      [DESKTOP, BASE],
      [PHONE, phoneTitle],
      [{ ...DESKTOP, ...dog }, DOG],
    ] as const) {
      const answer = await fetch(url, { headers });
      expect(await answer.text()).toContain(`<h1>${title}</h1>`);
      expect(answer.headers.get('cache-control')).toMatch(/private|no-store/);
    }
  });
});

describe('static', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'static-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('builds the pages that differ and no others, and everybody gets what Strapi would give them', async () => {
    execFileSync(process.execPath, ['docs/examples/static/build.mjs', folder], { env: { ...process.env, ...env } });
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    const pages = JSON.parse(read('versions.json')) as { slug: string; documentId: string; order: string[] }[];
    expect(pages.length).toBeGreaterThan(0);
    for (const slug of readdirSync(folder).filter((name) => !name.includes('.'))) {
      const versions = readdirSync(path.join(folder, slug)).map((name) => read(path.join(slug, name)));
      expect(new Set(versions).size).toBe(versions.length);
      const known = pages.find((page) => page.slug === slug);
      expect(versions).toHaveLength(1 + (known?.order.length ?? 0));
    }

    const { choose } = inWorld<{
      choose(request: Request, options: { edge: Edge; pages: unknown }): Promise<string>;
    }>('static/choose.mjs');
    const moment = '2027-01-15T10:00:00+09:00';
    const edge = createEdge({
      url: env.STRAPI_URL,
      apiToken: env.STRAPI_TOKEN,
      cdn: 'cloudflare',
      clock: () => Date.parse(moment),
      fetch: playing(moment).fetch,
    });
    const HOKKAIDO = { ...DESKTOP, 'cf-ipcountry': 'JP', 'cf-region-code': '01', 'cf-timezone': 'Asia/Tokyo' };
    const chosen = new Set<string>();
    for (const headers of [DESKTOP, HOKKAIDO]) {
      for (const { documentId, slug } of pages) {
        const file = await choose(new Request(`https://shop.example/${slug}`, { headers }), { edge, pages });
        const own = await app.request
          .get(`/api/products/${documentId}`)
          .set({ ...headers, 'x-demo-now': moment, 'x-forwarded-for': '203.0.113.9' });
        expect(read(file)).toContain(`<p>${own.body.data.badge ?? ''}</p>`);
        chosen.add(path.basename(file));
      }
    }
    expect(chosen.size).toBeGreaterThan(1);
  });
});

/** Another time for a world, and for the demo, which lets its visitors play one. */
function playing(moment: string): { readonly Date: DateConstructor; readonly fetch: typeof fetch } {
  class Played extends Date {
    static override now(): number {
      return Date.parse(moment);
    }
  }
  return {
    Date: Played as DateConstructor,
    fetch(input, init) {
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
      headers.set('x-demo-now', moment);
      return fetch(input, { ...init, headers });
    },
  };
}
