import type { Guide, State } from './state';

const SECTION = '/plugins/personalization';

const page =
  (path: string, then?: (guide: Guide) => Promise<void>): State['lead'] =>
  async (guide) => {
    await guide.go(`${SECTION}${path}`);
    await guide.page.getByRole('heading', { level: 1 }).first().waitFor();
    await then?.(guide);
  };

/** Presses a button that a message names, and waits for the dialog that it opens. */
const dialog =
  (key: string, name?: string) =>
  async ({ control, page: shown }: Guide): Promise<void> => {
    await control('button', key, name ? { name } : {})
      .first()
      .click();
    await shown.getByRole('dialog').or(shown.getByRole('alertdialog')).first().waitFor();
  };

/** The places that use a rule, opened from its row. */
const placesOfRule = page('/rules', async ({ page: shown }) => {
  await shown
    .getByRole('row', { name: /has-a-dog/ })
    .getByRole('button')
    .first()
    .click();
});

/** The pages of the section, with what opens on them. */
export const SECTION_STATES: readonly State[] = [
  { name: 'personas', isMain: true, lead: page('') },
  {
    name: 'persona menu',
    lead: page('', ({ control }) => control('button', 'controls.actions', { name: 'In the evening' }).click()),
  },
  {
    name: 'persona in use',
    lead: page('', async (guide) => {
      await guide.control('button', 'controls.actions', { name: 'Lives with a dog' }).click();
      await guide.page.getByRole('menuitem', { name: guide.say('controls.delete') }).click();
      await guide.page
        .getByRole('alertdialog')
        .getByRole('button', { name: guide.say('controls.delete') })
        .click();
      await guide.page.getByText(guide.say('section.delete.refused')).waitFor();
    }),
  },
  { name: 'starters', lead: page('', dialog('section.starters')) },
  {
    name: 'starter asks for a country',
    lead: page('', async (guide) => {
      await dialog('section.starters')(guide);
      await guide.page
        .getByRole('button', { name: guide.say('section.starters.choose-country') })
        .first()
        .click();
      await guide.page
        .getByRole('combobox', { name: guide.say('section.starters.country') })
        .fill(guide.locale === 'en' ? 'ja' : '日');
    }),
  },
  { name: 'no personas', app: 'empty', isMain: true, lead: page('') },
  { name: 'rules', isMain: true, lead: page('/rules') },
  {
    name: 'rule is used',
    lead: placesOfRule,
  },
  { name: 'rule in use', lead: page('/rules', dialog('section.delete-named', 'Has a dog')) },
  {
    name: 'places that one may not see',
    as: 'rules-only',
    lead: placesOfRule,
  },
  { name: 'no rules', app: 'empty', lead: page('/rules') },
  { name: 'facts', isMain: true, lead: page('/facts') },
  { name: 'no facts', app: 'empty', lead: page('/facts') },
  { name: 'journeys', isMain: true, lead: page('/journeys') },
  { name: 'no journeys', app: 'empty', lead: page('/journeys') },
  { name: 'triggers', isMain: true, lead: page('/triggers') },
  { name: 'no triggers', app: 'empty', lead: page('/triggers') },
  { name: 'sample visitors', isMain: true, lead: page('/sample-visitors') },
  { name: 'no sample visitors', app: 'empty', lead: page('/sample-visitors') },
  { name: 'sample visitor edited', lead: page('/sample-visitors', dialog('simulator.sample.edit', 'Pochi')) },
  { name: 'sample visitor deleted', lead: page('/sample-visitors', dialog('simulator.sample.delete', 'Pochi')) },
  { name: 'settings', isMain: true, lead: page('/settings') },
  { name: 'settings of an empty application', app: 'empty', lead: page('/settings') },
  { name: 'section as a reader', as: 'reader', lead: page('') },
  { name: 'section as an outsider', as: 'outsider', lead: async ({ go }) => go(SECTION) },
  { name: 'settings as a reader', as: 'reader', lead: async ({ go }) => go(`${SECTION}/settings`) },
];
