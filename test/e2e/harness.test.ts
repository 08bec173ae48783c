import { graveFindings } from './browser/axe';
import { openAdmin, type Admin } from './admin/open-admin';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin();
});
afterAll(() => admin?.close());

describe('the admin panel, built for production', () => {
  it('lets an editor in by the form', () =>
    admin.sitDown({ token: null }, async ({ page, go, complaints }) => {
      // Strapi asks whether there is a session before anybody has logged in.
      complaints.expect({ status: 401, url: '/admin/access-token' });
      await go('/');
      await page.getByLabel('Email').fill('demo@example.com');
      await page.getByLabel('Password', { exact: false }).first().fill('Paws-and-whiskers-1');
      await page.getByRole('button', { name: 'Login' }).click();
      await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    }));

  it('has no grave finding on its first page', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go('/');
      await page.getByRole('heading', { name: /^Hello/ }).waitFor();
      expect(await graveFindings(page)).toEqual([]);
    }));
});
