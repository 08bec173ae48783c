import path from 'node:path';
import type { Page } from 'playwright-core';
import { graveFindings } from './browser/axe';
import { LOOKS, NOBODY } from './browser/demo-looks';
import { openAdmin, type Admin } from './admin/open-admin';

/** What somebody who tries the plugin clicks first: the page of the demo. */
let site: Admin;
beforeAll(async () => {
  site = await openAdmin({ env: { TRUSTED_PROXIES: 'loopback', VISITOR_DAYS: '400' } });
});
afterAll(() => site?.close());

const WORDS = {
  en: {
    refrigerators: 'Refrigerators',
    firstAid: 'First aid for a leaking refrigerator',
    emergency: 'Is this an emergency?',
    yes: 'Yes, it is leaking',
    no: 'No, just looking',
    because: 'You see this because you answered “Is this an emergency?” with “Yes, it is leaking”.',
    everybody: 'You see what everybody sees.',
    correct: 'Correct',
    takeBack: 'Take back',
    ratherNot: 'Rather not say',
    off: 'Switch personalization off',
    forget: 'Forget me',
  },
  ja: {
    refrigerators: '冷蔵庫',
    firstAid: '冷蔵庫の水漏れ、応急処置',
    emergency: '緊急のトラブルですか？',
    yes: 'はい、水漏れです',
    no: 'いいえ、見ているだけです',
    because: '「緊急のトラブルですか？」に「はい、水漏れです」とお答えになったため、この内容を表示しています。',
    everybody: 'どなたにも同じ内容を表示しています。',
    correct: '訂正する',
    takeBack: '取り消す',
    ratherNot: '答えたくない',
    off: 'パーソナライズをオフにする',
    forget: '忘れてもらう',
  },
} as const;

/** Five in the morning in Sapporo, on a phone. */
const DAWN = 'page=refrigerators&place=sapporo&device=phone&time=dawn';

const shopOf = (page: Page) => ({
  open: (query: string) => page.goto(`${site.app.url}/demo?${query}`),
  isTitled: (title: string) => page.locator('#content h1', { hasText: new RegExp(`^${title}$`) }).waitFor(),
  asks: (question: string) => page.locator('#question legend', { hasText: question }).waitFor(),
  asksNoMore: (question: string) =>
    page.locator('#question legend', { hasText: question }).waitFor({ state: 'detached' }),
  answer: (answer: string) => page.locator('#question').getByRole('button', { name: answer }).click(),
  says: (sentence: string) => page.locator('#why li', { hasText: sentence }).waitFor(),
  act: (word: string) => page.locator('#why').getByRole('button', { name: word, exact: true }).click(),
  picture: (name: string) =>
    page.screenshot({ path: path.resolve(__dirname, `../../.cache/e2e/pages/demo-${name}.png`), fullPage: true }),
});

describe.each(LOOKS)('the page of the demo in $locale, $theme', (look) => {
  const words = WORDS[look.locale];
  const dawn = `${DAWN}&locale=${look.locale}`;

  it('asks before it assumes, tells why, and obeys a correction', () =>
    site.sitDown(look, async ({ page }) => {
      const shop = shopOf(page);
      await shop.open(dawn);
      await shop.isTitled(words.refrigerators);
      await shop.asks(words.emergency);
      await shop.says(words.everybody);

      await shop.answer(words.yes);
      await shop.isTitled(words.firstAid);
      await shop.says(words.because);
      await shop.asksNoMore(words.emergency);

      await shop.act(words.correct);
      await shop.picture(look.locale);
      expect(await graveFindings(page)).toEqual([]);
      await shop.act(words.no);
      await shop.isTitled(words.refrigerators);
      await shop.says(words.everybody);
    }));

  it('obeys who takes back what they said', () =>
    site.sitDown(look, async ({ page }) => {
      const shop = shopOf(page);
      await shop.open(dawn);
      await shop.answer(words.yes);
      await shop.isTitled(words.firstAid);
      await shop.act(words.takeBack);
      await shop.isTitled(words.refrigerators);
      await shop.asks(words.emergency);
    }));

  it('does not ask again who would rather not say', () =>
    site.sitDown(look, async ({ page }) => {
      const shop = shopOf(page);
      await shop.open(dawn);
      await shop.asks(words.emergency);
      await shop.answer(words.ratherNot);
      await shop.asksNoMore(words.emergency);
      await shop.isTitled(words.refrigerators);
    }));

  it.each([
    ['switches personalization off', words.off],
    ['wants to be forgotten', words.forget],
  ])('obeys who %s', (_, word) =>
    site.sitDown(look, async ({ page }) => {
      const shop = shopOf(page);
      await shop.open(dawn);
      await shop.answer(words.yes);
      await shop.isTitled(words.firstAid);
      await shop.act(word);
      await shop.isTitled(words.refrigerators);
      await shop.says(words.everybody);
    })
  );
});

it('takes a number for an answer', () =>
  site.sitDown(NOBODY, async ({ page }) => {
    const shop = shopOf(page);
    await shop.open('page=your-opinion');
    await shop.asks('How likely are you to recommend us?');
    await page.locator('#question input').fill('10');
    await shop.answer('Tell');
    await page.locator('#content a.button', { hasText: 'Tell a friend' }).waitFor();
    await shop.says('with “10”');
  }));

it.each([
  ['en', 'Prices shown here depend on your approximate place.'],
  ['ja', '表示している価格は、おおよその場所に応じて変わります。'],
])('tells a visitor from Okinawa that prices differ by place (%s)', (locale, sentence) =>
  site.sitDown(NOBODY, async ({ page }) => {
    const shop = shopOf(page);
    await shop.open(`page=products&place=naha&locale=${locale}`);
    await page.locator('#content [role=note]', { hasText: sentence }).waitFor();
    await page.locator('#content .price', { hasText: '€ 129' }).waitFor();
    await shop.picture(`prices-${locale}`);
    expect(await graveFindings(page)).toEqual([]);
    await page.locator('select[name=place]').selectOption('sapporo');
    await page.locator('#content .price', { hasText: '€ 119' }).waitFor();
    expect(await page.locator('#content [role=note]').count()).toBe(0);
  })
);
