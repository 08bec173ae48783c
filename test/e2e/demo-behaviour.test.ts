import path from 'node:path';
import type { Page } from 'playwright-core';
import { graveFindings } from './browser/axe';
import { LOOKS } from './browser/demo-looks';
import { openAdmin, type Admin } from './admin/open-admin';

/** The page of the demo where it is played what visitors do (S05, S06), and that they come by the app as well (S08). */
let site: Admin;
beforeAll(async () => {
  site = await openAdmin({ env: { TRUSTED_PROXIES: 'loopback', VISITOR_DAYS: '400', RATE_LIMIT: '600' } });
});
afterAll(() => site?.close());

const WORDS = {
  en: {
    campaign: 'Click the card campaign',
    card: 'The card that you came for',
    articles: ['Read “Handing over the shop”', 'Read “Three heirs, one company”'],
    search: 'Search “small business planning”',
    family: 'Your business, in the family',
    points: '62 of 50 points',
    look: 'Look at this page',
    comparing: ['Open a specification', 'Read a review', 'Open a second brand'],
    guide: 'Five things to look for in a television',
    cart: 'Put one into the cart',
    cheaper: 'Look at a cheaper one',
    incentive: 'Ten percent off, until Sunday',
    televisions: 'Televisions',
    tellApp: 'Tell the app: a dog',
    merge: 'Make one visitor of shop and app',
    dog: 'For you and your dog',
    signIn: 'Sign in as Hana',
    ordered: 'The shop: ordered',
  },
  ja: {
    campaign: 'カードのキャンペーンをクリック',
    card: 'お探しのカードはこちら',
    articles: ['「お店を引き継ぐ」を読む', '「相続人は三人、会社は一つ」を読む'],
    search: '「家業の計画」を検索',
    family: '家業を、次の世代へ',
    points: '62点（必要：50点）',
    look: 'このページを見る',
    comparing: ['仕様を開く', 'レビューを読む', '別のブランドを開く'],
    guide: 'テレビ選び、五つのポイント',
    cart: 'カートに入れる',
    cheaper: 'より安いものを見る',
    incentive: '日曜日まで10%引き',
    televisions: 'テレビ',
    tellApp: 'アプリに伝える：犬',
    merge: 'お店とアプリの訪問者をひとつにする',
    dog: '愛犬とあなたへ',
    signIn: 'ハナさんとしてログイン',
    ordered: 'お店：注文済み',
  },
} as const;

const visitorOn = (page: Page) => ({
  open: (query: string) => page.goto(`${site.app.url}/demo?${query}`),
  does: async (...acts: readonly string[]) => {
    for (const name of acts) await page.getByRole('button', { name, exact: true }).click();
  },
  goesTo: (name: string) => page.locator(`#pages a[href="?page=${name}"]`).click(),
  comes: (time: string) => page.locator('select[name=time]').selectOption(time),
  sees: (title: string) => page.locator('#content h1', { hasText: new RegExp(`^${title}$`) }).waitFor(),
  reads: (where: string, text: string) => page.locator(where, { hasText: text }).waitFor(),
  picture: (name: string) =>
    page.screenshot({ path: path.resolve(__dirname, `../../.cache/e2e/pages/demo-${name}.png`), fullPage: true }),
});

describe.each(LOOKS)('the page of the demo in $locale, $theme', (look) => {
  const words = WORDS[look.locale];
  const at = (name: string) => `page=${name}&locale=${look.locale}`;

  it('follows what is said, then what is shown, with the points, and lets them fade', () =>
    site.sitDown(look, async ({ page }) => {
      const visitor = visitorOn(page);
      await visitor.open(at('bank'));
      await visitor.does(words.campaign);
      await visitor.sees(words.card);
      await visitor.does(...words.articles, words.search);
      await visitor.sees(words.family);
      await visitor.reads('#explanation', words.points);
      await visitor.reads('#explanation', 'family-business: 4 × 13');
      await visitor.picture(`bank-${look.locale}`);
      expect(await graveFindings(page)).toEqual([]);
      await visitor.comes('in30days');
      await visitor.sees(words.card);
    }));

  it('guides who compares, until they have stayed away', () =>
    site.sitDown(look, async ({ page }) => {
      const visitor = visitorOn(page);
      await visitor.open(at('televisions'));
      await visitor.does(words.look, ...words.comparing);
      await visitor.sees(words.guide);
      await visitor.comes('in12days');
      await visitor.sees(words.televisions);
    }));

  it('has something for who comes again and again, until they have stayed away', () =>
    site.sitDown(look, async ({ page }) => {
      const visitor = visitorOn(page);
      await visitor.open(at('televisions'));
      await visitor.does(words.look, words.cart);
      await visitor.reads('#explanation', 'add-to-cart: 1 × 10');
      for (const time of ['in2days', 'in4days']) {
        await visitor.comes(time);
        await visitor.does(words.look, words.cheaper);
      }
      await visitor.sees(words.incentive);
      await visitor.comes('in12days');
      await visitor.sees(words.televisions);
    }));

  it('makes one visitor of the shop and the app, and tells what is known of them apart', () =>
    site.sitDown(look, async ({ page }) => {
      const visitor = visitorOn(page);
      await visitor.open(at('your-opinion'));
      await page.locator('#question input').fill('10');
      await page.locator('#question form button').click();
      await visitor.reads('#decision dd', 'recommend: 10');
      await visitor.does(words.tellApp);
      await visitor.reads('#app-visitor', 'pet: dog');
      await visitor.does(words.merge);
      await visitor.reads('#app-visitor', 'recommend: 10, pet: dog');
      await visitor.goesTo('home');
      await visitor.sees(words.dog);
      await visitor.does(words.signIn, words.ordered);
      await visitor.reads('#decision dd', 'recommend: 10, pet: dog');
      await visitor.reads('#explanation dd', 'known.project: "basement"');
      await visitor.picture(`app-${look.locale}`);
      expect(await graveFindings(page)).toEqual([]);

      await page.locator('select[name=signal]').selectOption('gpc');
      await visitor.does(words.merge);
      await visitor.reads('#app-visitor [role=alert]', 'has not agreed to be remembered');
    }));
});
