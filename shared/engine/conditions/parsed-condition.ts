import type { PredicateDefinition, PredicateTest } from '../../domain/predicate';
import type { ProblemList, ProblemPath } from '../problem-list';

/** A condition after everything that can go wrong with it has been looked for, and before it is bound to fact slots. */
export interface ParsedCondition {
  /** `null` where even the outermost node could not be read. Means nothing while there are problems. */
  readonly root: ParsedNode | null;
  readonly list: ProblemList;
  /** Every reference to a rule, in order of appearance; a rule may be named twice. */
  readonly references: readonly PlacedReference[];
  /** Names of the facts that its own predicates read, without those of the rules it refers to. */
  readonly facts: ReadonlySet<string>;
  readonly leaves: number;
}

export type ParsedNode = ParsedGroup | ParsedNot | ParsedReference | ParsedLeaf;

export interface ParsedGroup {
  readonly kind: 'all' | 'any';
  readonly children: readonly ParsedNode[];
}

export interface ParsedNot {
  readonly kind: 'not';
  readonly child: ParsedNode;
}

export interface ParsedReference {
  readonly kind: 'rule';
  readonly key: string;
}

export interface PlacedReference {
  readonly key: string;
  readonly path: ProblemPath;
}

/** A predicate with its parameters parsed and its test made. */
export interface ParsedLeaf {
  readonly kind: 'predicate';
  readonly predicate: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly facts: readonly string[];
  readonly test: PredicateTest;
  /** `null` where the clock alone never changes the answer. */
  readonly changesAt: ReturnType<NonNullable<PredicateDefinition['changesAt']>> | null;
  /** Whether the test wants to be asked even though a fact is missing. */
  readonly isAskedWhenMissing: boolean;
  /** Whether the test is narrower than one of the same predicate with other parameters; `null` where nobody can tell. */
  readonly isNarrower: ((than: Readonly<Record<string, unknown>>) => boolean) | null;
  /** Whether a test of the same predicate with other parameters misses whenever this one matches; `null` where nobody can tell. */
  readonly excludes: ((other: Readonly<Record<string, unknown>>) => boolean) | null;
}
