/**
 * `strapi-plugin-personalization/engine`: the engine for other programs, with the built-in predicates and the linear-time
 * pattern compiler as defaults. Nothing of Strapi, React or Node is in it.
 *
 * ```ts
 * const isNear = compile({ predicate: 'place.country', params: { countries: ['JP'] } });
 * isNear({ 'geo.country': 'JP' }, { now: Date.now() }).outcome; // 'match'
 * ```
 */
import type { ConditionSource } from './domain/condition';
import type { Persona } from './domain/persona';
import type { Problem } from './domain/problem';
import * as engine from './engine';
import { re2Patterns } from './operators/re2-patterns';
import { builtInPredicates } from './predicates';

const defaults = { predicates: builtInPredicates, patterns: re2Patterns };

/** Compiles a condition once, to be asked often. Throws `ConditionError`, with every problem, where it cannot be. */
export function compile(condition: ConditionSource, options: Partial<engine.CompileOptions> = {}): engine.Evaluator {
  return engine.compile(condition, { ...defaults, ...options });
}

/** Everything that is wrong with a stored condition, with codes and paths; empty where it is good. Never throws. */
export function validate(stored: unknown, options: Partial<engine.ValidateOptions> = {}): readonly Problem[] {
  return engine.validate(stored, { ...defaults, ...options });
}

/** Compiles all personas into one set for `decide` and `explain`. A bad persona is broken; it never throws for one. */
export function compilePersonas(
  personas: Iterable<Persona>,
  options: Partial<engine.CompilePersonasOptions> = {}
): engine.PersonaSet {
  return engine.compilePersonas(personas, { ...defaults, ...options });
}

/** The sentence an editor reads, in the spoken locale (English or Japanese) nearest to `locale`. Never throws. */
export function summarize(
  condition: ConditionSource,
  locale: string,
  options: Partial<engine.SummarizeOptions> = {}
): string {
  return engine.summarize(condition, locale, { ...defaults, ...options });
}

export { ConditionError, createPredicateRegistry, decide, explain } from './engine';
export type {
  CompileOptions,
  CompilePersonasOptions,
  Evaluation,
  Evaluator,
  Moment,
  PersonaSet,
  PredicateRegistry,
  SummarizeOptions,
  ValidateOptions,
} from './engine';
export { builtInPredicates, definePredicate } from './predicates';
export { createComparison, OPERATORS } from './operators';
export { re2Patterns } from './operators/re2-patterns';
export type { Condition, ConditionSource, StoredCondition } from './domain/condition';
export type { Decision, Explanation, TraceNode } from './domain/decision';
export type { FactReader, Facts, FactValue } from './domain/fact';
export type { Outcome } from './domain/outcome';
export type { Persona, Scoring } from './domain/persona';
export type { PatternCompiler, PredicateDefinition } from './domain/predicate';
export type { Problem, ProblemCode } from './domain/problem';
export type { Rule } from './domain/rule';
