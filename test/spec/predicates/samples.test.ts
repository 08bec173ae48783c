import { builtInPredicates } from '../../../shared/predicates';
import { compile } from '../../../shared/engine/compile';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { askPredicate, DEFAULT_NOW } from './ask';

describe.each(builtInPredicates.map((definition) => [definition.id, definition] as const))('%s', (_id, definition) => {
  const samples = definition.samples.map(
    (sample) =>
      [`${JSON.stringify(sample.params)} of ${JSON.stringify(sample.facts)} is ${sample.outcome}`, sample] as const
  );

  test.each(samples)('%s', (_name, sample) => {
    expect(askPredicate(definition, sample)).toBe(sample.outcome);
  });

  test.each(samples)('through the engine: %s', (_name, { params, facts, now = DEFAULT_NOW, outcome }) => {
    const condition = { predicate: definition.id, params };
    const evaluator = compile(condition, { predicates: builtInPredicates, patterns: re2Patterns });
    expect(evaluator(facts, { now })).toMatchObject({ outcome, trace: { threw: false } });
  });
});
