import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { graveFindings } from './browser/axe';
import { LOOKS } from './browser/demo-looks';
import { openAdmin, type Admin } from './admin/open-admin';

/** The page of the demo where other systems speak and are spoken to: the shop's orders (S04), its sales (S07) and its nights (S15). */
let site: Admin;
beforeAll(async () => {
  // The demo's own sales system is called at the address that the configuration names.
  const port = await freePort();
  site = await openAdmin({
    env: { TRUSTED_PROXIES: 'loopback', PORT: String(port) },
    settings: { 'server.port': port },
  });
});
afterAll(() => site?.close());

const WORDS = {
  en: {
    signIn: 'Sign in as Hana',
    ordered: 'The shop: ordered',
    delivered: 'The shop: delivered',
    waiting: 'Your sofa is on its way',
    there: 'Enjoy your sofa',
    letter: 'Open the link of the coffee letter',
    roast: 'Your letter’s roast',
    more: 'Ask for more about the coffee',
    again: 'Send the same request again',
    known: 'Known already, not counted again.',
    night: 'Send the segments of the night',
    hana: 'Ask for Hana’s page',
    kenji: 'Ask for Kenji’s page',
    order: 'Your order',
  },
  ja: {
    signIn: 'ハナさんとしてログイン',
    ordered: 'お店：注文済み',
    delivered: 'お店：配達済み',
    waiting: 'ソファをお作りしています',
    there: 'ソファのある暮らしを',
    letter: 'コーヒーのお便りのリンクを開く',
    roast: 'お便りでご紹介した焙煎',
    more: 'コーヒーについてもっと聞く',
    again: '同じ依頼をもう一度送る',
    known: 'すでに届いているため、数えません。',
    night: '夜間に計算したセグメントを送る',
    hana: 'ハナさんのページを取得',
    kenji: 'ケンジさんのページを取得',
    order: 'ご注文',
  },
} as const;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const isTitled = (page: Page, title: string) => page.locator('#content h1', { hasText: title }).waitFor();
const picture = (page: Page, name: string) =>
  page.screenshot({ path: path.resolve(__dirname, `../../.cache/e2e/pages/demo-${name}.png`), fullPage: true });

describe.each(LOOKS)('the page of the demo in $locale, $theme', (look) => {
  const words = WORDS[look.locale];

  it('shows Hana news of her sofa until it is delivered', () =>
    site.sitDown(look, async ({ page }) => {
      await page.goto(`${site.app.url}/demo?page=your-order&locale=${look.locale}`);
      await press(page, words.signIn);
      await press(page, words.ordered);
      await isTitled(page, words.waiting);
      await picture(page, `sofa-${look.locale}`);
      expect(await graveFindings(page)).toEqual([]);
      await press(page, words.delivered);
      await isTitled(page, words.there);
    }));

  it('sends segments in bulk, and shows that they count at once for whom the server asks', () =>
    site.sitDown(look, async ({ page }) => {
      const answer = (text: string) => page.locator('#warehouse-answer pre', { hasText: text }).waitFor();
      await page.goto(`${site.app.url}/demo?locale=${look.locale}`);
      await press(page, words.night);
      await answer('"written": 2');
      await answer('fact.bad-value');
      await press(page, words.hana);
      await answer(words.waiting);
      await answer('"x-visitor-profile": "C-1001"');
      await picture(page, `night-${look.locale}`);
      expect(await graveFindings(page)).toEqual([]);
      await press(page, words.kenji);
      await answer(`"title": "${words.order}"`);
    }));

  it('tells sales of a reader who asks for more coffee', () =>
    site.sitDown(look, async ({ page }) => {
      await page.goto(`${site.app.url}/demo?locale=${look.locale}`);
      await press(page, words.letter);
      await isTitled(page, words.roast);
      await press(page, words.more);
      await page.locator('#sales pre', { hasText: 'wants-more-coffee' }).first().waitFor();
      await press(page, words.again);
      await page.locator('#counted', { hasText: words.known }).waitFor();
      await picture(page, `coffee-${look.locale}`);
      expect(await graveFindings(page)).toEqual([]);
    }));
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
