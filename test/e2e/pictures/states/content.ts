import type { TestApp } from '../../../harness';

const OURS = 'plugin::personalization';
const condition = (root: object) => ({ version: 1, root });
const SOUND = { predicate: 'time.weekday', params: { days: [6], zone: 'site' } };

/** A rule that shows every way to nest and the inputs that are drawn by hand: the first in `all` nests furthest. */
const NESTED = {
  all: [
    {
      any: [
        { all: [{ predicate: 'place.country', params: { countries: ['JP', 'KR', 'TW', 'DE', 'FR', 'US'] } }] },
        { predicate: 'place.distance', params: { latitude: 35.681, longitude: 139.767, kilometres: 30 } },
        { not: { predicate: 'device.type', params: { types: ['tv', 'console'] } } },
      ],
    },
    { predicate: 'time.weekday', params: { days: [1, 5, 6], zone: 'visitor' } },
    { predicate: 'time.time-of-day', params: { from: '22:00', to: '02:00', zone: 'site' } },
    { predicate: 'percentage', params: { percent: 20, draw: 'autumn' } },
    { predicate: 'profile.form', params: { fact: 'pet', operator: 'oneOf', value: ['dog', 'cat'] } },
    {
      predicate: 'device.browser',
      params: { browsers: ['Chrome', 'Firefox'], comparison: 'lessThan', version: '120' },
    },
    { not: { rule: 'on-a-tv' } },
  ],
};

/** What nobody can make in a form: a predicate that has gone with its plugin, a group without anything, a wrong parameter. */
const BROKEN = {
  all: [
    { predicate: 'weather.is', params: { sky: 'blue' } },
    { predicate: 'time.weekday', params: { days: [9], zone: 'site' } },
    { any: [] },
    { rule: 'long-gone' },
  ],
};

const PERSONAS = [
  {
    key: 'dog-on-the-phone',
    name: 'Lives with a dog, on a phone',
    root: { all: [{ rule: 'has-a-dog' }, { rule: 'on-a-phone' }] },
  },
  { key: 'switched-off', name: 'Switched off', root: SOUND, isEnabled: false },
  { key: 'next-decade', name: 'From the next decade', root: SOUND, activeFrom: '2040-01-01T00:00:00.000Z' },
  { key: 'last-decade', name: 'Of the last decade', root: SOUND, activeTo: '2019-12-31T00:00:00.000Z' },
  { key: 'without-condition', name: 'Asks for nothing' },
  {
    key: 'never',
    name: 'January and July at once',
    root: {
      all: [
        { predicate: 'time.month', params: { months: [1], zone: 'site' } },
        { predicate: 'time.month', params: { months: [7], zone: 'site' } },
      ],
    },
  },
  {
    key: 'visitors-of-the-northernmost-prefectures-on-weekends',
    name: 'Visitors from the northernmost prefectures who come back every single weekend to look at boots',
    root: NESTED,
  },
  { key: 'broken', name: 'Broken by hand', root: SOUND },
] as const;

/** Variants of the home page, in every state that one can be in. */
const VARIANTS = [
  { name: 'A draft', persona: 'linux-developer', status: 'draft', data: { title: 'Only a draft' } },
  {
    name: 'Changed after it was published',
    persona: 'tv-household',
    status: 'published',
    data: { title: 'On the sofa' },
    then: { title: 'On the big sofa' },
  },
  {
    name: 'Starts in spring',
    persona: 'evening',
    status: 'published',
    data: { lead: 'Soon.' },
    startsAt: '2031-03-01T00:00:00.000Z',
  },
  {
    name: 'Runs until summer',
    persona: 'on-the-phone',
    status: 'published',
    data: { lead: 'Now.' },
    endsAt: '2031-07-01T00:00:00.000Z',
  },
  {
    name: 'Was for the winter of 2019',
    persona: 'renovating',
    status: 'published',
    data: { lead: 'Then.' },
    endsAt: '2020-03-01T00:00:00.000Z',
  },
  { name: 'Behind the dog', persona: 'dog-on-the-phone', status: 'published', data: { title: 'A dog and a phone' } },
  { name: 'Second for cats', persona: 'cat-owner', status: 'published', data: { title: 'Cats again' } },
  { name: 'Of somebody switched off', persona: 'switched-off', status: 'published', data: { title: 'Off' } },
  { name: 'Overrides what is gone', persona: 'renovating', status: 'published', data: { title: 'Gone' } },
  {
    name: 'A name that is so long that it has to be cut or broken somewhere, as names sometimes are',
    persona: 'visitors-of-the-northernmost-prefectures-on-weekends',
    status: 'draft',
    data: {},
  },
] as const;

/** Brings about, beside the demo's content, what an editor may meet and the demo is too tidy for. */
export async function bringAbout(app: TestApp): Promise<void> {
  const documents = (type: string) => app.documents(`${OURS}.${type}`);
  const sql = (statement: string, ...bindings: string[]) => app.call('sql', statement, bindings);
  const idOf = async (type: string, filters: object) => (await documents(type).findFirst({ filters }))!.documentId;

  await documents('rule').create({ data: { key: 'nested', name: 'Nested', condition: condition(NESTED) } });
  await documents('rule').create({ data: { key: 'broken', name: 'Broken by hand', condition: condition(SOUND) } });
  for (const { key, name, ...rest } of PERSONAS) {
    const { root = null, ...others } = rest as { root?: object };
    await documents('persona').create({
      data: { isEnabled: true, key, name, condition: root && condition(root), ...others },
    });
  }
  for (const table of ['pz_rules', 'pz_personas'])
    await sql(`update ${table} set condition = ? where key = 'broken'`, JSON.stringify(condition(BROKEN)));

  const home = (await app.documents('api::home.home').findFirst({ locale: 'en' }))!.documentId;
  for (const variant of VARIANTS) {
    const {
      name,
      persona,
      status,
      data,
      then,
      startsAt = null,
      endsAt = null,
    } = variant as typeof variant & { then?: object; startsAt?: string; endsAt?: string };
    const own = {
      pzName: name,
      pzBase: home,
      pzPersonas: [await idOf('persona', { key: persona })],
      pzOverrides: Object.keys(data),
      pzStartsAt: startsAt,
      pzEndsAt: endsAt,
    };
    const { documentId } = await documents('pz-home').create({ locale: 'en', status, data: { ...own, ...data } });
    if (then) await documents('pz-home').update({ documentId, locale: 'en', data: then });
  }
  await sql(
    "update pz_home set pz_overrides = ? where pz_name = 'Overrides what is gone'",
    '["title","slogan","banner"]'
  );

  // The base moves on after its variants were written.
  for (const locale of ['en', 'ja']) {
    const title = locale === 'en' ? 'Everything for paws, whiskers and beaks' : 'しっぽとひげと、くちばしも';
    await app.documents('api::home.home').update({ documentId: home, locale, status: 'published', data: { title } });
  }
  await app
    .documents('api::page.page')
    .create({ locale: 'en', status: 'published', data: { title: 'Nothing differs here', slug: 'plain' } });
  await documents('trigger').create({
    data: {
      key: 'left-the-city',
      name: 'Left the sofa',
      isEnabled: false,
      on: 'stage.leave',
      journey: 'sofa',
      stage: 'ordered',
      isEmitted: true,
      facts: [],
    },
  });
  await sql(
    "insert into pz_triggers (document_id, key, name, is_enabled, \"on\", event_type, target, is_emitted, cap_times, cap_days) values ('gone0000000000000000000a', 'no-target', 'Its target is gone', 1, 'event', 'search', 'elsewhere', 0, 1, 1)"
  );
}
