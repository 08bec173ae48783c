import type { Guide, State } from './state';

const simulator =
  (then?: (guide: Guide) => Promise<void>): State['lead'] =>
  async (guide) => {
    await guide.go('/plugins/personalization/simulator');
    await guide.page.getByRole('heading', { level: 1 }).first().waitFor();
    await then?.(guide);
    await guide.page.waitForLoadState('networkidle');
    await guide.page.waitForTimeout(700);
  };

const pochi = async ({ control, page }: Guide): Promise<void> => {
  await control('combobox', 'simulator.sample.pick').click();
  await page.getByRole('option', { name: 'Pochi' }).click();
  await page.waitForLoadState('networkidle');
};
const explained = (name: string) => async (guide: Guide) => {
  await pochi(guide);
  await guide.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
};

const REQUEST = `GET /refrigerators/quiet?utm_source=letter HTTP/1.1
Host: shop.example
User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1
Accept-Language: ja,en;q=0.5
Authorization: Bearer abc
X-Forwarded-For: 203.0.113.9
what is this line
`;

const paste = async ({ control, say, page }: Guide): Promise<void> => {
  await control('button', 'simulator.paste').click();
  await page.getByRole('textbox', { name: say('simulator.paste.label') }).fill(REQUEST);
};

/** The simulator, with visitors of all kinds. */
export const SIMULATOR_STATES: readonly State[] = [
  { name: 'simulator', isMain: true, lead: simulator() },
  { name: 'simulator without personas', app: 'empty', lead: simulator() },
  { name: 'simulated dog', isMain: true, lead: simulator(pochi) },
  { name: 'what would have to change', lead: simulator(explained('Refrigerator emergency')) },
  { name: 'points', lead: simulator(explained('Careful buyer')) },
  { name: 'broken persona explained', lead: simulator(explained('Broken by hand')) },
  {
    name: 'facts of a visitor',
    lead: simulator(async (guide) => {
      await pochi(guide);
      await guide.control('tab', 'simulator.facts').click();
    }),
  },
  {
    name: 'entry for a visitor',
    lead: simulator(async (guide) => {
      const { control, page } = guide;
      await pochi(guide);
      await control('tab', 'simulator.entry').click();
      await control('combobox', 'simulator.entry.type').click();
      await page.getByRole('option', { name: 'Home page' }).click();
      await page.waitForLoadState('networkidle');
    }),
  },
  { name: 'pasted request', lead: simulator(paste) },
  {
    name: 'pasted request in use',
    lead: simulator(async (guide) => {
      await paste(guide);
      await guide.control('button', 'simulator.paste.use').click();
    }),
  },
  {
    name: 'sample is saved',
    lead: simulator(async (guide) => {
      await pochi(guide);
      await guide.control('button', 'simulator.sample.save-as').click();
      await guide.control('button', 'simulator.sample.save').click();
    }),
  },
  {
    name: 'everything of a visitor',
    lead: simulator(async (guide) => {
      await guide.control('button', 'simulator.more').click();
    }),
  },
  {
    name: 'refused visitor',
    lead: simulator(async ({ page, say }) => {
      await page.getByRole('textbox', { name: say('simulator.place.latitude') }).fill('north');
      await page.getByRole('textbox', { name: say('simulator.place.ip') }).fill('not.an.address');
    }),
  },
];
