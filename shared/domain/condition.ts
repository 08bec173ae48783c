/**
 * A condition is data: a tree of groups with references to rules and predicates at its leaves. There is no expression
 * language in it, and nothing that a visitor sends is ever read as one.
 */
export type Condition = AllCondition | AnyCondition | NotCondition | RuleReference | PredicateLeaf;

/** Matches when every part matches. A miss beats an unknown, an unknown beats a match. */
export interface AllCondition {
  readonly all: readonly Condition[];
}

/** Matches when one part matches. A match beats an unknown, an unknown beats a miss. */
export interface AnyCondition {
  readonly any: readonly Condition[];
}

/** Swaps match and miss; unknown stays unknown. */
export interface NotCondition {
  readonly not: Condition;
}

/** The outcome of another rule, by its key. */
export interface RuleReference {
  readonly rule: string;
}

/** One test: the id of a predicate with its parameters. */
export interface PredicateLeaf {
  readonly predicate: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A condition as it is stored, with the version of the language it is written in. */
export interface StoredCondition {
  readonly version: typeof CONDITION_VERSION;
  readonly root: Condition;
}

/**
 * What the engine takes as a condition: as it is stored, or its bare root. Personas and rules are handed over as they
 * lie in the database, so that a stored condition that has gone bad is seen as broken, not mistaken for "no condition".
 */
export type ConditionSource = StoredCondition | Condition;

export const CONDITION_VERSION = 1;

/** Groups and negations nested in one condition, the root counting as 1. */
export const MAX_CONDITION_DEPTH = 16;

/** Predicates and rule references in one condition. */
export const MAX_CONDITION_LEAVES = 500;

/** Characters in a pattern (RE2 syntax). */
export const MAX_PATTERN_LENGTH = 256;

/** Rules that refer to rules that refer to rules: so many in one chain. */
export const MAX_REFERENCE_DEPTH = 16;

/** Predicates in one condition together with those of all the rules it refers to, each reference counted. */
export const MAX_EXPANDED_LEAVES = 10_000;
