import path from 'node:path';
import type { Page } from 'playwright-core';
import { createEditor, mayDo } from '../integration/authoring/editors';
import { openAdmin, type Admin } from './admin/open-admin';
import { graveFindings } from './browser/axe';
import { keyboardOf } from './browser/keyboard';

const forms = '/content-manager/collection-types/plugin::personalization';
const HOME = '/content-manager/single-types/api::home.home?plugins[i18n][locale]=en';
const SECTION = '/plugins/personalization';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin({
    env: { TRUSTED_PROXIES: 'loopback' },
    extension: path.join(__dirname, 'loyalty-predicate.js'),
  });
});
afterAll(() => admin?.close());

const documents = (type: string) => admin.app.documents(`plugin::personalization.${type}`);
const idOf = async (type: string, filters: object): Promise<string> =>
  (await documents(type).findFirst({ filters }))?.documentId ?? '';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Somebody whose only role may do exactly this. */
async function tokenOf(permissions: Parameters<typeof createEditor>[2]): Promise<string> {
  const superAdmin = { authorization: `Bearer ${await admin.app.adminToken()}` };
  const { headers } = await createEditor(admin.app, superAdmin, permissions);
  return headers.authorization?.slice('Bearer '.length) ?? '';
}

const PERSONA = 'plugin::personalization.persona';
const ours = (action: string) => ({ action: `plugin::personalization.${action}` });
const OF_PERSONA = ['name', 'key', 'isEnabled', 'priority', 'condition', 'scoring', 'samples'];

/** The one rule in the condition of a persona becomes another one, found by typing and taken with the mouse. */
async function changeRule(page: Page, from: string, to: string): Promise<void> {
  await page.locator(`input[value="${from}"]`).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(to.slice(0, 7));
  await page.getByRole('option', { name: to, exact: true }).click();
  await page.locator(`input[value="${to}"]`).waitFor();
}

describe('in the form of a persona', () => {
  it('a break is shown before it is saved, and saved only when it is accepted', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      const id = await idOf('persona', { key: 'dog-owner' });
      await go(`${forms}.persona/${id}`);
      await changeRule(page, 'Has a dog', 'On a phone');
      await page.getByText('The visitor matches the rule “On a phone”').waitFor();
      await page.getByText('Pochi: expected Lives with a dog, would be').waitFor();
      expect(await graveFindings(page)).toEqual([]);

      complaints.expect({ status: 400, url: '/content-manager/' });
      const refused = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.status() === 400);
      await button(page, 'Save').click();
      await refused;
      await page.locator('input[value="On a phone"]').waitFor();
      await page.getByRole('checkbox', { name: 'Save although these change' }).click();
      await button(page, 'Save').click();
      await page.getByText('Saved document').waitFor();
      expect(await documents('persona').findOne({ documentId: id })).toMatchObject({
        condition: { root: { rule: 'on-a-phone' } },
      });
      const condition = { version: 1, root: { rule: 'has-a-dog' } };
      await documents('persona').update({ documentId: id, data: { condition } });
    }));

  it('a role without the right to it cannot accept a break', async () => {
    const token = await tokenOf([ours('read'), ...mayDo(PERSONA, ['read', 'update'], { fields: OF_PERSONA })]);
    await admin.sitDown({ token }, async ({ page, go, complaints }) => {
      // The names of the rules are not for this role; neither is what else Strapi asks for on the page.
      complaints.expect({ status: 403, url: admin.app.url });
      await go(`${forms}.persona/${await idOf('persona', { key: 'dog-owner' })}`);
      await page.locator('input[value="has-a-dog"]').fill('on-a-phone');
      await page.getByText('You may not save this').waitFor();
      expect(await page.getByRole('checkbox', { name: 'Save although these change' }).count()).toBe(0);
    });
  });

  it('points are given for a declared event and for a topic, both found by name', () =>
    admin.sitDown({}, async ({ page, go }) => {
      const id = await idOf('persona', { key: 'evening' });
      await go(`${forms}.persona/${id}`);
      await button(page, 'Add points for an event').click();
      await page.getByRole('combobox', { name: 'Event' }).click();
      await page.getByRole('option', { name: 'spec-opened' }).click();
      await button(page, 'Add points for a topic').click();
      await page.getByRole('combobox', { name: 'Topic' }).click();
      await page.keyboard.type('loans');
      await page.getByRole('option', { name: 'Add “loans”' }).click();
      await page.getByRole('textbox', { name: 'Points needed' }).fill('5');
      await page.getByText(/^\d+ sample visitors, with the same results|^\d+ sample visitors? would/).waitFor();
      await button(page, 'Save').click();
      await page.getByText('Saved document').waitFor();
      expect(await documents('persona').findOne({ documentId: id })).toMatchObject({
        scoring: { points: [{ event: 'spec-opened' }, { topic: 'loans' }], threshold: 5 },
      });
    }));
});

describe('in the rule builder', () => {
  it('somebody else’s predicate is edited with the editor that they registered', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go(`${forms}.rule/create`);
      await page.getByRole('textbox', { name: 'name' }).fill('Gold cards');
      await page.getByRole('textbox', { name: 'key' }).fill('gold-cards');
      await button(page, 'Add predicate').click();
      await page.keyboard.type('loyalty');
      await page.getByRole('option', { name: /^Loyalty card/ }).click();
      await page.getByRole('combobox', { name: 'Level of the loyalty card' }).click();
      await page.getByRole('option', { name: 'gold' }).click();
      await page.getByText('The visitor has a card in gold').waitFor();
      await button(page, 'Save').click();
      await page.getByText('Saved document').waitFor();
      expect(await documents('rule').findFirst({ filters: { key: 'gold-cards' } })).toMatchObject({
        condition: { root: { all: [{ predicate: 'my-shop.loyalty', params: { level: 'gold' } }] } },
      });
    }));
});

describe('beside an entry', () => {
  it('a variant is duplicated for another persona, named after it, and deleted', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go(HOME);
      await button(page, 'More actions for “home: cat-owner”').click();
      await page.getByRole('menuitem', { name: 'Duplicate for another persona' }).click();
      await page.getByRole('combobox', { name: 'Personas' }).click();
      await page.getByRole('option', { name: 'Developer on Linux' }).click();
      await page.keyboard.press('Escape');
      await button(page, 'Duplicate').click();
      await page.getByRole('heading', { level: 1, name: 'Developer on Linux' }).waitFor();
      expect(await page.getByRole('checkbox', { name: 'title', exact: true }).isChecked()).toBe(true);

      await page.getByRole('link', { name: 'Back to the entry' }).click();
      await button(page, 'More actions for “Developer on Linux”').click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await button(page, 'Yes, delete').click();
      await button(page, 'More actions for “Developer on Linux”').waitFor({ state: 'detached' });
      // Nothing is asked about the variant that is gone.
      await page.waitForLoadState('networkidle');
      expect(await documents('pz-home').findFirst({ filters: { pzName: 'Developer on Linux' } })).toBeNull();
      expect(await documents('pz-home').findFirst({ filters: { pzName: 'home: cat-owner' } })).not.toBeNull();
    }));

  it('a variant says whose it is also in a language in which it has not been written yet', () =>
    admin.sitDown({}, async ({ page, go }) => {
      const { documentId: base } = (await admin.app.documents('api::home.home').findFirst({}))!;
      const data = { pzName: 'Only in English', pzBase: base, pzOverrides: ['title'], title: 'Good evening' };
      const { documentId } = await documents('pz-home').create({ data, locale: 'en' });
      await go(`${forms}.pz-home/${documentId}?plugins[i18n][locale]=ja`);
      await page.getByText('A variant of “しっぽとひげの、ぜんぶ” (Home page)').waitFor();
      await page.getByRole('link', { name: 'Back to the entry' }).waitFor();
    }));

  it('the preview opens as a visitor of the persona, drafts included', () =>
    admin.sitDown({}, async ({ page, context, go }) => {
      const id = await idOf('pz-home', { pzName: 'home: dog-owner' });
      await documents('pz-home').update({ documentId: id, locale: 'en', data: { title: 'Only a draft, for dogs' } });
      await go(HOME);
      await page.getByRole('combobox', { name: 'Preview as' }).click();
      await page.getByRole('option', { name: 'Lives with a dog' }).click();
      const opened = context.waitForEvent('page');
      await button(page, 'Open the preview').click();
      const preview = await opened;
      await preview.getByText('Preview · draft · as a visitor of the persona dog-owner').waitFor();
      await preview.getByRole('heading', { name: 'Only a draft, for dogs' }).waitFor();

      // Strapi's own preview of the variant, in its frame.
      await go(`${forms}.pz-home/${id}/preview?plugins[i18n][locale]=en`);
      await page.frameLocator('iframe').getByRole('heading', { name: 'Only a draft, for dogs' }).waitFor();
      const { body } = await admin.app.request.get('/api/home').set('X-Persona', 'dog-owner');
      expect(JSON.stringify(body)).not.toContain('Only a draft');
    }));

  it('nothing is offered that a role may not do', async () => {
    const token = await tokenOf([
      ...mayDo('api::home.home', ['read'], { fields: ['title'], locales: ['en'] }),
      ...mayDo('plugin::personalization.pz-home', ['read'], { fields: ['pzName', 'title'], locales: ['en'] }),
    ]);
    await admin.sitDown({ token }, async ({ page, go, complaints }) => {
      complaints.expect({ status: 403, url: admin.app.url });
      await go(HOME);
      await page.getByRole('link', { name: 'Open the variant “home: cat-owner”' }).waitFor();
      expect(await button(page, 'New variant').count()).toBe(0);
      expect(await button(page, /^More actions for/).count()).toBe(0);
    });
  });
});

describe('the order of the personas', () => {
  const shown = (page: Page) => page.getByRole('listitem').locator('code').allTextContents();
  const stored = async () => (await documents('persona').findMany({ sort: 'priority' })).map(({ key }) => key);

  it('is changed with the mouse', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go(SECTION);
      const before = await stored();
      const [first, second] = before as [string, string];
      const handles = page.getByRole('button', { name: /^Move / });
      await handles.nth(1).waitFor();
      const [target, from] = await Promise.all([0, 1].map(async (nth) => (await handles.nth(nth).boundingBox())!));
      const saved = page.waitForResponse((answer) => answer.url().endsWith('/personas/order'));
      await page.mouse.move(from!.x + 8, from!.y + 8);
      await page.mouse.down();
      await page.mouse.move(from!.x + 8, from!.y, { steps: 3 });
      await page.mouse.move(target!.x + 8, target!.y - 4, { steps: 12 });
      await page.waitForTimeout(300);
      await page.mouse.up();
      await saved;
      expect(await stored()).toEqual([second, first, ...before.slice(2)]);
    }));

  it('is changed with the keyboard, and does not overwrite what another editor did meanwhile', () =>
    admin.sitDown({}, async ({ page, go, complaints }) => {
      await go(SECTION);
      const keys = keyboardOf(page);
      const before = await stored();
      const handle = button(page, 'Move Lives with a cat');
      await handle.focus();
      await keys.press('Space');
      await page.waitForTimeout(300);
      await keys.press('ArrowUp');
      await page.waitForTimeout(300);
      const saved = page.waitForResponse((answer) => answer.url().endsWith('/personas/order'));
      await keys.press('Space');
      await saved;
      const at = before.indexOf('cat-owner');
      const swapped = before.toSpliced(at - 1, 2, before[at], before[at - 1]);
      expect(await stored()).toEqual(swapped);

      // Somebody else, in another window.
      const headers = { Authorization: `Bearer ${await admin.app.adminToken()}` };
      const { body } = await admin.app.request.get('/personalization/personas').set(headers).expect(200);
      const theirs = [swapped[1], swapped[0], ...swapped.slice(2)];
      const order = { keys: theirs, revision: body.data.revision };
      await admin.app.request.put('/personalization/personas/order').set(headers).send(order).expect(200);

      complaints.expect({ status: 409, url: '/personas/order' });
      await button(page, 'Actions for In the evening').click();
      await page.getByRole('menuitem', { name: 'Move up' }).click();
      await page.getByText('Somebody else reordered the personas meanwhile').waitFor();
      expect(await stored()).toEqual(theirs);
      await button(page, 'Keep it as it is').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await shown(page)).toEqual(theirs);
    }));
});

describe('the simulator', () => {
  it('counts a topic and an event that are made up, and says what would have to change', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go(`${SECTION}/simulator`);
      await page.getByRole('combobox', { name: 'Interested in the topic' }).click();
      await page.getByRole('option', { name: 'family-business' }).click();
      await button(page, 'Add topic').click();
      await page.getByRole('combobox', { name: 'Has done the event' }).click();
      await page.getByRole('option', { name: 'search', exact: true }).click();
      await button(page, 'Add event').click();
      expect(await page.getByRole('combobox', { name: 'Has done the event' }).inputValue()).toBe('');
      await button(page, /^Family business owner/).click();
      await page.getByText('49 of 50 points needed').waitFor();
      await page.getByText('What would have to change to become “Family business owner”').waitFor();
    }));

  it('says the decision on a narrow screen, where it stands below the visitor, and leads there', () =>
    admin.sitDown({ width: 768 }, async ({ page, go }) => {
      await go(`${SECTION}/simulator`);
      const lead = button(page, 'Show the decision');
      await lead.waitFor();
      await page.getByRole('combobox', { name: 'Saved visitor' }).click();
      await page.getByRole('option', { name: /^Pochi/ }).click();
      await page.getByRole('status').filter({ hasText: 'Decision: Lives with a dog' }).waitFor({ state: 'attached' });
      await lead.click();
      await lead.waitFor({ state: 'detached' });
      const heading = await page.getByRole('heading', { name: 'Decision' }).boundingBox();
      expect(heading?.y).toBeGreaterThanOrEqual(0);
      expect(heading?.y).toBeLessThan(450);
    }));

  it('draws the calendar of the moment for the theme', () =>
    admin.sitDown({ theme: 'dark' }, async ({ page, go }) => {
      await go(`${SECTION}/simulator`);
      const moment = page.locator('input[type="datetime-local"]');
      expect(await moment.evaluate((input) => getComputedStyle(input).colorScheme)).toBe('dark');
    }));
});
