import fc from 'fast-check';
import type { Condition, ConditionSource } from '../../../shared/domain/condition';
import type { Facts } from '../../../shared/domain/fact';
import type { Outcome } from '../../../shared/domain/outcome';
import type { Persona } from '../../../shared/domain/persona';
import { compile, compilePersonas, ConditionError, decide, explain, summarize, validate } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { anyJson, conditions, facts, moment, personas, rules, RULE_KEYS } from './arbitraries';

const options = { predicates, patterns };
const outcomeOf = (condition: Condition, given: Facts, at: { now: number }): Outcome =>
  compile(condition, options).outcome(given, at);

describe('any JSON at all', () => {
  test('is validated, summarized and compiled without a surprise', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const source = json as ConditionSource;
        const problems = validate(json, options);
        expect(typeof summarize(source, 'ja', options)).toBe('string');
        try {
          compile(source, options);
        } catch (error) {
          expect(error).toBeInstanceOf(ConditionError);
          expect(problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 }
    );
  });

  test('compiles exactly where it validates', () => {
    fc.assert(
      fc.property(anyJson, (root) => {
        const stored = { version: 1, root };
        const isSound = validate(stored, options).length === 0;
        const compiles = () => compile(stored as ConditionSource, options);
        if (isSound) compiles();
        else expect(compiles).toThrow(ConditionError);
      }),
      { numRuns: 400 }
    );
  });

  test('breaks one persona at most, as its condition, its scoring or a rule', () => {
    fc.assert(
      fc.property(anyJson, anyJson, anyJson, anyJson, (condition, scoring, rule, given) => {
        const persona = { key: 'odd', name: 'Odd', priority: 1, isEnabled: true, activeFrom: null, activeTo: null };
        const odd = { ...persona, condition, scoring } as unknown as Persona;
        const sound = {
          ...persona,
          key: 'sound',
          priority: 2,
          condition: { predicate: 'test.match', params: {} },
          scoring: null,
        };
        const oddRule = { key: 'r0', name: 'Odd', condition: rule as ConditionSource };
        const set = compilePersonas([odd, sound], { ...options, rules: [oddRule] });
        const decision = decide(set, given as Facts, { now: 0 });
        expect(decision.personas.map(({ key }) => key)).toContain('sound');
        expect(explain(set, given as Facts, { now: 0 }).decision).toEqual(decision);
      }),
      { numRuns: 300 }
    );
  });
});

describe('a condition', () => {
  test('gives the same outcome again, from another compilation and in its trace', () => {
    fc.assert(
      fc.property(conditions(RULE_KEYS), rules, facts, moment, (condition, all, given, at) => {
        const one = compile(condition, { ...options, rules: all });
        const other = compile(condition, { ...options, rules: [...all].reverse() });
        const outcome = one.outcome(given, at);
        expect(one.outcome(given, at)).toBe(outcome);
        expect(other.outcome(given, at)).toBe(outcome);
        expect(one(given, at).outcome).toBe(outcome);
        expect(one(given, at)).toEqual(other(given, at));
      })
    );
  });

  test('does not mind the order within groups', () => {
    fc.assert(
      fc.property(
        fc.array(conditions(), { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        facts,
        moment,
        (parts, seed, given, at) => {
          const shuffled = parts
            .map((part) => ({ part, rank: seed.next().value as number }))
            .sort((one, other) => one.rank - other.rank)
            .map(({ part }) => part);
          expect(outcomeOf({ all: shuffled }, given, at)).toBe(outcomeOf({ all: parts }, given, at));
          expect(outcomeOf({ any: shuffled }, given, at)).toBe(outcomeOf({ any: parts }, given, at));
        }
      )
    );
  });

  test('is itself when negated twice', () => {
    fc.assert(
      fc.property(conditions(), facts, moment, (condition, given, at) => {
        expect(outcomeOf({ not: { not: condition } }, given, at)).toBe(outcomeOf(condition, given, at));
      })
    );
  });

  test('obeys De Morgan', () => {
    fc.assert(
      fc.property(fc.array(conditions(), { minLength: 1, maxLength: 4 }), facts, moment, (parts, given, at) => {
        const negated = parts.map((not) => ({ not }));
        expect(outcomeOf({ not: { all: parts } }, given, at)).toBe(outcomeOf({ any: negated }, given, at));
        expect(outcomeOf({ not: { any: parts } }, given, at)).toBe(outcomeOf({ all: negated }, given, at));
      })
    );
  });

  test('keeps a known outcome when more facts become known', () => {
    // Absence is asked for by test.absent, so a new fact may well change that; all others only get more certain.
    const withoutAbsence = conditions().filter((condition) => !JSON.stringify(condition).includes('test.absent'));
    fc.assert(
      fc.property(withoutAbsence, facts, facts, moment, (condition, given, more, at) => {
        const before = outcomeOf(condition, given, at);
        fc.pre(before !== 'unknown');
        const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
        expect(outcomeOf(condition, { ...more, ...known }, at)).toBe(before);
      })
    );
  });
});

describe('a decision', () => {
  test('is the same whatever the order of personas and rules', () => {
    fc.assert(
      fc.property(personas, rules, facts, moment, (all, ruleList, given, at) => {
        const one = compilePersonas(all, { ...options, rules: ruleList });
        const other = compilePersonas([...all].reverse(), { ...options, rules: [...ruleList].reverse() });
        expect(decide(other, given, at)).toEqual(decide(one, given, at));
      })
    );
  });

  test('is what its explanation explains', () => {
    fc.assert(
      fc.property(personas, rules, facts, moment, (all, ruleList, given, at) => {
        const set = compilePersonas(all, { ...options, rules: ruleList });
        const decision = decide(set, given, at);
        const explanation = explain(set, given, at);
        expect(explanation.decision).toEqual(decision);
        const keysOf = (outcome: Outcome) =>
          explanation.personas.filter((persona) => persona.outcome === outcome).map(({ key }) => key);
        expect(keysOf('match')).toEqual(decision.personas.map(({ key }) => key));
        expect(keysOf('unknown')).toEqual(decision.undecided);
      })
    );
  });

  test('never selects what is unknown', () => {
    const unknown = { predicate: 'test.unknown', params: {} };
    fc.assert(
      fc.property(conditions(), facts, moment, (condition, given, at) => {
        const persona = {
          key: 'a',
          name: 'a',
          priority: 1,
          isEnabled: true,
          scoring: null,
          activeFrom: null,
          activeTo: null,
        };
        const set = compilePersonas([{ ...persona, condition: { all: [unknown, condition] } }], options);
        expect(decide(set, given, at).personas).toEqual([]);
      })
    );
  });

  test('does not change with a persona that does not match', () => {
    fc.assert(
      fc.property(personas, rules, facts, moment, (all, ruleList, given, at) => {
        const added = {
          key: 'added',
          name: 'Added',
          priority: 0,
          isEnabled: true,
          condition: { predicate: 'test.miss', params: {} },
          scoring: null,
          activeFrom: null,
          activeTo: null,
        };
        const without = compilePersonas(all, { ...options, rules: ruleList });
        const withAdded = compilePersonas([...all, added], { ...options, rules: ruleList });
        expect(decide(withAdded, given, at)).toEqual(decide(without, given, at));
      })
    );
  });

  test('holds until it says', () => {
    fc.assert(
      fc.property(personas, rules, facts, moment, (all, ruleList, given, at) => {
        const set = compilePersonas(all, { ...options, rules: ruleList });
        const { holdsUntil, now, ...decision } = decide(set, given, at);
        for (let later = now; later < Math.min(holdsUntil ?? Infinity, 25); later++) {
          expect(decide(set, given, { now: later })).toMatchObject(decision);
        }
      })
    );
  });
});
