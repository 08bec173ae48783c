import type { PageScreenshotOptions } from 'playwright-core';
import type { TestApp } from '../../harness';
import type { Desk, Look } from '../admin/desk';
import { PAGES, pathOf } from '../admin/pages';

export interface Picture {
  /** In `docs/pictures`, without its ending. */
  readonly file: string;
  readonly look?: Look;
  /** Leads to what the picture shows. */
  readonly take: (desk: Desk, app: TestApp) => Promise<PageScreenshotOptions | void>;
}

const show =
  (name: string): Picture['take'] =>
  async ({ go, page }, app) => {
    const one = PAGES.find((candidate) => candidate.name === name);
    if (!one) throw new Error(`There is no page "${name}".`);
    await go(await pathOf(app, one));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };

/** The shop, as somebody who has told it about a dog. */
const shop: Picture['take'] = async ({ page, context }, app) => {
  await context.request.post(`${app.url}/api/personalization/facts`, { data: { facts: { pet: 'dog' } } });
  await page.goto(`${app.url}/demo`);
  await page.waitForLoadState('networkidle');
};

export const PICTURES: readonly Picture[] = [
  { file: 'demo', take: shop },
  { file: 'personas', take: show('personas') },
  { file: 'personas-ja', look: { locale: 'ja', theme: 'dark' }, take: show('personas') },
  { file: 'rule-builder', look: { height: 1000 }, take: show('form of a persona') },
  { file: 'variants', look: { height: 1000 }, take: show('entry with variants') },
  { file: 'variant', look: { height: 1000 }, take: show('form of a variant') },
  { file: 'variant-ja', look: { locale: 'ja', height: 1000 }, take: show('form of a variant') },
  { file: 'simulator', look: { height: 1000 }, take: show('simulator') },
  { file: 'settings', take: show('settings') },
];
