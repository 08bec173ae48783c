import * as engine from '../../shared';
import { read } from './repository';

/**
 * What other programs may import from `strapi-plugin-personalization/engine`. Adding a name is a promise and removing one
 * breaks somebody: both should be seen in a review, so both lists are written out.
 */
describe('the public engine', () => {
  it('exports these values', () => {
    expect(Object.keys(engine).sort()).toEqual([
      'ConditionError',
      'OPERATORS',
      'builtInPredicates',
      'compile',
      'compilePersonas',
      'createComparison',
      'createPredicateRegistry',
      'decide',
      'definePredicate',
      'explain',
      're2Patterns',
      'summarize',
      'validate',
    ]);
  });

  it('exports these types', () => {
    const names = [...read('shared/index.ts').matchAll(/export type \{([^}]*)\}/g)]
      .flatMap(([, list]) => (list ?? '').split(','))
      .map((name) => name.trim())
      .filter(Boolean);
    expect(names.sort()).toEqual([
      'CompileOptions',
      'CompilePersonasOptions',
      'Condition',
      'ConditionSource',
      'Decision',
      'Evaluation',
      'Evaluator',
      'Explanation',
      'FactReader',
      'FactValue',
      'Facts',
      'Moment',
      'Outcome',
      'PatternCompiler',
      'Persona',
      'PersonaSet',
      'PredicateDefinition',
      'PredicateRegistry',
      'Problem',
      'ProblemCode',
      'Rule',
      'Scoring',
      'StoredCondition',
      'SummarizeOptions',
      'TraceNode',
      'ValidateOptions',
    ]);
  });

  it('uses no default and no star export', () => {
    expect(read('shared/index.ts')).not.toMatch(/export (\*|default)/);
  });
});
