import path from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../harness/eventually';
import { createEditor } from './admin/editor';
import { openAdmin, type Admin } from './admin/open-admin';
import { graveFindings } from './browser/axe';

const SECTION = '/plugins/personalization/triggers';

let admin: Admin;
beforeAll(async () => {
  // Nobody listens there: what is told waits, and is put aside after the first attempt.
  const nowhere = { url: 'http://127.0.0.1:9/', secret: 'a-secret-that-nobody-checks', allowHttp: true };
  const triggers = { targets: { nowhere: { ...nowhere, allowPrivateAddress: true } }, maxAttempts: 1 };
  admin = await openAdmin({ config: { triggers } });
});
afterAll(() => admin?.close());

const textbox = (page: Page, name: RegExp) => page.getByRole('textbox', { name });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name });
const option = (page: Page, name: string) => page.getByRole('option', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const FORM = '/content-manager/collection-types/plugin::personalization.trigger';
const trigger = (key: string) => admin.app.documents('plugin::personalization.trigger').findFirst({ filters: { key } });
const picture = (name: string) => path.resolve(__dirname, '../../.cache/e2e/pages', `${name}.png`);

const outbox = async () => {
  const bearer = { Authorization: `Bearer ${await admin.app.adminToken()}` };
  const { body } = await admin.app.request.get('/personalization/outbox').set(bearer).expect(200);
  return body.data as { pending: number; dead: number };
};

it('an editor makes a trigger, sees what was not delivered, and has it delivered again', () =>
  admin.sitDown({}, async ({ page, go, complaints }) => {
    const editor = createEditor();
    await go(SECTION);
    await editor.click(page.getByRole('link', { name: 'Create a trigger' }).first());
    await editor.type(textbox(page, /^Name/), 'Dogs');
    await editor.type(textbox(page, /^Key/), 'dogs');
    await editor.type(choice(page, 'Persona'), 'dog');
    await editor.click(option(page, 'Lives with a dog'));
    expect(await graveFindings(page)).toEqual([]);
    await page.screenshot({ path: picture('new-trigger-en-light'), fullPage: true });
    complaints.expect({ status: 400, url: '/content-manager/' });
    await editor.click(button(page, 'Save'));
    await page.getByText('This is missing, or names something that a trigger cannot use.').first().waitFor();
    await page.screenshot({ path: picture('refused-trigger-en-light'), fullPage: true });
    await editor.click(choice(page, 'Target'));
    await editor.click(option(page, 'nowhere'));
    await editor.click(button(page, 'Save'));
    await page.getByText('Saved document').waitFor();

    await admin.app.request
      .post('/api/personalization/facts')
      .send({ facts: { pet: 'dog' } })
      .expect(200);
    await eventually('a call that is put aside', outbox, ({ dead }) => dead === 1);
    await go(SECTION);
    await page.getByText('When a visitor enters the persona “Lives with a dog”').waitFor();
    await page.getByText('Put aside: no connection').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.screenshot({ path: picture('triggers-put-aside-en-light'), fullPage: true });
    await editor.click(button(page, 'Deliver it again'));
    await page
      .getByText(/1 call waits|Put aside: no connection/)
      .first()
      .waitFor();
    await eventually('the same call, put aside again', outbox, ({ pending }) => pending === 0);
    expect((await outbox()).dead).toBe(1);
  }));

it('offers journeys, their stages and events by name, and drops nothing that is stored', () =>
  admin.sitDown({}, async ({ page, go }) => {
    const editor = createEditor();
    await go(`${FORM}/create`);
    await editor.click(page.getByRole('combobox', { name: 'When' }));
    await editor.click(option(page, 'A visitor enters a stage of a journey'));
    await editor.click(choice(page, 'Journey'));
    await editor.click(option(page, 'A sofa is made'));
    await editor.click(choice(page, 'Stage'));
    await editor.click(option(page, 'In production'));
    await editor.type(textbox(page, /^Name/), 'Sofas');
    await editor.type(textbox(page, /^Key/), 'sofas');
    await editor.click(choice(page, 'Target'));
    await editor.click(option(page, 'nowhere'));
    await editor.click(button(page, 'Save'));
    await page.getByText('Saved document').waitFor();
    expect(await trigger('sofas')).toMatchObject({ on: 'stage.enter', journey: 'sofa', stage: 'in-production' });
    await admin.app.call('sql', "update pz_triggers set stage = 'long-gone', target = 'elsewhere' where key = 'sofas'");

    await page.reload();
    // Persona and event are hidden by now, and leave no gap between what is left.
    await page.getByRole('combobox', { name: 'Stage' }).waitFor();
    const [stage, condition] = await Promise.all([
      choice(page, 'Stage').boundingBox(),
      page.getByText('And only if').boundingBox(),
    ]);
    expect((condition?.y ?? 0) - (stage?.y ?? 0)).toBeLessThan(130);
    await page.locator('input[value="long-gone (does not exist)"]').waitFor();
    await page.locator('input[value="elsewhere (does not exist)"]').waitFor();
    await editor.click(page.getByRole('combobox', { name: 'When' }));
    await editor.click(option(page, 'An event happens'));
    await editor.click(choice(page, 'Type of the event'));
    await option(page, 'search').waitFor();
  }));

it('says in Japanese what was not delivered', () =>
  admin.sitDown({ locale: 'ja', theme: 'dark' }, async ({ page, go }) => {
    await go(SECTION);
    await page.getByText('保留: 接続できません').waitFor();
    await page.screenshot({ path: picture('triggers-put-aside-ja-dark'), fullPage: true });
  }));
