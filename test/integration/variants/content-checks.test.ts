import { createOwnApp, type RunningApp } from './own-app';
import { allTypes, NOTICE, NOTICE_VARIANT, PERSONA } from './types';

const RULE = 'plugin::personalization.rule';
const FACT = 'plugin::personalization.fact';

const app = createOwnApp();
let running: RunningApp;

beforeAll(async () => {
  running = await app.start(allTypes);
  await running.call('extension', 'createLocale', 'ja');
});
afterAll(() => app.remove());

interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly details: {
    readonly code: string;
    readonly errors: readonly { code: string; path: unknown[]; message: string }[];
  };
}

async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const outcome = await attempt.then(
    () => null,
    (error: Refusal) => error
  );
  if (!outcome) throw new Error('It was not refused.');
  return outcome;
}

const places = ({ details }: Refusal) => details.errors.map(({ code, path }) => `${code} at ${path.join('.')}`);

let names = 0;
const persona = (data: object = {}) =>
  running.documents(PERSONA).create({ data: { name: 'Persona', key: `persona-${++names}`, ...data } });
const rule = (data: object = {}) =>
  running
    .documents(RULE)
    .create({ data: { name: 'Rule', key: `rule-${++names}`, condition: condition(leaf()), ...data } });

const condition = (root: object) => ({ version: 1, root });
const leaf = (fact = 'geo.country', value: unknown = 'JP') => ({
  predicate: 'fact',
  params: { fact, operator: 'equals', value },
});

describe('a persona', () => {
  it('comes last where it does not say its priority', async () => {
    const [one, two] = [await persona(), await persona()];
    expect(two.priority).toBe((one.priority as number) + 1);
  });

  it('is refused with everything that is wrong with it, each with its path and code', async () => {
    const { priority } = await persona();
    const refused = await refusal(
      persona({
        key: 'Not A Key',
        priority,
        condition: condition({ all: [] }),
        scoring: { points: [{ rule: 'nowhere', points: 'many' }], threshold: 3 },
        activeFrom: '2026-02-01T00:00:00Z',
        activeTo: '2026-01-01T00:00:00Z',
      })
    );
    expect(refused.name).toBe('ValidationError');
    expect(refused.details.code).toBe('key.malformed');
    expect(places(refused)).toEqual([
      'key.malformed at key',
      'priority.taken at priority',
      'condition.empty-group at condition.root.all',
      'scoring.malformed at scoring.points.0.points',
      'condition.unknown-rule at scoring.points.0.rule',
      'schedule.inverted at activeTo',
    ]);
  });

  it('keeps its key', async () => {
    const { documentId, key } = await persona();
    expect(places(await refusal(running.documents(PERSONA).update({ documentId, data: { key: 'other' } })))).toEqual([
      'key.changed at key',
    ]);
    await running.documents(PERSONA).update({ documentId, data: { key, name: 'Renamed' } });
    expect(places(await refusal(persona({ key })))).toEqual(['key.taken at key']);
  });

  it('may not depend on itself through another', async () => {
    const one = await persona();
    const two = await persona({ condition: condition(leaf(`persona.${one.key as string}`, true)) });
    const data = { condition: condition(leaf(`persona.${two.key as string}`, true)) };
    const refused = await refusal(running.documents(PERSONA).update({ documentId: one.documentId, data }));
    expect(places(refused)).toEqual(['condition.cycle at ']);
  });

  it('that is used is not deleted, and the places are told', async () => {
    const used = await persona({ name: 'Used' });
    const other = await persona({ name: 'Other', condition: condition(leaf(`persona.${used.key as string}`, true)) });
    const base = await running.documents(NOTICE).create({ data: { text: 'Open', level: 'low' } });
    const data = { pzName: 'At night', pzBase: base.documentId, pzPersonas: [used.documentId], pzOverrides: [] };
    const variant = await running.documents(NOTICE_VARIANT).create({ data });

    const refused = await refusal(running.documents(PERSONA).delete({ documentId: used.documentId }));
    expect(refused.details.code).toBe('reference.in-use');
    expect(refused.details.errors.map(({ message }) => message)).toEqual([
      'The persona "Used" is used by the persona "Other".',
      'The persona "Used" is used by the variant "At night" of api::notice.notice.',
    ]);

    await running.documents(NOTICE_VARIANT).delete({ documentId: variant.documentId });
    await running.documents(PERSONA).delete({ documentId: other.documentId });
    await running.documents(PERSONA).delete({ documentId: used.documentId });
  });
});

describe('a rule', () => {
  it('is refused without a condition, and with one that leads back to itself', async () => {
    expect(places(await refusal(rule({ condition: null })))).toEqual(['condition.malformed at condition']);
    const one = await rule();
    const two = await rule({ condition: condition({ rule: one.key }) });
    const data = { condition: condition({ any: [{ rule: two.key }] }) };
    const refused = await refusal(running.documents(RULE).update({ documentId: one.documentId, data }));
    expect(refused.details.code).toBe('condition.cycle');
  });

  it('that is used by a rule, a condition or a scoring is not deleted', async () => {
    const used = await rule({ name: 'Used' });
    await rule({ name: 'Outer', condition: condition({ not: { rule: used.key } }) });
    await persona({ name: 'By condition', condition: condition({ rule: used.key }) });
    await persona({ name: 'By points', scoring: { points: [{ rule: used.key, points: 2 }], threshold: 2 } });
    const refused = await refusal(running.documents(RULE).delete({ documentId: used.documentId }));
    expect(refused.details.errors.map(({ message }) => message)).toEqual([
      'The rule "Used" is used by the rule "Outer".',
      'The rule "Used" is used by the persona "By condition".',
      'The rule "Used" is used by the persona "By points".',
    ]);
  });

  it('that is used nowhere is deleted', async () => {
    const { documentId } = await rule();
    await running.documents(RULE).delete({ documentId });
    expect(await running.documents(RULE).findOne({ documentId })).toBeNull();
  });
});

describe('a fact', () => {
  it('asks its question in several languages and is declared once', async () => {
    const data = { key: 'pet', type: 'enumeration', options: ['dog', 'cat'], question: 'Which pet?' };
    const { documentId } = await running.documents(FACT).create({ data });
    const japanese = await running
      .documents(FACT)
      .update({ documentId, locale: 'ja', data: { question: 'どのペット?' } });
    expect(japanese).toMatchObject({ key: 'pet', options: ['dog', 'cat'], question: 'どのペット?' });
    expect(await running.documents(FACT).findOne({ documentId })).toMatchObject({ question: 'Which pet?' });
    expect(places(await refusal(running.documents(FACT).create({ data })))).toEqual(['key.taken at key']);
  });

  it('is refused where its values make no sense', async () => {
    const fact = (data: object) => refusal(running.documents(FACT).create({ data: { key: 'age', ...data } }));
    expect(places(await fact({ type: 'enumeration' }))).toEqual(['fact.malformed at options']);
    expect(places(await fact({ type: 'enumeration', options: ['a', 'a'] }))).toEqual(['fact.malformed at options.1']);
    expect(places(await fact({ type: 'number', minimum: 5, maximum: 1 }))).toEqual(['fact.malformed at maximum']);
    expect(places(await fact({ key: 'no dots.here', type: 'string' }))).toEqual(['key.malformed at key']);
  });
});

it('tells the admin panel the same over HTTP', async () => {
  const token = await running.adminToken();
  const response = await fetch(`${running.url}/content-manager/collection-types/${PERSONA}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'X', key: 'X', isEnabled: true }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { name: 'ValidationError', details: { code: 'key.malformed', errors: [{ path: ['key'] }] } },
  });
});

describe('what a persona asks to confirm', () => {
  const declared = async (data: object = {}) => {
    const key = `confirm${++names}`;
    const fact = { key, type: 'boolean', writableBy: 'visitor', question: 'Is it urgent?', ...data };
    return running.documents(FACT).create({ data: fact, locale: 'en' });
  };
  const update = (documentId: string, data: object) =>
    running.documents(FACT).update({ documentId, locale: 'en', data });

  it('is a question that visitors answer with yes or no', async () => {
    const { key } = await declared();
    expect((await persona({ confirm: key })).confirm).toBe(key);
  });

  it.each([
    ['a fact that is no yes or no', { type: 'number' }],
    ['a fact that only servers write', { writableBy: 'server' }],
    ['a fact without a question', { question: null }],
  ])('is refused for %s', async (_, data) => {
    const { key } = await declared(data);
    expect(places(await refusal(persona({ confirm: key })))).toEqual(['confirm.malformed at confirm']);
  });

  it('is refused for a fact that nobody declared', async () => {
    expect(places(await refusal(persona({ confirm: 'nobody' })))).toEqual(['confirm.malformed at confirm']);
  });

  it('stays as long as a persona waits for it: declared, writable, and with a question', async () => {
    const { key, documentId } = await declared();
    await persona({ confirm: key });
    const attempts = [
      running.documents(FACT).delete({ documentId, locale: '*' }),
      update(documentId, { type: 'string' }),
      update(documentId, { writableBy: 'server' }),
      update(documentId, { question: '' }),
    ];
    const refused = [];
    for (const attempt of attempts) refused.push(...places(await refusal(attempt)));
    expect(refused).toEqual([
      'reference.in-use at ',
      'reference.in-use at type',
      'reference.in-use at writableBy',
      'reference.in-use at question',
    ]);
  });

  it('may lose its question in one language while it has one in another', async () => {
    const { key, documentId } = await declared();
    await running.documents(FACT).update({ documentId, locale: 'ja', data: { question: '急ぎですか？' } });
    await persona({ confirm: key });
    expect(await update(documentId, { question: '' })).toMatchObject({ question: '' });
  });
});

describe('the labels of values', () => {
  it('are texts by value', async () => {
    const labels = (optionLabels: unknown) =>
      running.documents(FACT).create({
        data: { key: `labels${++names}`, type: 'enumeration', options: ['dog'], optionLabels },
      });
    expect((await labels({ dog: 'A dog' })).optionLabels).toEqual({ dog: 'A dog' });
    for (const wrong of [['A dog'], { dog: 1 }, { dog: 'x'.repeat(101) }])
      expect(places(await refusal(labels(wrong)))).toEqual(['fact.malformed at optionLabels']);
  });
});
