import type { Browser, Page } from 'playwright-core';
import { prepareDesk } from '../../e2e/admin/desk';
import type { TestApp } from '../../harness';
import type { Compared } from './index';
import { FIELDS, TYPES, VARIANTS } from './wide-app';
import { sized } from '../trial';

const ROUNDS = sized(7, 1);

/**
 * From the click in the list until the last field stands there, and beside the entry with variants all of these. Each
 * round starts from a list that has just been loaded, as Strapi keeps what it has shown once.
 */
export async function openings(browser: Browser, app: TestApp): Promise<Compared> {
  const { page, context, go } = await prepareDesk(browser, app, {});
  const times = { personalized: [] as number[], plain: [] as number[] };
  // The first round fills the browser's cache.
  for (let round = 0; round <= ROUNDS; round++) {
    const order = round % 2 === 0 ? TYPES : [...TYPES].reverse();
    for (const type of order) {
      await go(`/content-manager/collection-types/api::${type}.${type}?page=1&pageSize=10&plugins[i18n][locale]=en`);
      await page.getByRole('row').nth(1).waitFor();
      const time = await openFirst(page, { fields: FIELDS, variants: type === 'personalized' ? VARIANTS : 0 });
      if (round > 0) times[type].push(time);
    }
  }
  await context.close();
  return { ours: times.personalized, theirs: times.plain };
}

/** Measured in the page itself: between two processes there is more waiting than here. */
const openFirst = (page: Page, expected: { fields: number; variants: number }): Promise<number> =>
  page.evaluate(({ fields, variants }) => {
    const isThere = (): boolean =>
      document.querySelector(`[name="field${fields - 1}"]`) !== null &&
      document.querySelectorAll('ul[aria-label="Variants"] > li').length >= variants;
    return new Promise<number>((resolve, reject) => {
      const start = performance.now();
      const look = (): void => {
        const passed = performance.now() - start;
        if (isThere()) resolve(passed);
        else if (passed > 30_000) reject(new Error(`The entry did not open: ${location.href}`));
        else requestAnimationFrame(look);
      };
      document.querySelector<HTMLElement>('tbody tr')?.click();
      look();
    });
  }, expected);
