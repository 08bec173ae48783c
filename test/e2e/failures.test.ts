import type { BrowserContext, Page } from 'playwright-core';
import { createEditor, mayDo } from '../integration/authoring/editors';
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
    admin.sitDown({}, async ({ page, go }) => {
      await documents('fact').create({ data: { key: 'hobby', type: 'string', writableBy: 'visitor' } });
      const answer = { predicate: 'profile.form', params: { fact: 'hobby', operator: 'equals', value: 'chess' } };
      const { documentId: id } = await documents('rule').create({
        data: { key: 'chess', name: 'chess', condition: { version: 1, root: answer } },
      });
      // Past the check that would refuse it: an import, or a hand in the database.
      await admin.app.call('sql', 'delete from pz_facts where key = ?', ['hobby']);
      await go(`${rules}/${id}`);
      await page.locator('input[value="hobby (does not exist)"]').waitFor();
      await type(page, 'Plays chess');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved document').waitFor();
      const rule = await documents('rule').findOne({ documentId: id });
      expect(rule).toMatchObject({ name: 'Plays chess', condition: { root: answer } });
    }));

  it('a right that is taken away while an editor works', async () => {
    const superAdmin = { authorization: `Bearer ${await admin.app.adminToken()}` };
    const uid = 'plugin::personalization.rule';
    const fields = ['name', 'key', 'description', 'condition', 'samples'];
    const read = [{ action: 'plugin::personalization.read' }, ...mayDo(uid, ['read'], { fields })];
    const editor = await createEditor(admin.app, superAdmin, [...read, ...mayDo(uid, ['update'], { fields })]);
    const token = editor.headers.authorization?.slice('Bearer '.length) ?? '';
    await admin.sitDown({ token }, async ({ page, go, complaints }) => {
      complaints.expect({ status: 403, url: admin.app.url });
      const id = await ruleWith('taken-away', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/${id}`);
      await page.getByRole('button', { name: 'Sun' }).click();
      await type(page, 'Typed before it was taken away');
      const permissions = read.map((permission) => ({ subject: null, properties: {}, conditions: [], ...permission }));
      const path = `/admin/roles/${editor.roleId}/permissions`;
      await admin.app.request
        .put(path)
        .set({ Authorization: superAdmin.authorization })
        .send({ permissions })
        .expect(200);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('You do not have the right to do this').first().waitFor();
      await page.waitForTimeout(1500);
      expect(await name(page).inputValue()).toBe('Typed before it was taken away');
      expect(await page.getByRole('button', { name: 'Sun' }).getAttribute('aria-pressed')).toBe('true');
    });
  });

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
      await dialog.getByText('A chosen persona no longer exists').waitFor();
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
  // fails too. Should a new version do this in another way, these turn red.
  it('a save while the server cannot be reached', () =>
    admin.sitDown({}, async ({ page, context, go, complaints }) => {
      const id = await ruleWith('unsaved', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/${id}`);
      await page.getByRole('button', { name: 'Sat' }).waitFor();
      complaints.expect({ status: 0, url: admin.app.url });
      complaints.expect({ console: OFFLINE });
      await type(page, 'Typed and not saved');
      await goOffline(page, context, 'Save');
      await page.getByText('The server cannot be reached. Check your connection').first().waitFor();
      expect(await name(page).inputValue()).toBe('Typed and not saved');

      await context.setOffline(false);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved document').waitFor();
      expect(await documents('rule').findOne({ documentId: id })).toMatchObject({ name: 'Typed and not saved' });
    }));

  it('publishing an entry with variants while the server cannot be reached', () =>
    admin.sitDown({}, async ({ page, context, go, complaints }) => {
      await go(HOME);
      await page.getByRole('button', { name: 'New variant' }).waitFor();
      complaints.expect({ status: 0, url: admin.app.url });
      complaints.expect({ console: OFFLINE });
      const title = page.getByRole('textbox', { name: /^title/ });
      await title.fill('A title from the train');
      await goOffline(page, context, 'Publish');
      await page.getByText('The server cannot be reached. Check your connection').first().waitFor();
      expect(await title.inputValue()).toBe('A title from the train');

      await context.setOffline(false);
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByText('Published document').waitFor();
      const home = await admin.app.documents('api::home.home').findFirst({ locale: 'en', status: 'published' });
      expect(home?.title).toBe('A title from the train');
    }));

  it('a save of what was deleted in another tab', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      const id = await ruleWith('deleted', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/${id}`);
      await page.getByRole('button', { name: 'Sat' }).waitFor();
      complaints.expect({ status: 404, url: id });
      await type(page, 'To be copied elsewhere');
      await documents('rule').delete({ documentId: id });
      const refetched = page.waitForResponse(
        (answer) => answer.status() === 404 && answer.request().method() === 'GET'
      );
      await page.getByRole('button', { name: 'Save' }).click();
      await refetched;
      await page.getByText('It no longer exists').first().waitFor();
      expect(await name(page).inputValue()).toBe('To be copied elsewhere');
    }));

  it('a login that has expired, and the login after it', async () => {
    const editor = await newEditor();
    await admin.sitDown({ token: editor.token }, async ({ page, go, complaints }) => {
      const id = await ruleWith('expired', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/${id}`);
      await page.getByRole('button', { name: 'Sat' }).waitFor();
      complaints.expect({ status: 401, url: admin.app.url });
      await type(page, 'Typed before the end');
      await admin.app.call('sql', 'delete from strapi_sessions where user_id = ?', [String(editor.id)]);
      await page.getByRole('button', { name: 'Sun' }).click();
      await page.getByText('Your login has expired').first().waitFor();

      // Strapi's own dialog; it says that what was typed will be lost.
      await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('What you typed is kept in this tab').waitFor();
      await page.getByLabel('Email').fill(editor.email);
      await page.getByLabel('Password', { exact: false }).first().fill(editor.password);
      await page.getByRole('button', { name: 'Login' }).click();
      await page.getByText('What you had typed before your login ended is back').waitFor();
      expect(await name(page).inputValue()).toBe('Typed before the end');
      expect(await page.getByRole('button', { name: 'Sun' }).getAttribute('aria-pressed')).toBe('true');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved document').waitFor();
      const saved = { name: 'Typed before the end', condition: { root: { params: { days: [6, 7] } } } };
      expect(await documents('rule').findOne({ documentId: id })).toMatchObject(saved);
    });
  });

  it('a dialog and a simulated visitor over the end of a login', async () => {
    const editor = await newEditor('maker@example.com');
    const endLogin = () => admin.app.call('sql', 'delete from strapi_sessions where user_id = ?', [String(editor.id)]);
    const logInAgain = async (page: Page) => {
      // Strapi tells of it in a dialog, unless it was noticed by a request that changes something.
      const confirm = page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' });
      await confirm.or(page.getByLabel('Email')).first().waitFor();
      if (await confirm.isVisible()) await confirm.click();
      await page.getByText('What you typed is kept in this tab').waitFor();
      await page.getByLabel('Email').fill(editor.email);
      await page.getByLabel('Password', { exact: false }).first().fill(editor.password);
      await page.getByRole('button', { name: 'Login' }).click();
      await page.getByText('What you had typed before your login ended is back').waitFor();
    };
    await admin.sitDown({ token: editor.token }, async ({ page, go, complaints }) => {
      complaints.expect({ status: 401, url: admin.app.url });
      await go(HOME);
      await page.getByRole('button', { name: 'New variant' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Personas' }).click();
      await page.getByRole('option', { name: 'In the evening' }).click();
      await page.keyboard.press('Escape');
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Lamps and slippers');
      await endLogin();
      await dialog.getByRole('button', { name: 'Create the variant' }).click();
      await logInAgain(page);
      expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Lamps and slippers');
      await dialog.getByRole('button', { name: 'Create the variant' }).click();
      await page.getByRole('heading', { level: 1, name: 'Lamps and slippers' }).waitFor();

      await go('/plugins/personalization/simulator');
      await page.getByRole('textbox', { name: 'City' }).fill('Sapporo');
      await page.waitForLoadState('networkidle');
      await endLogin();
      await page.getByRole('textbox', { name: 'Region code' }).fill('JP-01');
      await logInAgain(page);
      expect(await page.getByRole('textbox', { name: 'City' }).inputValue()).toBe('Sapporo');
      expect(await page.getByRole('textbox', { name: 'Region code' }).inputValue()).toBe('JP-01');
    });
  });

  it('a refusal, which Japanese editors read in Japanese', () =>
    admin.sitDown({ locale: 'ja' }, async ({ page, go, complaints }) => {
      await ruleWith('taken', { predicate: 'time.weekday', params: { days: [6], zone: 'site' } });
      await go(`${rules}/create`);
      complaints.expect({ status: 400, url: '/content-manager/' });
      await page.locator('input[name="name"]').fill('重複');
      await page.locator('input[name="key"]').fill('taken');
      await page.getByRole('button', { name: '判定を追加' }).click();
      await page.getByRole('option', { name: /^場所が不明/ }).click();
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('このキーはすでに使われています').first().waitFor();
      expect(await page.locator('input[name="name"]').inputValue()).toBe('重複');
    }));
});

/** What the browser itself says of a connection that is not there. */
const OFFLINE = /Failed to fetch|NetworkError|ERR_INTERNET_DISCONNECTED/;

/** Saves without a connection, until both the save and Strapi's look at the entry after it have failed. */
async function goOffline(page: Page, context: BrowserContext, button: string): Promise<void> {
  await context.setOffline(true);
  const lost = page.waitForEvent('requestfailed', (request) => /PUT|POST/.test(request.method()));
  const refetch = page.waitForEvent(
    'requestfailed',
    (request) => request.method() === 'GET' && request.url().includes('-types/')
  );
  await page.getByRole('button', { name: button }).click();
  await lost;
  await refetch;
}

/** A super admin of their own, whose session can end without anybody else's. */
async function newEditor(
  email = 'editor@example.com'
): Promise<{ id: number; email: string; password: string; token: string }> {
  const headers = { Authorization: `Bearer ${await admin.app.adminToken()}` };
  const password = 'Editor-pass-1';
  const roles = (await admin.app.request.get('/admin/roles').set(headers).expect(200)).body.data;
  const role = roles.find(({ code }: { code: string }) => code === 'strapi-super-admin');
  const user = { email, firstname: 'An', lastname: 'Editor', roles: [role.id] };
  const { id } = (await admin.app.request.post('/admin/users').set(headers).send(user).expect(201)).body.data;
  await admin.app.request.put(`/admin/users/${id}`).set(headers).send({ password, isActive: true }).expect(200);
  const login = await admin.app.request.post('/admin/login').send({ email, password }).expect(200);
  return { id, email, password, token: login.body.data.token };
}

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
