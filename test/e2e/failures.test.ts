import type { Page } from 'playwright-core';
import { logInAsAuthor } from '../integration/routes/author';
import { openAdmin, type Admin } from './admin/open-admin';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin();
});
afterAll(() => admin?.close());

const rules = '/content-manager/collection-types/plugin::personalization.rule';
const HOME = '/content-manager/single-types/api::home.home?plugins[i18n][locale]=en';

const documents = (type: string) => admin.app.documents(`plugin::personalization.${type}`);

/** A rule as it may stand in the database after a migration or a repair by hand: nothing has checked it. */
async function ruleWith(key: string, root: object): Promise<string> {
  const sound = { version: 1, root: { predicate: 'time.weekday', params: { days: [1], zone: 'site' } } };
  const { documentId } = await documents('rule').create({ data: { key, name: key, condition: sound } });
  const condition = JSON.stringify({ version: 1, root });
  await admin.app.call('sql', 'update pz_rules set condition = ? where key = ?', [condition, key]);
  return documentId;
}

const name = (page: Page) => page.getByRole('textbox', { name: 'name' });
const type = async (page: Page, text: string): Promise<void> => {
  await name(page).fill(text);
};

describe('what an editor typed survives', () => {
  it('a condition that somebody has broken by hand', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      const strange = { predicate: 'weather.is', params: { sky: 'blue' } };
      const weekday = { predicate: 'time.weekday', params: { days: [6], zone: 'site' } };
      const id = await ruleWith('by-hand', { all: [strange, weekday, { any: [] }] });
      await go(`${rules}/${id}`);

      await page.getByText('This predicate is not known here').first().waitFor();
      await page.getByText('This group is empty').first().waitFor();
      await page.getByText('"sky"').waitFor();
      complaints.expect({ status: 400, url: '/content-manager/' });
      await type(page, 'Weather on Saturdays');
      const refused = page.waitForResponse((answer) => answer.status() === 400 && answer.request().method() === 'PUT');
      await page.getByRole('button', { name: 'Save' }).click();
      await refused;
      // Strapi takes the save back a moment after the answer; what was typed must be there when it has done so.
      await page.waitForTimeout(1500);
      expect(await name(page).inputValue()).toBe('Weather on Saturdays');
      await page.getByText('"sky"').waitFor();
    }));

  it('a fact that was deleted under the rule that asks for it', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      const answer = { predicate: 'profile.form', params: { fact: 'hobby', operator: 'equals', value: 'chess' } };
      const id = await ruleWith('chess', answer);
      await go(`${rules}/${id}`);
      // The name of the fact stands in an input, with what is wrong with it.
      await page.locator('input[value="hobby (does not exist)"]').waitFor();
      complaints.expect({ status: 400, url: '/content-manager/' });
      await type(page, 'Plays chess');
      expect(await name(page).inputValue()).toBe('Plays chess');
    }));

  it('a persona that was deleted in another tab', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      const condition = { version: 1, root: { rule: 'in-winter' } };
      const data = { key: 'soon-gone', name: 'Soon gone', isEnabled: true, priority: 99, condition };
      const { documentId } = await documents('persona').create({ data });
      await go(HOME);
      await page.getByRole('button', { name: 'New variant' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Personas' }).click();
      await page.getByRole('option', { name: 'Soon gone' }).click();
      await page.keyboard.press('Escape');
      await dialog.getByRole('textbox', { name: 'Name' }).fill('A name that I thought about');
      await documents('persona').delete({ documentId });

      complaints.expect({ status: 400, url: '/personalization/' });
      await dialog.getByRole('button', { name: 'Create the variant' }).click();
      await dialog.getByText('One of the chosen personas no longer exists').waitFor();
      expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('A name that I thought about');
    }));

  it('a server that cannot be reached', () =>
    admin.sitDown({}, async ({ page, context, go, complaints }) => {
      const id = await ruleWith('offline', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/${id}`);
      await page.getByRole('button', { name: 'Sat' }).waitFor();
      complaints.expect({ status: 0, url: admin.app.url });
      complaints.expect({ console: /Failed to fetch|NetworkError|ERR_INTERNET_DISCONNECTED/ });
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Sun' }).click();
      await type(page, 'Both days');
      await page.getByText('The server cannot be reached').first().waitFor();
      expect(await name(page).inputValue()).toBe('Both days');

      await context.setOffline(false);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved document').waitFor();
      const rule = await documents('rule').findOne({ documentId: id });
      expect(rule).toMatchObject({ name: 'Both days', condition: { root: { params: { days: [6, 7] } } } });
    }));

  // Strapi asks for the entry again after a save that failed, and puts its error page in the place of the form when that
  // fails too. It is to be mended; this turns red when it is.
  it.failing('a save while the server cannot be reached', () =>
    admin.sitDown({}, async ({ page, context, go, complaints }) => {
      const id = await ruleWith('unsaved', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/${id}`);
      await page.getByRole('button', { name: 'Sat' }).waitFor();
      complaints.expect({ status: 0, url: admin.app.url });
      complaints.expect({ console: /Failed to fetch|NetworkError|ERR_INTERNET_DISCONNECTED/ });
      await type(page, 'Typed and not saved');
      await context.setOffline(true);
      const lost = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
      await page.getByRole('button', { name: 'Save' }).click();
      await lost;
      await page.waitForTimeout(1000);
      expect(await name(page).inputValue({ timeout: 5000 })).toBe('Typed and not saved');
    })
  );

  it('a login that has expired', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      const id = await ruleWith('expired', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/${id}`);
      await page.getByRole('button', { name: 'Sat' }).waitFor();
      complaints.expect({ status: 401, url: admin.app.url });
      // As the server answers when a session is over; Strapi then asks for a new token, in vain.
      await page.route(/\/(personalization|content-manager|admin\/access-token)/, (route) =>
        route.fulfill({ status: 401, json: { data: null, error: { status: 401, name: 'UnauthorizedError' } } })
      );
      await page.getByRole('button', { name: 'Sun' }).click();
      await page.getByText('Your login has expired').first().waitFor();
      // Strapi's dialog takes the rest of the page from assistive technology, not from the editor.
      const sunday = page.getByRole('button', { name: 'Sun', includeHidden: true });
      expect(await sunday.getAttribute('aria-pressed')).toBe('true');
    }));
});

describe('a role without rights', () => {
  it('sees neither the section nor a page of it', async () => {
    const headers = { Authorization: `Bearer ${await admin.app.adminToken()}` };
    const author = await logInAsAuthor(admin.app, headers);
    await admin.sitDown({ token: author.headers.Authorization?.slice('Bearer '.length) }, async ({ page, go }) => {
      await go('/');
      await page.getByRole('heading', { name: /^Hello/ }).waitFor();
      expect(await page.getByRole('link', { name: 'Personalization' }).count()).toBe(0);
      await go('/plugins/personalization');
      await page.getByText(/You don't have the permissions|do not have the right/).waitFor();
    });
  });
});
