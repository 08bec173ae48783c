import type { PatternCompiler } from '../../domain/predicate';
import type { PredicateLookup } from '../predicate-registry';
import type { ProblemList, ProblemPath } from '../problem-list';
import type { PlacedReference } from './parsed-condition';

/** What the names in a condition are looked up in. */
export interface ConditionContext {
  readonly predicates: PredicateLookup;
  /** Keys of the rules there are. */
  readonly rules: ReadonlySet<string>;
  /** Keys of the personas there are. Default: any well-formed key will do. */
  readonly personas?: ReadonlySet<string>;
  /** Default: patterns are checked for their length only, and match nothing. */
  readonly patterns?: PatternCompiler;
}

/** What is found out on the way through one condition. */
export interface Walk {
  readonly context: ConditionContext;
  readonly list: ProblemList;
  readonly references: PlacedReference[];
  readonly facts: Set<string>;
  leaves: number;
}

/** Where in the condition the walk is. */
export interface Place {
  readonly walk: Walk;
  readonly path: ProblemPath;
  /** Groups and negations around this node, and itself if it is one. */
  readonly depth: number;
}
