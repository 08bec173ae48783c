import type { Guide, State } from './state';

const pages = '/content-manager/collection-types/api::page.page';
const home = '/content-manager/single-types/api::home.home';
const at = (guide: Guide, path: string) =>
  guide.go(`${path}${path.includes('?') ? '&' : '?'}plugins[i18n][locale]=${guide.locale}`);

/** An entry, once our panel stands beside it. */
const entry =
  (pathOf: (guide: Guide) => string | Promise<string>, then?: (guide: Guide) => Promise<void>): State['lead'] =>
  async (guide) => {
    await at(guide, await pathOf(guide));
    await guide.page.getByRole('heading', { name: guide.say('variants.title') }).waitFor();
    // Strapi's panels and ours are loaded when the page stands.
    await guide.page.waitForTimeout(1000);
    await guide.page.waitForLoadState('networkidle');
    await then?.(guide);
  };
const pageEntry =
  (slug: string) =>
  async ({ app }: Guide): Promise<string> => {
    const found = await app.documents('api::page.page').findFirst({ filters: { slug }, locale: 'en' });
    return `${pages}/${found?.documentId}`;
  };
const variant =
  (pzName: string, then?: (guide: Guide) => Promise<void>): State['lead'] =>
  async (guide) => {
    await guide.form('pz-home', { pzName });
    await guide.page.getByText(guide.say('variants.header.back')).waitFor();
    await guide.page.waitForLoadState('networkidle');
    await then?.(guide);
  };

/** The panel scrolls where there are many; a picture shows them all. */
const unrolled = async ({ page, say }: Guide): Promise<void> => {
  await page.addStyleTag({ content: `ul[aria-label="${say('variants.title')}"] { max-height: none !important; }` });
};

const menuOf = (title: string) => async (guide: Guide) => guide.control('button', 'variants.more', { title }).click();
const fromMenu = (title: string, key: string) => async (guide: Guide) => {
  await menuOf(title)(guide);
  await guide.page.getByRole('menuitem', { name: guide.say(key) }).click();
};

/** Variants beside entries, and in their own form. */
export const VARIANT_STATES: readonly State[] = [
  { name: 'single type with variants in all states', isMain: true, lead: entry(() => home, unrolled) },
  { name: 'variant menu', lead: entry(() => home, menuOf('home: dog-owner')) },
  { name: 'variant is deleted', lead: entry(() => home, fromMenu('home: dog-owner', 'controls.delete')) },
  { name: 'variant is duplicated', lead: entry(() => home, fromMenu('home: dog-owner', 'variants.duplicate')) },
  {
    name: 'new variant',
    lead: entry(
      () => home,
      async ({ control, page }) => {
        await control('button', 'variants.new').click();
        await control('combobox', 'variants.personas').click();
        await page.getByRole('option').nth(1).click();
        await page.getByRole('option').nth(6).click();
        await page.keyboard.press('Escape');
      }
    ),
  },
  {
    name: 'new variant without a choice',
    lead: entry(
      () => home,
      async ({ control }) => {
        await control('button', 'variants.new').click();
        await control('button', 'variants.new.confirm').click();
      }
    ),
  },
  {
    name: 'preview is chosen',
    lead: entry(
      () => home,
      ({ control }) => control('combobox', 'preview.as').click()
    ),
  },
  { name: 'collection type with variants', lead: entry(pageEntry('your-order')) },
  { name: 'entry without variants', lead: entry(pageEntry('plain')) },
  { name: 'entry that is not saved', lead: entry(() => `${pages}/create`) },
  { name: 'entry where there are no personas', app: 'empty', lead: entry(() => home) },
  { name: 'entry as a reader', as: 'reader', lead: entry(() => home) },
  { name: 'form of a variant', isMain: true, lead: variant('home: hokkaido-winter') },
  {
    name: 'form of a variant without an override',
    lead: variant('A name that is so long that it has to be cut or broken somewhere, as names sometimes are'),
  },
  { name: 'form of a variant whose override is gone', lead: variant('Overrides what is gone') },
  {
    name: 'base value',
    lead: variant('home: hokkaido-winter', async ({ control }) => {
      await control('button', 'variants.base.show').first().click();
    }),
  },
  {
    name: 'stale base value',
    lead: variant('home: hokkaido-winter', async ({ control }) => {
      await control('button', 'variants.base.changed').first().click();
    }),
  },
  {
    name: 'list of products',
    isMain: true,
    lead: (guide) => at(guide, '/content-manager/collection-types/api::product.product?page=1&pageSize=10'),
  },
];
