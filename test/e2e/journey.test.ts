import { createEditor } from './admin/editor';
import { openAdmin, type Admin } from './admin/open-admin';

const IN_JAPAN = { 'cf-ipcountry': 'JP' };
const IN_FRANCE = { 'cf-ipcountry': 'FR' };
const MOST_CLICKS = 30;

let admin: Admin;
let token: string;

/** An application on its first day: one administrator, one page, nothing of ours. */
beforeAll(async () => {
  admin = await openAdmin({ seed: false, env: { TRUSTED_PROXIES: 'loopback', GEO_HEADERS: 'cloudflare' } });
  const first = { email: 'first@example.com', firstname: 'First', lastname: 'Editor', password: 'First-editor-1' };
  const { body } = await admin.app.request.post('/admin/register-admin').send(first).expect(200);
  token = body.data.token;
  await admin.app.publicMay(['api::home.home.find']);
  await admin.app
    .documents('api::home.home')
    .create({ data: { title: 'Hello', lead: 'For everyone.' }, status: 'published' });
});
afterAll(() => admin?.close());

const home = async (headers: Record<string, string>): Promise<{ title: string; lead: string }> =>
  (await admin.app.request.get('/api/home').set(headers).expect(200)).body.data;

describe('an editor who has never seen the plugin', () => {
  it('gets from an empty database to a published variant that its visitors are answered with', () =>
    admin.sitDown({ token }, async ({ page, go }) => {
      const editor = createEditor();
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
      const link = (name: string) => page.getByRole('link', { name, exact: true });
      await go('/');

      // A ready-made persona, widened by a predicate in the rule builder.
      await editor.click(link('Personalization'));
      await editor.click(button('Choose a country: Visitors from …'));
      await editor.type(page.getByRole('combobox', { name: 'Country' }), 'Japan');
      await editor.click(page.getByRole('option', { name: 'Japan', exact: true }));
      await editor.click(button('Use it'));
      await page.getByRole('heading', { name: 'Visitors from Japan' }).waitFor();
      await editor.click(button('Actions for Country'));
      await editor.click(page.getByRole('menuitem', { name: 'Wrap in “At least one of these”' }));
      await editor.click(button('Add predicate').first());
      await editor.click(page.getByRole('option', { name: /^Place unknown/ }));
      await editor.click(button('Save'));
      await page.getByText('Saved document').waitFor();

      // The variant beside the page.
      await editor.click(link('Content Manager'));
      await editor.click(link('Home page'));
      await editor.click(button('New variant'));
      await editor.click(page.getByRole('combobox', { name: 'Personas' }));
      await editor.click(page.getByRole('option', { name: 'Visitors from Japan' }));
      await page.keyboard.press('Escape');
      await editor.click(button('Create the variant'));
      await editor.click(page.getByRole('checkbox', { name: 'title', exact: true }));
      await editor.type(page.getByRole('textbox', { name: /^title/ }), 'Welcome, Japan');
      await editor.click(button('Publish'));
      await page.getByText('Published document').waitFor();

      expect(await home(IN_JAPAN)).toMatchObject({ title: 'Welcome, Japan', lead: 'For everyone.' });
      expect(await home({})).toMatchObject({ title: 'Welcome, Japan', lead: 'For everyone.' });
      expect(await home(IN_FRANCE)).toMatchObject({ title: 'Hello', lead: 'For everyone.' });
      expect(editor.clicks()).toBeLessThanOrEqual(MOST_CLICKS);
      expect(editor.typed().filter((text) => /[{}[\]]/.test(text))).toEqual([]);
    }));
});
