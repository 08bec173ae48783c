import type { Locator, Page } from 'playwright-core';
import { openAdmin, type Admin } from './admin/open-admin';
import { graveFindings } from './browser/axe';
import { keyboardOf, type Keyboard } from './browser/keyboard';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin();
});
afterAll(() => admin?.close());

const NEW_RULE = '/content-manager/collection-types/plugin::personalization.rule/create';

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const part = (within: Page | Locator, name: string): Locator => within.getByRole('group', { name, exact: true });

describe('the rule builder', () => {
  it('makes, moves, removes, takes back and saves a nested rule with the keyboard alone', () =>
    admin.sitDown({}, async ({ page, go }) => {
      await go(NEW_RULE);
      const keys = keyboardOf(page);
      const [all, any] = [part(page, 'All of these'), part(page, 'At least one of these')];
      await keys.tabTo(page.getByRole('textbox', { name: 'name' }));
      await keys.type('Weekends in winter');
      await keys.tabTo(page.getByRole('textbox', { name: 'key' }));
      await keys.type('weekends-in-winter');

      // A predicate in a group; a group in that; two predicates in this.
      await addPredicate(page, keys, page, 'day of the week');
      await toggle(keys, page, 'Sat');
      await toggle(keys, page, 'Sun');
      await keys.tabTo(button(all, 'Add group').last());
      await keys.press('Enter');
      await addPredicate(page, keys, any, 'month');
      await toggle(keys, any, 'Jan');
      await addPredicate(page, keys, any, 'place unknown');
      expect(await graveFindings(page)).toEqual([]);

      await choose(page, keys, 'Place unknown', 'Move out of the group');
      await part(any, 'Place unknown').waitFor({ state: 'detached' });
      await keys.tabTo(button(page, 'Undo'), 'back');
      await keys.press('Enter');
      await part(any, 'Place unknown').waitFor();

      await choose(page, keys, 'Day of the week', 'Remove');
      await part(page, 'Day of the week').waitFor({ state: 'detached' });
      await keys.tabTo(button(page, 'Undo'), 'back');
      await keys.press('Enter');
      await part(page, 'Day of the week').waitFor();

      await keys.tabTo(button(page, 'Save'));
      await keys.press('Enter');
      await page.getByText('Saved document').waitFor();
      expect(await storedRule('weekends-in-winter')).toMatchObject({
        all: [
          { predicate: 'time.weekday', params: { days: [6, 7] } },
          { any: [{ predicate: 'time.month', params: { months: [1] } }, { predicate: 'place.unknown' }] },
        ],
      });
    }));

  it('does not call a rule missing while the rules are not loaded yet', () =>
    admin.sitDown({}, async ({ page }) => {
      let answer = (): void => {};
      const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
      await page.route(/\/personalization\/rules$/, async (route) => {
        await mayAnswer;
        await route.continue();
      });
      const persona = await admin.app
        .documents('plugin::personalization.persona')
        .findFirst({ filters: { key: 'cat-owner' } });
      // Not until the network is idle: a request is held back.
      await page.goto(
        `${admin.app.url}/admin/content-manager/collection-types/plugin::personalization.persona/${persona?.documentId}`
      );
      const choice = page.getByRole('combobox', { name: 'Matches the rule' });
      await choice.waitFor();
      expect(await choice.inputValue()).not.toContain('does not exist');
      answer();
      await page.locator('input[value="Has a cat"]').waitFor();
    }));

  it('leaves room to read a value, also two groups deep and on a small screen', () =>
    admin.sitDown({ width: 1024 }, async ({ page, go }) => {
      await go(NEW_RULE);
      await button(page, 'Add group').last().click();
      await button(part(page, 'All of these'), 'Add predicate').last().click();
      await page.getByRole('dialog').getByRole('combobox').fill('form answer');
      await page.getByRole('option', { name: 'Form answer' }).click();
      const value = await page.getByRole('textbox', { name: 'Value' }).boundingBox();
      expect(value?.width).toBeGreaterThanOrEqual(120);
    }));

  it('takes a node into another group by the mouse', () =>
    admin.sitDown({}, async ({ page, go }) => {
      const { documentId } = await admin.app.documents('plugin::personalization.rule').create({
        data: {
          name: 'Somewhere else',
          key: 'somewhere-else',
          condition: {
            version: 1,
            root: {
              all: [
                { predicate: 'time.month', params: { months: [1], zone: 'site' } },
                { any: [{ predicate: 'place.unknown', params: {} }] },
              ],
            },
          },
        },
      });
      await go(`/content-manager/collection-types/plugin::personalization.rule/${documentId}`);
      const any = part(page, 'At least one of these');
      await dragOnto(page, button(page, 'Move Month'), part(any, 'Place unknown'));
      await part(any, 'Month').waitFor();
      await button(page, 'Save').click();
      await page.getByText('Saved document').waitFor();
      // Before or after the other one: near the edge of the window the form scrolls on under the mouse.
      const { all } = (await storedRule('somewhere-else')) as { all: { any: { predicate: string }[] }[] };
      expect(all).toHaveLength(1);
      expect(all[0]?.any.map(({ predicate }) => predicate).sort()).toEqual(['place.unknown', 'time.month']);
    }));
});

/** Drags a handle to the upper edge of something, in steps as a hand does it. */
async function dragOnto(page: Page, handle: Locator, target: Locator): Promise<void> {
  await handle.waitFor();
  await target.scrollIntoViewIfNeeded();
  const [from, to] = [(await handle.boundingBox())!, (await target.boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 10, { steps: 3 });
  await page.mouse.move(to.x + 24, to.y, { steps: 12 });
  await page.waitForTimeout(200);
  await page.mouse.up();
}

async function addPredicate(page: Page, keys: Keyboard, within: Page | Locator, search: string): Promise<void> {
  await keys.tabTo(button(within, 'Add predicate').last());
  await keys.press('Enter');
  const picker = page.getByRole('dialog', { name: 'Add a predicate' });
  await picker.getByRole('combobox').waitFor();
  await keys.type(search);
  await picker.getByRole('option', { selected: true }).waitFor();
  await keys.press('Enter');
  await picker.waitFor({ state: 'hidden' });
  // The new predicate takes the focus, a moment after the dialog has given it back.
  await page.waitForFunction(() => document.activeElement?.closest('[data-node-form]'));
}

async function toggle(keys: Keyboard, within: Page | Locator, name: string): Promise<void> {
  await keys.tabTo(button(within, name));
  await keys.press('Space');
}

/** Something from the menu of a part; the builder gives the focus back to the tree. */
async function choose(page: Page, keys: Keyboard, name: string, action: string): Promise<void> {
  await keys.tabTo(button(page, `Actions for ${name}`), 'back');
  const item = page.getByRole('menuitem', { name: action, exact: true });
  await keys.choose(item);
  await item.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement !== document.body);
}

async function storedRule(key: string): Promise<unknown> {
  const rule = await admin.app.documents('plugin::personalization.rule').findFirst({ filters: { key } });
  return (rule?.condition as { root: unknown }).root;
}
