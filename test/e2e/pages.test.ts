import path from 'node:path';
import type { Page } from 'playwright-core';
import { openAdmin, type Admin } from './admin/open-admin';
import { PAGES, pathOf } from './admin/pages';
import { untranslated } from './admin/translations';
import { graveFindings } from './browser/axe';
import { visibleTexts } from './browser/visible-texts';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin();
});
afterAll(() => admin?.close());

const LOOKS = [
  { locale: 'en', theme: 'light' },
  { locale: 'ja', theme: 'dark' },
] as const;

/** For the eye: what no program judges is whether it looks right. */
const pictureOf = (...name: string[]): string =>
  path.resolve(__dirname, '../../.cache/e2e/pages', `${name.join(' ').replace(/\W+/g, '-')}.png`);

/** Wider than the window: something is cut off, or the whole page scrolls sideways. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(PAGES)('the page "$name"', (one) => {
  it.each(LOOKS)('is whole in $locale, $theme: no grave finding, no word untranslated, nothing cut off', (look) =>
    admin.sitDown(look, async ({ page, go }) => {
      await go(await pathOf(admin.app, one));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.screenshot({ path: pictureOf(one.name, look.locale, look.theme), fullPage: true });

      expect(untranslated(await visibleTexts(page), look.locale)).toEqual([]);
      expect(await graveFindings(page)).toEqual([]);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
    })
  );
});
