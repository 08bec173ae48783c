import type { PredicateDefinition } from '../../../shared/domain/predicate';
import { definePredicate } from '../../../shared/predicates';

const loyalty = {
  id: 'my-shop.loyalty',
  category: 'profile',
  label: { en: 'Loyalty', ja: 'ロイヤルティ' },
  params: { least: { type: 'number', min: 0 } },
  facts: ['shop.orders'],
  evaluate: () => () => true,
  sentence: { en: 'ordered {least} times', ja: '{least}回注文した' },
  samples: [
    { params: { least: 3 }, facts: { 'shop.orders': 3 }, outcome: 'match' },
    { params: { least: 3 }, facts: { 'shop.orders': 2 }, outcome: 'miss' },
    { params: { least: 3 }, facts: {}, outcome: 'unknown' },
  ],
} as const;

/** Mistakes that TypeScript would catch are the business of authors who write JavaScript. */
function define(change: Record<string, unknown>): PredicateDefinition {
  return definePredicate({ ...loyalty, ...change } as unknown as PredicateDefinition);
}

test('a complete definition comes back frozen, down to its samples', () => {
  const definition = define({});
  expect(definition.id).toBe('my-shop.loyalty');
  expect(Object.isFrozen(definition)).toBe(true);
  expect(Object.isFrozen(definition.samples[0]?.params)).toBe(true);
});

test.each([
  ['an id with capitals', { id: 'Loyalty' }, 'id:'],
  ['an id with an empty part', { id: 'my-shop..loyalty' }, 'id:'],
  ['an unknown category', { category: 'shopping' }, 'category:'],
  ['a label without Japanese', { label: { en: 'Loyalty' } }, 'label.ja: missing'],
  ['no evaluation', { evaluate: undefined }, 'evaluate:'],
  ['a parameter that is not camelCase', { params: { 'least-orders': { type: 'number' } } }, 'params.least-orders'],
  [
    'a default that is no option',
    { params: { ...loyalty.params, how: { type: 'choice', options: [{ value: 'a' }], default: 'b' } } },
    'params.how: the default "b"',
  ],
  ['a choice without options', { params: { ...loyalty.params, how: { type: 'choice', options: [] } } }, 'params.how'],
  [
    'a sentence for a parameter that is not there',
    { sentence: { en: 'ordered {most}', ja: 'x' } },
    'sentence.en: there is no parameter for {most}',
  ],
  ['a missing sentence', { sentence: { en: 'ordered' } }, 'sentence.ja: missing'],
  ['no sample that matches', { samples: loyalty.samples.slice(1) }, 'samples: one must match'],
  ['no sample that misses', { samples: [loyalty.samples[0], loyalty.samples[2]] }, 'samples: one must miss'],
  [
    'no sample that is unknown though facts are read',
    { samples: loyalty.samples.slice(0, 2) },
    'samples: one must be unknown',
  ],
  [
    'a sample with a parameter that is not there',
    { samples: [{ ...loyalty.samples[0], params: { most: 3 } }, ...loyalty.samples] },
    'samples[0]: there is no parameter "most"',
  ],
])('%s is refused', (_name, change, message) => {
  expect(() => define(change)).toThrow(message);
});

test('all mistakes are named at once, with the id', () => {
  expect(() => define({ category: 'shopping', evaluate: undefined })).toThrow(
    /my-shop\.loyalty[^]*category:[^]*evaluate:/
  );
});

test('no unknown sample is asked for where no fact is read', () => {
  expect(() => define({ facts: [], samples: loyalty.samples.slice(0, 2) })).not.toThrow();
});

test('the parameter types are inferred from the schema', () => {
  definePredicate({
    ...loyalty,
    params: {
      how: { type: 'choice', options: [{ value: 'a', label: { en: 'a', ja: 'a' } }] },
      most: { type: 'number', optional: true },
    },
    sentence: { en: 'a', ja: 'a' },
    evaluate: ({ how, most }) => {
      const choice: 'a' = how;
      // @ts-expect-error an optional parameter may be absent
      const certain: number = most;
      return () => choice === 'a' && certain === undefined;
    },
    samples: [
      { params: { how: 'a' }, facts: {}, outcome: 'match' },
      { params: { how: 'a' }, facts: {}, outcome: 'miss' },
      { params: { how: 'a' }, facts: {}, outcome: 'unknown' },
    ],
  });
});
