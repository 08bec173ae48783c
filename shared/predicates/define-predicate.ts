import type { ParameterSchema } from '../domain/parameter';
import { PREDICATE_CATEGORIES, type PredicateDefinition, type PredicateSample } from '../domain/predicate';
import { SPOKEN_LOCALES } from '../domain/localized-text';

/**
 * Makes a predicate. Its parameter types are inferred from `params`; the result is frozen and ready to be registered.
 * Throws a `TypeError` that lists everything that is wrong, so that a mistake stops the start and not a visitor.
 *
 * The result forgets the parameter types: registries hold predicates of every shape, and the engine checks stored
 * parameters against the schema before it calls anything with them.
 */
export function definePredicate<const S extends ParameterSchema>(
  definition: PredicateDefinition<S>
): PredicateDefinition {
  const problems = [
    ...identityProblems(definition),
    ...parameterProblems(definition.params),
    ...sentenceProblems(definition),
    ...sampleProblems(definition),
  ];
  if (problems.length > 0) {
    throw new TypeError(
      `The predicate ${JSON.stringify(definition.id)} cannot be defined:\n- ${problems.join('\n- ')}`
    );
  }
  return deepFreeze(definition) as unknown as PredicateDefinition;
}

/** `place.country`, `my-shop.loyalty`, `plugin::shop.loyalty`. */
const ID = /^(?:(?:plugin|api)::)?[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/;
const PARAMETER_NAME = /^[a-z][A-Za-z0-9]*$/;
const PLACEHOLDER = /\{([^{}]*)\}/g;

function identityProblems<S extends ParameterSchema>({
  id,
  category,
  label,
  evaluate,
}: PredicateDefinition<S>): string[] {
  const problems: string[] = [];
  if (!ID.test(id)) problems.push('id: lower-case words joined by dots, like "my-shop.loyalty".');
  if (!PREDICATE_CATEGORIES.includes(category)) {
    problems.push(`category: one of ${PREDICATE_CATEGORIES.join(', ')}; found ${JSON.stringify(category)}.`);
  }
  if (typeof evaluate !== 'function') problems.push('evaluate: a function is missing.');
  for (const locale of SPOKEN_LOCALES) if (!label?.[locale]) problems.push(`label.${locale}: missing.`);
  return problems;
}

function parameterProblems(params: ParameterSchema): string[] {
  const problems: string[] = [];
  for (const [name, parameter] of Object.entries(params)) {
    if (!PARAMETER_NAME.test(name)) problems.push(`params.${name}: a name is camelCase.`);
    if (parameter.type === 'choice') {
      const values = parameter.options.map((option) => option.value);
      if (new Set(values).size !== values.length || values.length === 0) {
        problems.push(`params.${name}: a choice needs options, each value once.`);
      }
      if (parameter.default !== undefined && !values.includes(parameter.default)) {
        problems.push(`params.${name}: the default ${JSON.stringify(parameter.default)} is none of its options.`);
      }
    }
  }
  return problems;
}

function sentenceProblems<S extends ParameterSchema>({ params, sentence }: PredicateDefinition<S>): string[] {
  return SPOKEN_LOCALES.flatMap((locale) => {
    const template = sentence?.[locale];
    if (typeof template === 'function') return [];
    if (!template) return [`sentence.${locale}: missing.`];
    return [...template.matchAll(PLACEHOLDER)]
      .filter(([, name]) => !Object.hasOwn(params, name ?? ''))
      .map(([placeholder]) => `sentence.${locale}: there is no parameter for ${placeholder}.`);
  });
}

function sampleProblems<S extends ParameterSchema>(definition: PredicateDefinition<S>): string[] {
  const { samples = [], params, facts, whenMissing } = definition;
  const problems: string[] = [];
  const outcomes = new Set(samples.map((sample) => sample.outcome));
  const readsFacts = (sample: PredicateSample<S>): boolean =>
    (typeof facts === 'function' ? facts(sample.params) : facts).length > 0;
  if (!outcomes.has('match')) problems.push('samples: one must match.');
  if (!outcomes.has('miss')) problems.push('samples: one must miss.');
  // A predicate that is asked in spite of missing facts may well always know: `place.unknown` does.
  if (!outcomes.has('unknown') && whenMissing !== 'evaluate' && samples.some(readsFacts)) {
    problems.push('samples: one must be unknown, because facts are read that may be missing.');
  }
  for (const [index, sample] of samples.entries()) {
    for (const name of Object.keys(sample.params)) {
      if (!Object.hasOwn(params, name)) problems.push(`samples[${index}]: there is no parameter "${name}".`);
    }
  }
  return problems;
}

function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
