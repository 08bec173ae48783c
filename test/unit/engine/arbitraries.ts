import fc from 'fast-check';
import type { Condition } from '../../../shared/domain/condition';
import type { Facts } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import type { Rule } from '../../../shared/domain/rule';

/** Small alphabets, so that facts and conditions meet. */
const FACTS = ['a', 'b', 'c.d'];
const COUNTRIES = ['JP', 'KR', 'US'];
export const RULE_KEYS = ['r0', 'r1', 'r2'];

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('test.match', 'test.miss', 'test.unknown', 'test.throws', 'test.silent').map((predicate) => ({
    predicate,
    params: {},
  })),
  fc
    .record({
      predicate: fc.constant('fact'),
      params: fc.record({
        fact: fc.constantFrom(...FACTS),
        operator: fc.constantFrom('equals', 'oneOf'),
        value: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 2 }),
      }),
    })
    .map(({ predicate, params }) => ({
      predicate,
      params: params.operator === 'oneOf' ? params : { ...params, value: params.value[0] },
    })),
  fc.record({
    predicate: fc.constant('place.country'),
    params: fc.record({ countries: fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 1 }) }),
  }),
  fc.record({ predicate: fc.constant('test.absent'), params: fc.record({ fact: fc.constantFrom(...FACTS) }) }),
  fc.record({ predicate: fc.constant('test.before'), params: fc.record({ moment: fc.integer({ min: 0, max: 20 }) }) })
);

/** Sound conditions, at most four groups deep, that may refer to the rules named. */
export function conditions(ruleKeys: readonly string[] = []): fc.Arbitrary<Condition> {
  const end =
    ruleKeys.length === 0
      ? leaf
      : fc.oneof(
          leaf,
          fc.constantFrom(...ruleKeys).map((rule) => ({ rule }))
        );
  return fc.letrec<{ node: Condition }>((tie) => {
    const children = fc.array(tie('node'), { minLength: 1, maxLength: 4 });
    return {
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        end,
        children.map((all) => ({ all })),
        children.map((any) => ({ any })),
        tie('node').map((not) => ({ not }))
      ),
    };
  }).node;
}

/** Three rules without cycles: each refers to later ones only. */
export const rules: fc.Arbitrary<Rule[]> = fc
  .tuple(conditions(['r1', 'r2']), conditions(['r2']), conditions())
  .map((all) => all.map((condition, at) => ({ key: `r${at}`, name: `Rule ${at}`, condition })));

export const facts: fc.Arbitrary<Facts> = fc.record(
  {
    a: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant(null)),
    b: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
    'c.d': fc.oneof(fc.integer({ min: 0, max: 2 }), fc.string()),
    'geo.country': fc.constantFrom(...COUNTRIES),
    'form.yes': fc.boolean(),
  },
  { requiredKeys: [] }
);

export const moment = fc.record({ now: fc.integer({ min: 0, max: 20 }) });

const activeAt = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });

const confirm = fc.option(fc.constantFrom('yes', 'sure'), { nil: null, freq: 1 });

/** Up to six personas with every feature but references to each other. */
export const personas: fc.Arbitrary<Persona[]> = fc
  .array(
    fc.record({
      isEnabled: fc.boolean(),
      condition: fc.option(conditions(RULE_KEYS), { nil: null }),
      scoring: fc.option(
        fc.record({
          points: fc.array(
            fc.record({ rule: fc.constantFrom(...RULE_KEYS), points: fc.integer({ min: -2, max: 3 }) }),
            {
              maxLength: 3,
            }
          ),
          threshold: fc.integer({ min: -1, max: 4 }),
          lead: fc.constantFrom(0, 0, 1, 2),
        }),
        { nil: null }
      ),
      activeFrom: activeAt,
      activeTo: activeAt,
      confirm,
    }),
    { maxLength: 6 }
  )
  .map((all) => all.map((persona, at) => ({ key: `p${at}`, name: `P${at}`, priority: at + 1, ...persona })));

/** Two to five personas that all take part, close to each other, and some of which ask about an earlier one. */
export const competing: fc.Arbitrary<Persona[]> = fc
  .array(
    fc.record({
      condition: fc.oneof(
        leaf,
        fc.constantFrom(...RULE_KEYS).map((rule) => ({ rule })),
        conditions(RULE_KEYS)
      ),
      other: fc.nat({ max: 8 }),
      isNegated: fc.boolean(),
      scoring: fc.option(
        fc.record({
          points: fc.array(
            fc.record({ rule: fc.constantFrom(...RULE_KEYS), points: fc.integer({ min: -1, max: 3 }) }),
            { minLength: 1, maxLength: 3 }
          ),
          threshold: fc.integer({ min: 1, max: 3 }),
          lead: fc.constantFrom(0, 0, 0, 1),
        }),
        { nil: null, freq: 2 }
      ),
      confirm,
      ends: fc.option(fc.integer({ min: 5, max: 20 }), { nil: null, freq: 1 }),
    }),
    { minLength: 2, maxLength: 5 }
  )
  .map((all) =>
    all.map(({ condition, confirm, ends, isNegated, other, scoring }, at) => {
      const member = { predicate: 'persona.member', params: { persona: `p${other}` } };
      const asked = isNegated ? { not: member } : member;
      const key = `p${at}`;
      return {
        key,
        name: key,
        // Against the order of the list, so that a better persona can ask about a worse one.
        priority: at % 2 === 0 ? 10 - at : at,
        isEnabled: true,
        condition: other < at ? { any: [{ all: [asked, condition] }, condition] } : condition,
        scoring,
        confirm,
        activeFrom: null,
        activeTo: ends,
      };
    })
  );

/** Any JSON at all, and JSON that looks much like a condition but has something wrong with it. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      conditions(['gone']),
      fc.jsonValue({ maxDepth: 2 }),
      fc.dictionary(
        fc.constantFrom(
          'all',
          'any',
          'not',
          'rule',
          'predicate',
          'params',
          'version',
          'root',
          '__proto__',
          'constructor'
        ),
        fc.oneof(
          tie('node'),
          fc.array(tie('node'), { maxLength: 3 }),
          fc.constantFrom(1, 'fact', 'r0', 'place.country')
        )
      )
    ),
  })).node
);
