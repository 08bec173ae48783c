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

/** A page of the content manager, once what is loaded last stands on it: our panel, and the pictures of assets. */
const showLoaded =
  (name: string, last: string): Picture['take'] =>
  async (desk, app) => {
    await show(name)(desk, app);
    await desk.page.getByText(last, { exact: true }).waitFor();
    await desk.page.waitForLoadState('networkidle');
    await desk.page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  };

/** A saved visitor, so that there is something to explain. */
const simulator: Picture['take'] = async (desk, app) => {
  await show('simulator')(desk, app);
  await desk.page.getByRole('combobox', { name: 'Saved visitor' }).click();
  await desk.page.getByRole('option', { name: 'Pochi' }).click();
  await desk.page.getByRole('region', { name: 'Decision' }).getByText('Match', { exact: true }).first().waitFor();
};

/** The shop, as somebody who has told it about a dog. */
const shop: Picture['take'] = async ({ page, context }, app) => {
  await context.request.post(`${app.url}/api/personalization/facts`, { data: { facts: { pet: 'dog' } } });
  await page.goto(`${app.url}/demo`);
  await page.waitForLoadState('networkidle');
};

/** The rule builder by itself, with a rule that nests. */
const builder: Picture['take'] = async ({ go, page }, app) => {
  const root = {
    all: [
      { predicate: 'place.country', params: { countries: ['JP', 'KR'] } },
      {
        any: [
          { predicate: 'time.weekday', params: { days: [6, 7], zone: 'visitor' } },
          { predicate: 'time.time-of-day', params: { from: '21:00', to: '02:00', zone: 'visitor' } },
        ],
      },
      { not: { rule: 'on-a-tv' } },
    ],
  };
  const data = { key: 'at-leisure', name: 'At leisure', condition: { version: 1, root } };
  const { documentId } = await app.documents('plugin::personalization.rule').create({ data });
  await go(`/content-manager/collection-types/plugin::personalization.rule/${documentId}`);
  await page.getByText('In words').waitFor();
  await page.getByText('The visitor is in').waitFor();
  const { x, y, width, height } = (await page.getByRole('group', { name: 'Condition', exact: true }).boundingBox())!;
  return { clip: { x: x - 24, y: y - 40, width: width + 48, height: height + 64 } };
};

export const PICTURES: readonly Picture[] = [
  { file: 'demo', look: { height: 1500 }, take: shop },
  { file: 'personas', take: show('personas') },
  { file: 'personas-ja', look: { locale: 'ja', theme: 'dark' }, take: show('personas') },
  { file: 'rule-builder', look: { height: 1600 }, take: builder },
  { file: 'variants', look: { height: 1000 }, take: showLoaded('entry with variants', 'New variant') },
  { file: 'variant', look: { height: 1000 }, take: showLoaded('form of a variant', 'Back to the entry') },
  {
    file: 'variant-ja',
    look: { locale: 'ja', height: 1000 },
    take: showLoaded('form of a variant', '元のエントリーに戻る'),
  },
  { file: 'simulator', look: { height: 1000 }, take: simulator },
  { file: 'settings', take: show('settings') },
];
