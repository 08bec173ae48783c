import fc from 'fast-check';
import type { Condition } from '../../../shared/domain/condition';
import type { Persona } from '../../../shared/domain/persona';
import { compilePersonas, decide, decisiveKinds, REASON_WORDS, supportingFacts } from '../../../shared/engine';
import { reasonKind } from '../../../shared/engine/reasons/reason-kinds';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { competing, facts, moment, rules } from '../engine/arbitraries';

const is = (fact: string): Condition => ({ predicate: 'fact', params: { fact, operator: 'exists' } });
const member = (persona: string): Condition => ({ predicate: 'persona.member', params: { persona } });

function persona(key: string, condition: Condition | null, more: Partial<Persona> = {}): Persona {
  return {
    ...{ key, name: key, priority: key.length, isEnabled: true, scoring: null, activeFrom: null, activeTo: null },
    condition,
    ...more,
  };
}

const kindsOf = (...personas: readonly Persona[]) => {
  const set = compilePersonas(personas, {
    predicates,
    patterns,
    rules: [{ key: 'phone', name: 'On a phone', condition: is('device.type') }],
  });
  return decisiveKinds(set, 'p');
};

describe('the kinds of facts that decide of a persona', () => {
  test('are all that its condition may read, whoever asks, in a fixed order', () => {
    const condition = {
      any: [is('device.type'), { not: is('geo.region') }, { all: [is('geo.country'), is('form.pet')] }],
    };
    expect(kindsOf(persona('p', condition))).toEqual(['told', 'place', 'device']);
  });

  test('are also those behind rules, points and the yes for which it waits', () => {
    const scoring = { points: [{ rule: 'phone', points: 1 }], threshold: 1, lead: 0 };
    expect(kindsOf(persona('p', null, { scoring, confirm: 'sure' }))).toEqual(['told', 'device']);
  });

  test('are also those of other personas, as far as they ask for each other', () => {
    const [one, other] = [persona('pp', member('ppp')), persona('ppp', is('arrival.host'))];
    expect(kindsOf(persona('p', { not: member('pp') }), one, other)).toEqual(['arrival']);
  });

  test('are the time where a test needs nothing but the clock', () => {
    expect(kindsOf(persona('p', { predicate: 'test.before', params: { moment: 3 } }))).toEqual(['time']);
  });

  test.each([
    ['is not there', [persona('pp', is('geo.region'))]],
    ['is switched off', [persona('p', is('geo.region'), { isEnabled: false })]],
    ['asks for nothing', [persona('p', null)]],
  ])('are none where it %s', (_, personas) => {
    expect(kindsOf(...personas)).toEqual([]);
  });

  test('hold every kind that has a part in anybody being one', () => {
    let held = 0;
    fc.assert(
      fc.property(competing, rules, facts, moment, (all, list, known, at) => {
        const set = compilePersonas(all, { predicates, patterns, rules: list });
        for (const { key } of decide(set, known, at).personas) {
          held += 1;
          const support = supportingFacts(set, known, { ...at, personas: [key] });
          const kinds = [...support.facts.map(reasonKind), ...(support.isTimed ? ['time' as const] : [])];
          for (const kind of kinds) expect(decisiveKinds(set, key)).toContain(kind);
        }
      }),
      { numRuns: 300 }
    );
    expect(held).toBeGreaterThan(100);
  });
});

describe('what is said of prices', () => {
  test('is one sentence in the language of the page', () => {
    expect(REASON_WORDS.en.prices(['place'])).toBe('Prices shown here depend on your approximate place.');
    expect(REASON_WORDS.en.prices(['place', 'device', 'time'])).toBe(
      'Prices shown here depend on your approximate place, the device that you use, and the date or the time.'
    );
    expect(REASON_WORDS.ja.prices(['place', 'device'])).toBe(
      '表示している価格は、おおよその場所、お使いの端末に応じて変わります。'
    );
  });
});
