import type { PatternCompiler } from '../domain/predicate';
import type { Rule } from '../domain/rule';
import { parseCondition } from './conditions/parse-condition';
import type { ParsedCondition } from './conditions/parsed-condition';
import type { ConditionContext } from './conditions/walk';
import { type PredicateSource, toPredicateLookup } from './predicate-registry';

/** What the names in a condition mean. */
export interface Vocabulary {
  readonly predicates: PredicateSource;
  /** Default: none. */
  readonly rules?: Iterable<Rule>;
  /** Default: patterns are checked for their length only, and match nothing. */
  readonly patterns?: PatternCompiler;
  /** Keys of the personas there are. Default: any well-formed key will do. */
  readonly personas?: Iterable<string>;
}

/** The rules, each parsed on its own and not yet against each other, and the context they were parsed in. */
export function parseRules(
  { predicates, rules = [], patterns, personas }: Vocabulary,
  { ownKey }: { readonly ownKey?: string } = {}
): { readonly context: ConditionContext; readonly parsed: Map<string, ParsedCondition> } {
  const stored = new Map([...rules].map((rule) => [rule.key, rule.condition]));
  const context: ConditionContext = {
    predicates: toPredicateLookup(predicates),
    rules: new Set(ownKey === undefined ? stored.keys() : [...stored.keys(), ownKey]),
    personas: personas && new Set(personas),
    patterns,
  };
  const parsed = new Map<string, ParsedCondition>();
  for (const [key, condition] of stored) {
    if (key !== ownKey) parsed.set(key, parseCondition(condition, context, { mayBeBare: true }));
  }
  return { context, parsed };
}
