import fc from 'fast-check';
import type { Condition } from '../../../shared/domain/condition';
import type { Facts } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import { compilePersonas, decide, supportingFacts } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { competing, facts, moment, rules } from './arbitraries';

const is = (fact: string, value: unknown): Condition => ({
  predicate: 'fact',
  params: { fact, operator: 'equals', value },
});
const member = (persona: string): Condition => ({ predicate: 'persona.member', params: { persona } });

function supportOf(condition: Condition | null, known: Facts, more: Partial<Persona> = {}, others: Persona[] = []) {
  const persona: Persona = {
    ...{ key: 'p', name: 'P', priority: 1, isEnabled: true, scoring: null, activeFrom: null, activeTo: null },
    condition,
    ...more,
  };
  const set = compilePersonas([persona, ...others], {
    predicates,
    patterns,
    rules: [
      { key: 'dog', name: 'Has a dog', condition: is('form.pet', 'dog') },
      { key: 'phone', name: 'On a phone', condition: is('device.type', 'phone') },
    ],
  });
  return supportingFacts(set, known, { now: 0, personas: ['p'] });
}

const JAPAN = { 'geo.country': 'JP', 'form.pet': 'dog' };

describe('the facts that make a persona hold', () => {
  test.each<[string, Condition, readonly string[]]>([
    [
      'all of a group of which all must hold',
      { all: [is('geo.country', 'JP'), is('form.pet', 'dog')] },
      ['geo.country', 'form.pet'],
    ],
    ['of alternatives those that hold', { any: [is('geo.country', 'KR'), is('form.pet', 'dog')] }, ['form.pet']],
    ['what must not be so and is not', { not: is('geo.country', 'KR') }, ['geo.country']],
    ['behind a rule as behind a test', { rule: 'dog' }, ['form.pet']],
    ['each once', { all: [is('form.pet', 'dog'), { rule: 'dog' }] }, ['form.pet']],
  ])('are %s', (_, condition, expected) => {
    expect(supportOf(condition, JAPAN)).toEqual({ facts: expected, isTimed: false });
  });

  test('are none where it does not hold', () => {
    expect(supportOf({ all: [is('geo.country', 'JP'), is('form.pet', 'cat')] }, JAPAN).facts).toEqual([]);
  });

  test('say so where the clock alone has a part in it', () => {
    expect(supportOf({ predicate: 'test.before', params: { moment: 5 } }, {})).toEqual({ facts: [], isTimed: true });
  });

  test('hold the yes for which it waited', () => {
    const known = { ...JAPAN, 'form.sure': true };
    expect(supportOf(is('geo.country', 'JP'), known, { confirm: 'sure' }).facts).toEqual(['geo.country', 'form.sure']);
  });

  test('are, of points, those of the tests that gave some', () => {
    const points = [
      { rule: 'dog', points: 2 },
      { rule: 'phone', points: 2 },
    ];
    const scoring = { points, threshold: 2, lead: 0 };
    expect(supportOf(null, { ...JAPAN, 'device.type': 'tv' }, { scoring }).facts).toEqual(['form.pet']);
  });

  test.each([
    ['holds', member('other'), is('geo.country', 'JP')],
    ['does not hold', { not: member('other') } as Condition, is('geo.country', 'KR')],
  ])('are those of another persona that %s where it asks for that one', (_, condition, theirs) => {
    const other = {
      key: 'other',
      name: 'O',
      priority: 2,
      isEnabled: true,
      scoring: null,
      activeFrom: null,
      activeTo: null,
    };
    expect(supportOf(condition, JAPAN, {}, [{ ...other, condition: theirs }]).facts).toEqual(['geo.country']);
  });

  test('suffice: with every other fact taken away it still holds', () => {
    let held = 0;
    fc.assert(
      fc.property(competing, rules, facts, moment, (all, list, known, at) => {
        const explicit = all.map((persona) => ({ ...persona, scoring: null }));
        const set = compilePersonas(explicit, { predicates, patterns, rules: list });
        for (const { key } of decide(set, known, at).personas) {
          held += 1;
          const { facts: names } = supportingFacts(set, known, { ...at, personas: [key] });
          const kept = Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)));
          expect(decide(set, kept, at).personas.map((persona) => persona.key)).toContain(key);
        }
      }),
      { numRuns: 400 }
    );
    expect(held).toBeGreaterThan(100);
  });
});
