import fc from 'fast-check';
import type { Condition } from '../../../shared/domain/condition';
import { compilePersonas, neverHolds } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { processorTime } from './processor-time';
import { conditions, rules, RULE_KEYS } from './arbitraries';
import { everyDecision } from './every-decision';

const options = { predicates, patterns };

const persona = (key: string, condition: Condition, priority = 1) => ({
  ...{ key, name: key, priority, isEnabled: true, condition, scoring: null, activeFrom: null, activeTo: null },
});

/** Conditions that cannot hold, each by one step that the search has to see through. */
const impossible = (condition: Condition, other: Condition): readonly Condition[] => [
  { all: [condition, { not: condition }] },
  { all: [other, { all: [condition, other] }, { not: { any: [other, condition] } }] },
  { not: { any: [other, condition, { not: condition }] } },
  { all: [{ any: [condition, other] }, { not: condition }, { not: other }] },
  { any: [{ all: [condition, { not: condition }] }, { all: [other, { not: other }] }] },
];

describe('neverHolds', () => {
  test('names nobody whom a visitor can be', () => {
    let named = 0;
    everyDecision((set) => {
      const nobody = neverHolds(set);
      named += nobody.size;
      return (holding) => expect(holding.filter((key) => nobody.has(key))).toEqual([]);
    });
    expect(named).toBeGreaterThan(20);
  });

  test('finds every condition that was made impossible by hand', () => {
    fc.assert(
      fc.property(conditions(RULE_KEYS), conditions(RULE_KEYS), rules, (condition, other, ruleList) => {
        for (const each of impossible(condition, other)) {
          const set = compilePersonas([persona('nobody', each)], { ...options, rules: ruleList });
          expect([...neverHolds(set)]).toEqual(['nobody']);
        }
      }),
      { numRuns: 100 }
    );
  });

  test('takes no longer than compiling thirty times where rules stand in rules, each twice', () => {
    const depth = 14;
    const ruleList = Array.from({ length: depth }, (_, at) => {
      const condition: Condition =
        at === 0
          ? { predicate: 'device.type', params: { types: ['phone'] } }
          : {
              all: [{ rule: `r${at - 1}` }, { any: [{ rule: `r${at - 1}` }, { predicate: 'device.bot', params: {} }] }],
            };
      return { key: `r${at}`, name: `r${at}`, condition };
    });
    const all = Array.from({ length: 300 }, (_, at) => persona(`p${at}`, { rule: `r${at % depth}` }, at + 1));
    const set = compilePersonas(all, { ...options, rules: ruleList });
    const compiling = processorTime(() => compilePersonas(all, { ...options, rules: ruleList }));
    expect(processorTime(() => neverHolds(set))).toBeLessThan(30 * compiling);
  });
});
