import path from 'node:path';
import { openAdmin, type Admin } from './admin/open-admin';
import { PAGES, pathOf } from './admin/pages';
import { untranslated } from './admin/translations';
import { graveFindings } from './browser/axe';
import { tooWide } from './browser/too-wide';
import { visibleTexts } from './browser/visible-texts';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin();
});
afterAll(() => admin?.close());

/** Where the words are looked at, and which themes are looked at there: contrast does not depend on the language. */
const LOOKS = [
  { locale: 'en', themes: ['light', 'dark'] },
  { locale: 'ja', themes: ['dark'] },
] as const;

/** A desk's screen, a small laptop, a tablet held upright. */
const WIDTHS = [1440, 1024, 768];

/** For the eye: what no program judges is whether it looks right. */
const pictureOf = (...name: string[]): string =>
  path.resolve(__dirname, '../../.cache/e2e/pages', `${name.join(' ').replace(/\W+/g, '-')}.png`);

describe.each(PAGES)('the page "$name"', (one) => {
  it.each(LOOKS)('is whole in $locale, $themes: no grave finding, no word untranslated, nothing cut off', (look) =>
    admin.sitDown({ locale: look.locale, theme: 'system' }, async ({ page, go }) => {
      await go(await pathOf(admin.app, one));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(untranslated(await visibleTexts(page), look.locale)).toEqual([]);
      for (const theme of look.themes) {
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForFunction(isDrawnIn, theme);
        await page.screenshot({ path: pictureOf(one.name, look.locale, theme), fullPage: true });
        expect(await graveFindings(page)).toEqual([]);
      }
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect({ width, tooWide: await tooWide(page) }).toEqual({ width, tooWide: [] });
      }
    })
  );
});

/** Strapi's panel follows the system's theme; its ground is nearly white or nearly black. */
function isDrawnIn(theme: 'light' | 'dark'): boolean {
  const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
  return theme === 'light' ? red > 200 : red < 60;
}
