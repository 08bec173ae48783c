import fc from 'fast-check';
import type { FactValue } from '../../../shared/domain/fact';
import { createComparison, OPERATORS, type Operator } from '../../../shared/operators';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import { askChange, askPredicate, declaredFacts } from '../../spec/predicates/ask';

const tools = { patterns: re2Patterns };

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('__proto__', 'constructor', '', '1e999', '2026-13-45T99:99:99Z', '::ffff:1.2.3.4', '/', 'Etc/Nowhere')
);
const fact = fc.oneof(scalar, fc.array(scalar, { maxLength: 5 })) as fc.Arbitrary<FactValue>;

const VALUE_OF: Readonly<Record<Operator, FactValue>> = {
  equals: 'a',
  oneOf: ['a', 1, true],
  contains: 'a',
  startsWith: 'a',
  endsWith: 'a',
  matches: '^(a|b)*c?$',
  lessThan: 1,
  atMost: 1,
  greaterThan: 1,
  atLeast: 1,
  between: [0, 1],
  before: 0,
  after: 0,
  versionEquals: '1',
  versionLessThan: '1',
  versionAtMost: '1',
  versionGreaterThan: '1',
  versionAtLeast: '1',
  inNetwork: '10.0.0.0/8',
  exists: true,
};

describe.each(OPERATORS)('%s', (operator) => {
  const plain = createComparison({ operator, value: VALUE_OF[operator] }, tools);
  const negated = createComparison({ operator, value: VALUE_OF[operator], negate: true }, tools);

  test('answers match or miss for any fact that is there, and the opposite when negated', () => {
    fc.assert(
      fc.property(fact, (value) => {
        const outcome = plain(value);
        expect(['match', 'miss']).toContain(outcome);
        expect(negated(value)).toBe(outcome === 'match' ? 'miss' : 'match');
      })
    );
  });

  test('finds a list matching exactly when one of its elements is', () => {
    fc.assert(
      fc.property(fc.array(scalar, { minLength: 1, maxLength: 5 }), (list) => {
        expect(plain(list)).toBe(list.some((element) => plain(element) === 'match') ? 'match' : 'miss');
      })
    );
  });
});

describe.each(builtInPredicates.map((definition) => [definition.id, definition] as const))('%s', (_id, definition) => {
  test('never throws and answers the same twice, whatever its facts hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...definition.samples),
        fc.array(fc.option(fact, { nil: undefined }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 4e12 }),
        ({ params }, values, now) => {
          const names = declaredFacts(definition, params);
          const facts = Object.fromEntries(names.map((name, at) => [name, values[at]]));
          const outcome = askPredicate(definition, { params, facts, now });
          expect(['match', 'miss', 'unknown']).toContain(outcome);
          expect(askPredicate(definition, { params, facts, now })).toBe(outcome);
          const change = askChange(definition, { params, facts, now });
          if (change != null) expect(change).toBeGreaterThan(now);
        }
      ),
      { numRuns: 100 }
    );
  });
});
