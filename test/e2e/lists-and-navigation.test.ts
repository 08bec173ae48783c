import path from 'node:path';
import type { Page } from 'playwright-core';
import { createEditor, mayDo } from '../integration/authoring/editors';
import { openAdmin, type Admin } from './admin/open-admin';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin({ extension: path.resolve(__dirname, 'begun-type.js') });
});
afterAll(() => admin?.close());

const SECTION = '/plugins/personalization';
const PERSONA = 'plugin::personalization.persona';
/** Strapi's headings of columns have no role of their own. */
const heading = (page: Page, name: string) => page.locator('thead').getByText(name, { exact: true });
const listOf = (uid: string) => `/content-manager/collection-types/${uid}`;

describe('a list of entries', () => {
  it('counts variants where the type can have some', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go(listOf('api::product.product'));
      await heading(page, 'Variants').waitFor();
    }));

  it('has no column for them where no field of the type can differ', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await admin.app.documents('api::begun.begun').create({ data: { code: 'begun-1', slug: 'begun-1' } });
      await go(listOf('api::begun.begun'));
      await page.getByText('begun-1').first().waitFor();
      await heading(page, 'code').waitFor();
      expect(await heading(page, 'Variants').count()).toBe(0);
    }));
});

it('who may read and edit personas and nothing else opens one from the section, and saves it', async () => {
  const superAdmin = { authorization: `Bearer ${await admin.app.adminToken()}` };
  const fields = ['name', 'key', 'description', 'color', 'isEnabled', 'priority', 'condition', 'scoring'];
  const editor = await createEditor(admin.app, superAdmin, [
    { action: 'plugin::personalization.read' },
    ...mayDo(PERSONA, ['read', 'update'], { fields }),
  ]);
  const token = editor.headers.authorization?.slice('Bearer '.length) ?? '';
  await admin.sitDown({ token }, async ({ page, go, complaints }) => {
    // The names of the rules are not for this role.
    complaints.expect({ status: 403, url: '/personalization/rules' });
    await go(SECTION);
    await page.getByRole('link', { name: 'Lives with a dog' }).click();
    const description = page.getByRole('textbox', { name: 'Description' });
    await description.fill('Whoever said so.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved document').waitFor();
    const persona = await admin.app.documents(PERSONA).findFirst({ filters: { key: 'dog-owner' } });
    expect(persona).toMatchObject({ description: 'Whoever said so.', name: 'Lives with a dog' });
  });
});
