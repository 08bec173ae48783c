import type { Guide, State } from './state';

const FORMS = '/content-manager/collection-types/plugin::personalization';

const form =
  (type: string, filters: object, then?: (guide: Guide) => Promise<void>): State['lead'] =>
  async (guide) => {
    await guide.form(type, filters);
    await then?.(guide);
  };
const fresh =
  (type: string): State['lead'] =>
  ({ go }) =>
    go(`${FORMS}.${type}/create`);

/** Another rule than the one that the persona stands on, chosen as an editor does it. */
const breakDog = async ({ page }: Guide): Promise<void> => {
  await page.locator('input[value="Has a dog"]').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('On a ph');
  await page.getByRole('option', { name: 'On a phone', exact: true }).click();
  await page.getByText('Pochi').first().waitFor();
};

/** Strapi's own forms with our inputs in them. */
export const FORM_STATES: readonly State[] = [
  { name: 'form of a persona', isMain: true, lead: form('persona', { key: 'refrigerator-emergency' }) },
  { name: 'form of a persona with points', lead: form('persona', { key: 'careful-buyer' }) },
  { name: 'form of a persona with a broken condition', lead: form('persona', { key: 'broken' }) },
  { name: 'form of a new persona', lead: fresh('persona') },
  { name: 'sample visitors would break', lead: form('persona', { key: 'dog-owner' }, breakDog) },
  {
    name: 'sample visitors would break and are accepted',
    lead: form('persona', { key: 'dog-owner' }, async (guide) => {
      await breakDog(guide);
      await guide.control('checkbox', 'sample-check.accept').click();
    }),
  },
  { name: 'form of a rule that nests', isMain: true, lead: form('rule', { key: 'nested' }) },
  { name: 'form of a broken rule', lead: form('rule', { key: 'broken' }) },
  { name: 'form of a new rule', lead: fresh('rule') },
  {
    name: 'predicate picker',
    lead: form('rule', { key: 'nested' }, async ({ control, page }) => {
      await control('button', 'rule-builder.add.predicate').last().click();
      await page.getByRole('dialog').waitFor();
    }),
  },
  {
    name: 'rule picker',
    lead: form('rule', { key: 'nested' }, async ({ control, page }) => {
      await control('button', 'rule-builder.add.rule').last().click();
      await page.getByRole('dialog').waitFor();
    }),
  },
  {
    name: 'menu of a part',
    lead: form('rule', { key: 'nested' }, async ({ locale, control }) => {
      await control('button', 'controls.actions', { name: locale === 'en' ? 'Day of the week' : '曜日' }).click();
    }),
  },
  { name: 'form of a fact', lead: form('fact', { key: 'pet' }) },
  { name: 'form of a new fact', lead: fresh('fact') },
  { name: 'form of a journey', lead: form('journey', { key: 'sofa' }) },
  { name: 'form of a trigger', lead: form('trigger', { key: 'coffee-sales' }) },
  { name: 'form of a new trigger', lead: fresh('trigger') },
];
