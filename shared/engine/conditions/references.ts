/**
 * What a rule or persona refers to by itself, not through the rules that it names: what must be changed in it before
 * something else can go. Also of one that is broken: its sound parts still refer to what they name.
 */
import type { FactReader } from '../../domain/fact';
import type { PatternCompiler } from '../../domain/predicate';
import { readScoring } from '../personas/read-scoring';
import { type PredicateSource, toPredicateLookup } from '../predicate-registry';
import { parseCondition } from './parse-condition';
import type { ParsedLeaf, ParsedNode } from './parsed-condition';

export interface References {
  /** Keys of the rules that its condition or its points name, of those there are. */
  readonly rules: ReadonlySet<string>;
  /** Names of the facts that its own predicates read; personas are among them as `persona.<key>`, what must be confirmed as `form.<key>`. */
  readonly facts: ReadonlySet<string>;
  /** Key of the declared fact that the visitor must confirm; `null` where there is none. */
  readonly confirm: string | null;
  /**
   * Whether one of its predicates answers otherwise for this value of a fact than for one that nobody could have given:
   * then it is about that value.
   */
  isAbout(fact: string, value: string): boolean;
}

export interface ReferencesOptions {
  readonly predicates: PredicateSource;
  readonly patterns: PatternCompiler;
  /** Keys of the rules there are. */
  readonly rules: ReadonlySet<string>;
}

export function references(
  {
    condition,
    scoring = null,
    confirm = null,
  }: { readonly condition: unknown; readonly scoring?: unknown; readonly confirm?: unknown },
  { predicates, patterns, rules }: ReferencesOptions
): References {
  const context = { predicates: toPredicateLookup(predicates), patterns, rules };
  const parsed = condition == null ? null : parseCondition(condition, context, { mayBeBare: true });
  const hints = readScoring(scoring)?.points ?? [];
  const scored = hints.flatMap((hint) => ('rule' in hint ? hint.rule : []));
  const read = hints.flatMap((hint) => ('event' in hint ? `behaviour.events.${hint.event}` : []));
  const confirmed = typeof confirm === 'string' && confirm !== '' ? confirm : null;
  const leaves = parsed?.root ? leavesOf(parsed.root) : [];
  return {
    rules: new Set([...(parsed?.references ?? []).map(({ key }) => key), ...scored.filter((key) => rules.has(key))]),
    facts: new Set([...(parsed?.facts ?? []), ...read, ...(confirmed === null ? [] : [`form.${confirmed}`])]),
    confirm: confirmed,
    isAbout: (fact, value) => leaves.some((leaf) => leaf.facts.includes(fact) && tellsApart(leaf, fact, value)),
  };
}

/** No text from a form or a request holds this character. */
const NOBODYS_VALUE = '\u0000';

function tellsApart({ test }: ParsedLeaf, fact: string, value: string): boolean {
  const answer = (given: string) => {
    const reader: FactReader = { get: (name) => (name === fact ? given : undefined) };
    return test(reader, 0);
  };
  try {
    return answer(value) !== answer(NOBODYS_VALUE);
  } catch {
    // A predicate that throws for lack of other facts says nothing about this one.
    return false;
  }
}

function leavesOf(node: ParsedNode): readonly ParsedLeaf[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.children.flatMap(leavesOf);
    case 'not':
      return leavesOf(node.child);
    case 'rule':
      return [];
    default:
      return [node];
  }
}
