import type { PredicateDefinition } from '../../../shared/domain/predicate';
import { createPredicateRegistry } from '../../../shared/engine';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates, definePredicate } from '../../../shared/predicates';

/**
 * What the cases speak in: the real predicates, and a few that no editor could use. The latter answer whatever a case
 * needs, so that a table of outcomes is not a table of facts.
 */
const answers = (outcome: 'match' | 'miss' | 'unknown'): PredicateDefinition => ({
  ...withoutFacts(`test.${outcome}`),
  evaluate: () => () => outcome,
});

function base(id: string) {
  const words = id.replace('.', ' ');
  return { id, category: 'general', label: { en: id, ja: id }, sentence: { en: words, ja: words } } as const;
}

function withoutFacts(id: string): Omit<PredicateDefinition, 'evaluate'> {
  return { ...base(id), params: {}, facts: [], samples: [] };
}

const throws: PredicateDefinition = {
  ...withoutFacts('test.throws'),
  evaluate: () => () => {
    throw new Error('A predicate with a mistake in it.');
  },
};

/** JavaScript lets an author forget to answer. */
const silent: PredicateDefinition = {
  ...withoutFacts('test.silent'),
  evaluate: () => () => undefined as unknown as boolean,
};

/** It may look at `seen` only, although it tries to look at `hidden`. */
const peeks: PredicateDefinition = {
  ...withoutFacts('test.peeks'),
  facts: ['seen'],
  evaluate: () => (facts) => facts.get('hidden') !== undefined,
};

const absent = definePredicate({
  ...base('test.absent'),
  params: { fact: { type: 'text', format: 'fact' } },
  facts: ({ fact }) => [fact],
  whenMissing: 'evaluate',
  evaluate:
    ({ fact }) =>
    (facts) =>
      facts.get(fact) === undefined,
  samples: [
    { params: { fact: 'a' }, facts: {}, outcome: 'match' },
    { params: { fact: 'a' }, facts: { a: 1 }, outcome: 'miss' },
  ],
});

/** Holds until a moment. */
const before = definePredicate({
  ...base('test.before'),
  params: { moment: { type: 'number' } },
  facts: [],
  evaluate:
    ({ moment }) =>
    (_facts, now) =>
      now < moment,
  changesAt:
    ({ moment }) =>
    (_facts, now) =>
      now < moment ? moment : null,
  samples: [
    { params: { moment: 1 }, facts: {}, now: 0, outcome: 'match' },
    { params: { moment: 1 }, facts: {}, now: 1, outcome: 'miss' },
  ],
});

const pattern = definePredicate({
  ...base('test.pattern'),
  params: { pattern: { type: 'text', format: 'pattern' } },
  facts: ['path'],
  evaluate: ({ pattern }, { patterns }) => {
    const test = patterns(pattern, { ignoreCase: false });
    return (facts) => test(String(facts.get('path')));
  },
  samples: [
    { params: { pattern: 'a' }, facts: { path: 'a' }, outcome: 'match' },
    { params: { pattern: 'a' }, facts: { path: 'b' }, outcome: 'miss' },
    { params: { pattern: 'a' }, facts: {}, outcome: 'unknown' },
  ],
});

/** Two parameters that are fine one by one may still contradict each other. */
const range = definePredicate({
  ...base('test.range'),
  params: {
    from: { type: 'number', min: 0, max: 100, integer: true },
    to: { type: 'number', default: 100 },
    unit: { type: 'choice', options: [{ value: 'km', label: { en: 'km', ja: 'km' } }], optional: true },
  },
  facts: [],
  evaluate: ({ from, to }) => {
    if (from > to) throw new Error('"from" must not be greater than "to".');
    return () => true;
  },
  sentence: { en: 'is between {from} and {to}', ja: '{from}と{to}の間にいる' },
  samples: [
    { params: { from: 0, to: 1 }, facts: {}, outcome: 'match' },
    { params: { from: 0, to: 1 }, facts: {}, outcome: 'miss' },
  ],
});

export const predicates = createPredicateRegistry([
  answers('match'),
  answers('miss'),
  answers('unknown'),
  throws,
  silent,
  peeks,
  absent,
  before,
  pattern,
  range,
  ...builtInPredicates,
]);

export const patterns = re2Patterns;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['MATCH', 'test.match'],
  ['MISS', 'test.miss'],
  ['UNKNOWN', 'test.unknown'],
  ['THROWS', 'test.throws'],
]);

/** In the cases `"MATCH"` stands for a predicate that answers so; everything else is written out. */
export function expand(value: unknown): unknown {
  if (typeof value === 'string') {
    const predicate = SHORT.get(value);
    return predicate === undefined ? value : { predicate, params: {} };
  }
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, expand(each)]));
}
