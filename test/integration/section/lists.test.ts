import type { FactRow } from '../../../shared/contracts/fact-declarations';
import type { PersonaRow } from '../../../shared/contracts/personas';
import type { RuleRow } from '../../../shared/contracts/rules';
import { FACT, isAbout, may, mayRead, PERSONA, RULE, type SectionApp, startSection, stored } from './section-app';

let section: SectionApp;
beforeAll(async () => {
  section = await startSection();
});

const personas = async () => (await section.admin('GET', '/personalization/personas')).body.data;
const row = async (key: string): Promise<PersonaRow> =>
  (await personas()).personas.find((persona: PersonaRow) => persona.key === key);
const rules = async (): Promise<RuleRow[]> => (await section.admin('GET', '/personalization/rules')).body.data;
const facts = async (): Promise<FactRow[]> => (await section.admin('GET', '/personalization/facts')).body.data;

/** Goes past every check, as an import or a careless hand would. */
const writePastUs = (sql: string) => section.app.call('sql', sql);

describe('the list of personas', () => {
  it('has them best first, each with its sentence in both languages and its variants', async () => {
    const { personas: rows, revision } = await personas();
    expect(rows.map(({ priority }: PersonaRow) => priority)).toEqual(rows.map((_: unknown, at: number) => at + 1));
    expect(revision).toMatch(/^[\w-]{22}$/);
    expect(rows.find(({ key }: PersonaRow) => key === 'hokkaido-winter')).toMatchObject({
      name: 'Winter in Hokkaido',
      color: '#3B6FA5',
      isEnabled: true,
      state: 'active',
      sentence: {
        en: 'The visitor matches the rule “In Hokkaido” and matches the rule “In winter”',
        ja: '訪問者はルール「In Hokkaido」に当てはまる、かつルール「In winter」に当てはまる',
      },
      scoring: null,
      problems: [],
    });
  });

  it('counts variants as documents, over all types, locales and versions', async () => {
    const variants = new Set<string>();
    for (const type of ['pz-page', 'pz-home', 'pz-product', 'pz-article']) {
      for (const status of ['draft', 'published'] as const) {
        for (const locale of ['en', 'ja']) {
          const found = await section.app
            .documents(`plugin::personalization.${type}`)
            .findMany({ status, locale, filters: { pzPersonas: { key: 'dog-owner' } } });
          for (const { documentId } of found) variants.add(documentId);
        }
      }
    }
    expect(variants.size).toBeGreaterThan(1);
    expect((await row('dog-owner')).variants).toBe(variants.size);
  });

  it('tells points as a sentence, and what keeps a persona out', async () => {
    const documents = section.app.documents(PERSONA);
    const points = [
      { rule: 'has-a-dog', points: 2 },
      { rule: 'in-winter', points: 1 },
    ];
    await documents.create({ data: { key: 'points', name: 'Points', scoring: { points, threshold: 3, lead: 1 } } });
    await documents.create({ data: { key: 'nobody', name: 'Nobody' } });
    const months = [1, 7].map((month) => ({ predicate: 'time.month', params: { months: [month] } }));
    await documents.create({ data: { key: 'torn', name: 'Torn', condition: stored({ all: months }) } });
    const condition = stored({ rule: 'has-a-dog' });
    await documents.create({ data: { key: 'off', name: 'Off', isEnabled: false, condition } });
    await documents.create({ data: { key: 'later', name: 'L', condition, activeFrom: '2099-01-01T00:00:00Z' } });
    await documents.create({ data: { key: 'over', name: 'O', condition, activeTo: '2001-01-01T00:00:00Z' } });

    expect(await row('points')).toMatchObject({
      state: 'active',
      sentence: {
        en: 'The visitor reaches 3 points, 1 ahead of any other persona, from “Has a dog” (2), “In winter” (1)',
        ja: '訪問者は「Has a dog」（2点）、「In winter」（1点）の合計が3点以上で、ほかのどのペルソナより1点以上多い',
      },
      scoring: { rules: 2, threshold: 3, lead: 1 },
    });
    expect(await row('nobody')).toMatchObject({ state: 'never-holds', sentence: null });
    const inMonths = { en: expect.stringContaining('January') };
    expect(await row('torn')).toMatchObject({ state: 'never-holds', problems: [], sentence: inMonths });
    expect((await row('off')).state).toBe('disabled');
    expect(await row('later')).toMatchObject({ state: 'not-yet-active', activeFrom: Date.UTC(2099, 0) });
    expect((await row('over')).state).toBe('no-longer-active');
  });

  it('says what is wrong with a broken one, and still describes it', async () => {
    const condition = stored({ all: [{ rule: 'gone' }, { rule: 'has-a-cat' }] });
    await section.app
      .documents(PERSONA)
      .create({ data: { key: 'bad', name: 'Bad', condition: stored({ rule: 'in-winter' }) } });
    await writePastUs(`update pz_personas set condition = '${JSON.stringify(condition)}' where key = 'bad'`);
    // Any write through Strapi brings the snapshot up to date.
    const { documentId } = await row('bad');
    await section.app
      .documents(RULE)
      .create({ data: { key: 'touch', name: 'Touch', condition: stored({ rule: 'in-winter' }) } });
    expect(await row('bad')).toMatchObject({
      documentId,
      state: 'broken',
      problems: [{ code: 'condition.unknown-rule', path: ['condition', 'root', 'all', 0, 'rule'] }],
      sentence: { en: 'The visitor [unknown rule “gone”] and matches the rule “Has a cat”' },
    });
    await section.app.documents(PERSONA).delete({ documentId });
  });

  it('names the better persona that always takes the place of one', async () => {
    expect((await row('off')).alwaysBehind).toBeNull();
    expect((await row('linux-old-browser')).alwaysBehind).toBeNull();
    const root = { all: [{ rule: 'has-a-dog' }, { rule: 'in-winter' }] };
    await section.app
      .documents(PERSONA)
      .create({ data: { key: 'snow-dogs', name: 'Snow dogs', condition: stored(root) } });
    expect((await row('snow-dogs')).alwaysBehind).toBe('dog-owner');
  });

  it('costs as many queries for many personas as for one', async () => {
    const { count, sql } = await section.app.queriesDuring(personas);
    const types = 4;
    // One for the personas, one for the rules, one for each variant type; the rest is Strapi's authentication.
    expect(sql.filter((query) => /pz_/.test(query)).length).toBe(2 + types);
    expect(count).toBeLessThan(20);
  });
});

describe('the list of rules', () => {
  it('says where each is used, by rules, conditions and points', async () => {
    const rule = await section.app
      .documents(RULE)
      .create({ data: { key: 'snow-dog', name: 'Snow dog', condition: stored({ all: [{ rule: 'has-a-dog' }] }) } });
    const dog = (await rules()).find(({ key }) => key === 'has-a-dog');
    expect(dog).toMatchObject({
      sentence: { en: expect.stringContaining('“dog”'), ja: expect.stringContaining('「dog」') },
      problems: [],
    });
    expect(dog?.usedBy.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      expect.arrayContaining(['rule Snow dog', 'persona Lives with a dog', 'persona Points'])
    );
    expect(dog?.usedBy).toContainEqual({ kind: 'rule', type: RULE, documentId: rule.documentId, name: 'Snow dog' });
    expect((await rules()).find(({ key }) => key === 'snow-dog')?.usedBy).toEqual([]);
    await section.app.documents(RULE).delete({ documentId: rule.documentId });
  });

  it('says what is wrong with one that has gone bad', async () => {
    await section.app
      .documents(RULE)
      .create({ data: { key: 'rot', name: 'Rot', condition: stored({ rule: 'in-winter' }) } });
    await writePastUs(`update pz_rules set condition = '${JSON.stringify(stored({ any: [] }))}' where key = 'rot'`);
    expect((await rules()).find(({ key }) => key === 'rot')).toMatchObject({
      problems: [{ code: 'condition.empty-group', path: ['condition', 'root', 'any'] }],
      sentence: { en: 'The visitor [empty group]' },
    });
  });
});

describe('the list of facts', () => {
  it('has the declaration, the question by language, and the rules that ask for it', async () => {
    expect((await facts()).find(({ key }) => key === 'pet')).toMatchObject({
      type: 'enumeration',
      options: ['dog', 'cat'],
      writableBy: 'visitor',
      question: { en: 'Who lives with you?', ja: 'どんなペットと暮らしていますか？' },
      usedBy: [
        { kind: 'rule', type: RULE, name: 'Has a cat' },
        { kind: 'rule', type: RULE, name: 'Has a dog' },
      ],
    });
  });

  it('finds a fact that is read by its dotted name', async () => {
    const condition = stored({ not: isAbout('form.recommend', 10) });
    await section.app.documents(PERSONA).create({ data: { key: 'critic', name: 'Critic', condition } });
    expect((await facts()).find(({ key }) => key === 'recommend')?.usedBy).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'persona', name: 'Critic' })])
    );
  });
});

describe.each([
  ['/personalization/personas', PERSONA, RULE],
  ['/personalization/rules', RULE, FACT],
  ['/personalization/facts', FACT, PERSONA],
])('GET %s', (path, uid, other) => {
  it('is for those who may open the section and read the type', async () => {
    expect((await section.stranger('GET', path)).status).toBe(401);
    const withoutSection = await section.editor(mayRead(uid));
    expect((await withoutSection('GET', path)).status).toBe(403);
    const withoutType = await section.editor([may('read'), ...mayRead(other)]);
    const refused = await withoutType('GET', path);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'entry.not-allowed']);
    const reader = await section.editor([may('read'), ...mayRead(uid)]);
    expect((await reader('GET', path)).status).toBe(200);
  });
});

describe('GET /personalization/behaviour-names', () => {
  const PATH = '/personalization/behaviour-names';

  it('has the events that visitors can tell of, and the topics of published entries and of words', async () => {
    const articles = section.app.documents('api::article.article');
    await articles.create({ data: { title: 'A', slug: 'topical', topics: ['Cold winters'] }, status: 'published' });
    await articles.create({ data: { title: 'B', slug: 'secret', topics: ['Not told yet'] } });
    const { data } = (await section.admin('GET', PATH)).body;
    expect(data.events).toEqual(expect.arrayContaining(['view', 'add-to-cart', 'spec-opened']));
    expect(data.topics).toEqual(expect.arrayContaining(['cold-winters', 'family-business']));
    expect(data.topics).toEqual([...new Set(data.topics)].sort());
    expect(data.topics).not.toContain('not-told-yet');
  });

  it('is for those who may open the section or simulate', async () => {
    expect((await section.stranger('GET', PATH)).status).toBe(401);
    expect((await (await section.editor([may('settings.read')]))('GET', PATH)).status).toBe(403);
    for (const action of ['read', 'simulate']) {
      expect((await (await section.editor([may(action)]))('GET', PATH)).status).toBe(200);
    }
  });
});
