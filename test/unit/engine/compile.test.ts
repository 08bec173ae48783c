import type { FactReader } from '../../../shared/domain/fact';
import type { PredicateDefinition } from '../../../shared/domain/predicate';
import { compile, compilePersonas, ConditionError, decide } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';

const inJapan = { predicate: 'place.country', params: { countries: ['JP'] } };
const hasOrders = { predicate: 'fact', params: { fact: 'crm.orders', operator: 'atLeast', value: 1 } };
const options = { predicates, patterns };

test('tells every fact that may be read, also through rules', () => {
  const rules = [{ key: 'buyer', name: 'Buyer', condition: hasOrders }];
  const unused = {
    key: 'unused',
    name: 'Unused',
    condition: { ...hasOrders, params: { ...hasOrders.params, fact: 'other' } },
  };
  const evaluator = compile({ any: [{ rule: 'buyer' }, { not: inJapan }] }, { ...options, rules: [...rules, unused] });
  expect(evaluator.facts).toEqual(['crm.orders', 'geo.country']);
});

test('tells whether the clock alone may change the outcome', () => {
  expect(compile(inJapan, options).changesWithTime).toBe(false);
  const soon = { predicate: 'test.before', params: { moment: 1 } };
  expect(compile({ any: [inJapan, { not: soon }] }, options).changesWithTime).toBe(true);
});

test('throws all problems with their paths', () => {
  const condition = { all: [{ predicate: 'no.such', params: {} }, { any: [] }] };
  expect(() => compile(condition, options)).toThrow(ConditionError);
  expect(() => compile(condition, options)).toThrow(
    /root\.all\.0\.predicate: There is no predicate "no\.such"\.\nroot\.all\.1\.any/
  );
});

test('traces every part, also those that decide nothing', () => {
  const { trace } = compile({ any: [inJapan, hasOrders] }, options)({ 'geo.country': 'JP' }, { now: 0 });
  expect(trace).toEqual({
    kind: 'any',
    outcome: 'match',
    children: [
      { kind: 'predicate', ...inJapan, outcome: 'match', missing: [], threw: false },
      {
        kind: 'predicate',
        predicate: 'fact',
        params: { ...hasOrders.params, ignoreCase: false, negate: false },
        outcome: 'unknown',
        missing: ['crm.orders'],
        threw: false,
      },
    ],
  });
});

test('stops asking as soon as the outcome is certain', () => {
  const asked: string[] = [];
  const reader: FactReader = { get: (name) => void asked.push(name) };
  expect(
    compile({ any: [{ predicate: 'test.match', params: {} }, inJapan] }, options).outcome(reader, { now: 0 })
  ).toBe('match');
  expect(asked).toEqual([]);
});

test('asks a source for each fact once, however many predicates read it', () => {
  const asked: string[] = [];
  const reader: FactReader = {
    get: (name) => {
      asked.push(name);
      return 'US';
    },
  };
  const inKorea = { predicate: 'place.country', params: { countries: ['KR'] } };
  expect(compile({ any: [inJapan, inKorea] }, options).outcome(reader, { now: 0 })).toBe('miss');
  expect(asked).toEqual(['geo.country']);
});

test('takes a source that throws as a missing fact', () => {
  const reader: FactReader = {
    get: () => {
      throw new Error('The database is away.');
    },
  };
  expect(compile({ not: inJapan }, options).outcome(reader, { now: 0 })).toBe('unknown');
});

test('keeps two visitors apart when one is asked about in the middle of the other', () => {
  const evaluator = compile({ all: [inJapan, hasOrders] }, options);
  const reader: FactReader = {
    get: (name) => {
      const inner = evaluator.outcome({ 'geo.country': 'US', 'crm.orders': 0 }, { now: 0 });
      return inner === 'miss' && name === 'geo.country' ? 'JP' : 5;
    },
  };
  expect(evaluator.outcome(reader, { now: 0 })).toBe('match');
});

test('forgets the facts of one visitor before the next', () => {
  const evaluator = compile(inJapan, options);
  expect(evaluator.outcome({ 'geo.country': 'JP' }, { now: 0 })).toBe('match');
  expect(evaluator.outcome({}, { now: 0 })).toBe('unknown');
});

test('calls evaluate once per condition and its test once per question', () => {
  const calls = { evaluate: 0, test: 0 };
  const counting: PredicateDefinition = {
    ...predicates.get('test.match')!,
    evaluate: () => {
      calls.evaluate += 1;
      return () => {
        calls.test += 1;
        return true;
      };
    },
  };
  const evaluator = compile({ predicate: 'test.match', params: {} }, { predicates: [counting], patterns });
  evaluator.outcome({}, { now: 0 });
  evaluator.outcome({}, { now: 0 });
  expect(calls).toEqual({ evaluate: 1, test: 2 });
});

test('promises nothing beyond now where a predicate cannot say when it changes', () => {
  const broken = (changesAt: () => number): PredicateDefinition => ({
    ...predicates.get('test.match')!,
    changesAt: () => changesAt,
  });
  const persona = {
    key: 'a',
    name: 'a',
    priority: 1,
    isEnabled: true,
    condition: { predicate: 'test.match', params: {} },
    scoring: null,
    activeFrom: null,
    activeTo: null,
  };
  for (const changesAt of [
    () => NaN,
    () => 5,
    () => {
      throw new Error('A mistake.');
    },
  ]) {
    const set = compilePersonas([persona], { predicates: [broken(changesAt)], patterns });
    expect(decide(set, {}, { now: 10 })).toMatchObject({ personas: [{ key: 'a' }], holdsUntil: 10 });
  }
});

test('sees own properties only, at every step of a path', () => {
  const evaluator = compile(inJapan, options);
  const inherited = [
    Object.create({ 'geo.country': 'JP' }),
    Object.create({ geo: { country: 'JP' } }),
    { geo: Object.create({ country: 'JP' }) },
  ];
  for (const facts of inherited) expect(evaluator.outcome(facts, { now: 0 })).toBe('unknown');
});
