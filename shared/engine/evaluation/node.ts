import type { TraceNode } from '../../domain/decision';
import type { Outcome } from '../../domain/outcome';
import type { ParsedLeaf } from '../conditions/parsed-condition';
import type { Run } from './run';

/** A node of a condition, compiled: the two ways to ask it. Both always give the same outcome. */
export interface CompiledNode {
  /** The hot path: stops as soon as the outcome is certain, and allocates nothing. */
  readonly outcome: (run: Run) => Outcome;
  /** Asks every part, so that an author sees them all. */
  readonly trace: (run: Run) => TraceNode;
  /** The slot of the one fact that it cannot do without; −1 where it has none, or several. */
  readonly gate: number;
  /** What it is made of, for those who reason about conditions instead of asking them. */
  readonly shape: NodeShape;
}

export type NodeShape =
  | { readonly kind: 'all' | 'any'; readonly children: readonly NodeNumber[] }
  | { readonly kind: 'not' | 'rule'; readonly child: NodeNumber }
  | { readonly kind: 'predicate'; readonly leaf: ParsedLeaf };

/** The place of a node in its program. Equal nodes have one number, however many conditions they stand in. */
export type NodeNumber = number;
