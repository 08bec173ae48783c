import { readFileSync } from 'node:fs';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../harness';
import { launchBrowser } from './browser/launch';

/** docs/examples/browser/index.html in a real browser, behind a proxy as a site has one: pages here, `/api` there. */
const BASE = 'Everything for paws and whiskers';
const DOG = 'For you and your dog';
/**
 * Not that of a headless browser, which counts as a robot: what those do is not remembered. The proxy gives it to every request, because
 * what a browser is told to call itself ends with the page, before the beacon goes out.
 */
const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36';

let app: TestApp;
let browser: Browser;
let site: Server;
let url: string;
/** Requests for events, in the order in which they came: how they were sent. */
const events: { readonly type: string; readonly cookie: boolean; readonly body: string; readonly status: number }[] =
  [];

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startApp({ config: { geo: { geoipLite: false }, rateLimit: { max: 100_000 } } }),
    launchBrowser(),
  ]);
  await app.publicMay(['plugin::personalization.events.record']);
  site = createServer((request, response) => {
    const { headers, method, url: at = '/' } = request;
    if (at.startsWith('/client/')) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(path.join('dist', 'client', path.basename(at))));
    } else if (at.startsWith('/api/')) {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      const own = { ...headers, 'user-agent': DESKTOP };
      const passed = ask(new URL(at, app.url), { method, headers: own }, (answer) => {
        if (at.endsWith('/events')) {
          const type = String(headers['content-type']);
          const body = Buffer.concat(chunks).toString();
          events.push({ type, cookie: headers.cookie !== undefined, body, status: answer.statusCode ?? 0 });
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passed);
    } else {
      response.setHeader('Content-Type', 'text/html');
      response.end(at === '/' ? readFileSync('docs/examples/browser/index.html') : '<h1>Elsewhere</h1>');
    }
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  site?.closeAllConnections();
  site?.close();
});

async function onPage(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  try {
    await page.goto(url);
    await page.locator('body[data-ready]').waitFor({ state: 'attached' });
    await work(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const shows = (page: Page, title: string) => page.locator('h1', { hasText: title }).waitFor();
const press = async (page: Page, name: string, said: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('#said', { hasText: said }).waitFor();
};
const cookies = async (page: Page) => (await page.context().cookies()).filter(({ name }) => name === 'pz_visitor');

it('a visitor tells what they have, and gets their page now and when they come back, until they are forgotten', () =>
  onPage(async (page) => {
    await shows(page, BASE);
    await press(page, 'I have a dog', 'dog-owner');
    await shows(page, DOG);
    expect(await cookies(page)).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }]);
    await page.reload();
    await shows(page, DOG);
    await press(page, 'Forget me', 'done');
    await shows(page, BASE);
    expect(await cookies(page)).toEqual([]);
  }));

it('what a visitor does is counted: at once, and in the moment in which they leave, by a beacon', () =>
  onPage(async (page) => {
    const before = events.length;
    const [known] = await cookies(page);
    await page.goto(`${url}/elsewhere`);
    // Nobody waits for the answer but the browser itself, which keeps the new token for the next page.
    while ((await cookies(page))[0]?.value === known?.value) await page.waitForTimeout(20);
    const left = events.slice(before).find(({ body }) => body.includes('"goal"'));
    expect(left).toMatchObject({ type: expect.stringMatching(/^text\/plain/), cookie: true, status: 200 });
    expect(events.slice(0, before).at(-1)).toMatchObject({ type: 'application/json', status: 200 });

    await page.goto(url);
    const { data } = await page.evaluate(async () => (await fetch('/api/personalization/visitor')).json());
    expect(JSON.stringify(data.remembered)).toMatch(/"left"/);
  }));

it('who does not want to be remembered is not, and hears so', () =>
  onPage(async (page) => {
    await press(page, 'Do not remember me', 'done');
    await press(page, 'I have a dog', 'visitor.no-consent');
    await shows(page, BASE);
    await press(page, 'Remember me', 'done');
    await press(page, 'I have a dog', 'dog-owner');
    await shows(page, DOG);
  }));

it('a browser that asks not to be tracked is obeyed', async () => {
  const context = await browser.newContext({ extraHTTPHeaders: { 'Sec-GPC': '1' } });
  const page = await context.newPage();
  try {
    await page.goto(url);
    await press(page, 'I have a dog', 'visitor.no-consent');
    expect(await cookies(page)).toEqual([]);
  } finally {
    await context.close();
  }
});
