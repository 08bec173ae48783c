import type { Facts, FactValue } from '../../../shared/domain/fact';
import type { Outcome } from '../../../shared/domain/outcome';
import type { PredicateDefinition } from '../../../shared/domain/predicate';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';

export const DEFAULT_NOW = Date.UTC(2026, 0, 15, 3);

export interface Question {
  readonly params: Readonly<Record<string, unknown>>;
  readonly facts: Facts;
  readonly now?: number;
}

/** A built-in by its id; throws where there is none. */
export function builtIn(id: string): PredicateDefinition {
  const definition = builtInPredicates.find((candidate) => candidate.id === id);
  if (definition === undefined) throw new Error(`There is no predicate ${id}.`);
  return definition;
}

/** Names of the facts that a predicate declares for some parameters. */
export function declaredFacts({ facts }: PredicateDefinition, params: Question['params']): readonly string[] {
  return typeof facts === 'function' ? facts(params as never) : facts;
}

/** Asks the definition itself, with a reader that throws at undeclared facts, where the engine would only hide them. */
export function askPredicate(definition: PredicateDefinition, { params, facts, now = DEFAULT_NOW }: Question): Outcome {
  const names = declaredFacts(definition, params);
  const reader = checkingReader(names, facts);
  const test = definition.evaluate(params as never, { patterns: re2Patterns });
  const { whenMissing } = definition;
  const isAsked = (typeof whenMissing === 'function' ? whenMissing(params as never) : whenMissing) === 'evaluate';
  if (!isAsked && names.some((name) => facts[name] === undefined)) return 'unknown';
  const answer = test(reader, now);
  return answer === true ? 'match' : answer === false ? 'miss' : answer;
}

/** When the answer may change; `undefined` where the predicate does not look at the clock. */
export function askChange(definition: PredicateDefinition, question: Question): number | null | undefined {
  const { params, facts, now = DEFAULT_NOW } = question;
  return definition.changesAt?.(params as never)(checkingReader(declaredFacts(definition, params), facts), now);
}

function checkingReader(names: readonly string[], facts: Facts) {
  return {
    get(name: string): FactValue | undefined {
      if (!names.includes(name)) throw new Error(`Reads ${name}, but declares only ${names.join(', ') || 'no fact'}.`);
      return facts[name] as FactValue | undefined;
    },
  };
}
