import fc from 'fast-check';
import { compilePersonas, decide, partOf, type PersonaSet } from '../../../shared/engine';
import type { Persona } from '../../../shared/domain/persona';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { competing, facts, moment, personas, rules } from './arbitraries';

const options = { predicates, patterns };

function persona(key: string, more: Partial<Persona>): Persona {
  const rest = { isEnabled: true, condition: null, scoring: null, activeFrom: null, activeTo: null };
  return { key, name: key, priority: key.charCodeAt(0), ...rest, ...more };
}

const is = (fact: string, value: unknown) => ({ predicate: 'fact', params: { fact, operator: 'equals', value } });

function told(set: Parameters<typeof decide>[0], given: object, at: { now: number }, keys: readonly string[]) {
  const { personas: holding, undecided } = decide(set, given as never, at);
  return {
    personas: holding.filter(({ key }) => keys.includes(key)),
    undecided: undecided.filter((key) => keys.includes(key)),
  };
}

function expectAlike(set: PersonaSet, given: object, at: { now: number }, seed: number): void {
  const keys = set.personas.map(({ key }) => key).filter((_key, place) => (seed >> place) % 2 === 1);
  const part = partOf(set, new Set(keys));
  expect(told(part, given, at, keys)).toEqual(told(set, given, at, keys));
  expect(set.facts).toEqual(expect.arrayContaining([...part.facts]));
  // Whatever it needs is among the facts that it names.
  const named = Object.fromEntries(Object.entries(given).filter(([name]) => isNamed(part.facts, name)));
  expect(told(part, named, at, keys)).toEqual(told(set, given, at, keys));
}

const isNamed = (names: readonly string[], given: string) =>
  names.some((name) => name === given || name.startsWith(`${given}.`));

describe('a part of a set of personas', () => {
  test('decides its own as the whole set does, from the facts that it names', () => {
    fc.assert(
      fc.property(personas, rules, facts, moment, fc.nat(255), (all, ruleList, given, at, seed) => {
        expectAlike(compilePersonas(all, { ...options, rules: ruleList }), given, at, seed);
      })
    );
  });

  test('does so where they compete', () => {
    fc.assert(
      fc.property(competing, rules, facts, moment, fc.nat(255), (all, ruleList, given, at, seed) => {
        expectAlike(compilePersonas(all, { ...options, rules: ruleList }), given, at, seed);
      })
    );
  });

  test('has its own lead over those whom nobody asked about', () => {
    const scoring = { points: [{ rule: 'sure', points: 2 }], threshold: 1 };
    const set = compilePersonas(
      [persona('leads', { scoring: { ...scoring, lead: 1 } }), persona('rival', { scoring: { ...scoring, lead: 0 } })],
      { ...options, rules: [{ key: 'sure', name: 'Sure', condition: { predicate: 'test.match', params: {} } }] }
    );
    for (const part of [set, partOf(set, new Set(['leads']))]) {
      expect(told(part, {}, { now: 0 }, ['leads'])).toEqual({ personas: [], undecided: [] });
    }
  });

  test('reads the facts of its own and of those they refer to, and no others', () => {
    const refers = { all: [{ predicate: 'persona.member', params: { persona: 'b' } }, is('a', 1)] };
    const set = compilePersonas(
      [
        persona('a', { condition: refers }),
        persona('b', { condition: is('b', 1) }),
        persona('c', { condition: is('c', 1) }),
      ],
      { ...options, rules: [] }
    );
    expect(partOf(set, new Set(['a'])).facts).toEqual(['a', 'b']);
    expect(partOf(set, new Set(['c'])).facts).toEqual(['c']);
    expect(partOf(set, new Set(['nobody'])).facts).toEqual([]);
    expect(decide(partOf(set, new Set(['c'])), { a: 1, b: 1, c: 1 }, { now: 0 }).personas).toEqual([
      { key: 'c', because: 'condition' },
    ]);
  });

  test('is the same object for the same personas in any order', () => {
    const set = compilePersonas([persona('a', {}), persona('b', {})], { ...options, rules: [] });
    expect(partOf(set, new Set(['a', 'b']))).toBe(partOf(set, new Set(['b', 'a'])));
  });
});
