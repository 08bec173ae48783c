import type { Page } from 'playwright-core';
import { openAdmin, type Admin } from './admin/open-admin';
import { graveFindings } from './browser/axe';

let admin: Admin;

/** The Content-Type Builder lets nobody change anything in production; the panel is the one that is built for it. */
beforeAll(async () => {
  admin = await openAdmin({ development: true });
});
afterAll(() => admin?.close());

const builderOf = (uid: string) => `/plugins/content-type-builder/content-types/${uid}`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const variants = (page: Page) => page.getByRole('checkbox', { name: 'Variants per persona' });
const advanced = (page: Page) => page.getByRole('tab', { name: 'Advanced settings' }).click();

interface SavedSchema {
  readonly data: {
    readonly contentTypes: readonly {
      readonly uid: string;
      readonly pluginOptions?: object;
      readonly attributes: readonly {
        readonly name: string;
        readonly properties?: { readonly pluginOptions?: object };
      }[];
    }[];
  };
}

/** What a save would write, which is kept from the server: it would change the application that all tests share. */
async function saved(page: Page, uid: string): Promise<SavedSchema['data']['contentTypes'][number] | undefined> {
  await page.route('**/content-type-builder/update-schema', (route) => route.abort());
  const asked = page.waitForRequest('**/content-type-builder/update-schema');
  await button(page, 'Save').click();
  const { data } = (await asked).postDataJSON() as SavedSchema;
  return data.contentTypes.find((type) => type.uid === uid);
}

describe('in the Content-Type Builder', () => {
  it('a check box gives variants to a type', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      await go(builderOf('api::category.category'));
      await button(page, 'Edit').first().click();
      await advanced(page);
      expect(await variants(page).isChecked()).toBe(false);
      await variants(page).click();
      expect(await graveFindings(page)).toEqual([]);
      await button(page, 'Finish').click();
      complaints.expect({ status: 0, url: '/update-schema' });
      complaints.expect({ console: /Failed to fetch/ });
      expect(await saved(page, 'api::category.category')).toMatchObject({
        pluginOptions: { personalization: { enabled: true } },
      });
    }));

  it('they are taken back only when that is confirmed', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go(builderOf('api::page.page'));
      await button(page, 'Edit').first().click();
      await advanced(page);
      await variants(page).click();
      await page.getByText('nobody will see them until you tick this again').waitFor();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
      expect(await variants(page).isChecked()).toBe(true);
      await variants(page).click();
      await button(page, 'Yes, stop showing them').click();
      expect(await variants(page).isChecked()).toBe(false);
    }));

  it('a check box keeps a field the same for all personas, in types with variants', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      await go(builderOf('api::page.page'));
      await page.getByRole('button', { name: /^Edit/ }).nth(1).click();
      await advanced(page);
      await page.getByRole('checkbox', { name: 'The same for all personas' }).click();
      await button(page, 'Finish').click();
      complaints.expect({ status: 0, url: '/update-schema' });
      complaints.expect({ console: /Failed to fetch/ });
      const type = await saved(page, 'api::page.page');
      expect(type?.attributes.find(({ name }) => name === 'title')).toMatchObject({
        properties: { pluginOptions: { personalization: { varies: false } } },
      });
    }));
});
