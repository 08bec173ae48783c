import fc from 'fast-check';
import type { Condition } from '../../../shared/domain/condition';
import type { Persona } from '../../../shared/domain/persona';
import { alwaysBehind, compilePersonas } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { processorTime } from './processor-time';
import { conditions, rules, RULE_KEYS } from './arbitraries';
import { everyDecision } from './every-decision';

const options = { predicates, patterns };

const persona = (key: string, priority: number, condition: Condition): Persona => ({
  key,
  name: key,
  priority,
  isEnabled: true,
  condition,
  scoring: null,
  activeFrom: null,
  activeTo: null,
});

/** Conditions that must hold whenever the given one does, each by one step that the search has to see through. */
const widened = (condition: Condition, other: Condition): readonly Condition[] => [
  condition,
  { any: [other, condition] },
  { not: { not: condition } },
  { not: { all: [{ not: other }, { not: condition }] } },
  { any: [{ all: [condition, condition] }, other] },
];

describe('alwaysBehind', () => {
  test('names only personas that hold whenever this one does', () => {
    let named = 0;
    everyDecision((set) => {
      const behind = alwaysBehind(set);
      named += behind.size;
      return (holding) => {
        for (const key of holding) expect(holding).toEqual(expect.arrayContaining([...(behind.get(key) ?? [])]));
      };
    });
    expect(named).toBeGreaterThan(20);
  });

  test('finds every condition that was made wider or narrower by hand', () => {
    fc.assert(
      fc.property(conditions(RULE_KEYS), conditions(RULE_KEYS), rules, (condition, other, ruleList) => {
        for (const wide of widened(condition, other)) {
          for (const narrow of [
            condition,
            { all: [other, condition] },
            { not: { any: [{ not: condition }, other] } },
          ]) {
            const all = [persona('wide', 1, wide), persona('narrow', 2, narrow)];
            const set = compilePersonas(all, { ...options, rules: ruleList });
            expect(alwaysBehind(set).get('narrow')).toEqual(['wide']);
          }
        }
      }),
      { numRuns: 100 }
    );
  });

  test('sees through a persona that asks for another', () => {
    const all = [
      persona('traveller', 1, { predicate: 'place.country', params: { countries: ['JP', 'KR', 'US'] } }),
      persona('walker', 2, { predicate: 'place.country', params: { countries: ['JP', 'KR'] } }),
      persona('walker-by-phone', 3, {
        all: [
          { predicate: 'persona.member', params: { persona: 'walker' } },
          { predicate: 'device.type', params: { types: ['phone'] } },
        ],
      }),
    ];
    expect(alwaysBehind(compilePersonas(all, options))).toEqual(
      new Map([
        ['walker', ['traveller']],
        ['walker-by-phone', ['traveller', 'walker']],
      ])
    );
  });

  test('takes no longer than compiling a thousand personas thirty times', () => {
    const all = Array.from({ length: 1_000 }, (_, at) =>
      persona(`p${at}`, at + 1, {
        all: [
          { predicate: 'place.country', params: { countries: [['JP', 'KR', 'US'][at % 3]!] } },
          { predicate: 'fact', params: { fact: `crm.f${at % 300}`, operator: 'equals', value: at % 7 } },
          {
            any: [
              { predicate: 'device.type', params: { types: ['phone'] } },
              { predicate: 'device.bot', params: {} },
            ],
          },
        ],
      })
    );
    const set = compilePersonas(all, options);
    const compiling = processorTime(() => compilePersonas(all, options));
    expect(processorTime(() => alwaysBehind(set))).toBeLessThan(30 * compiling);
  });
});
