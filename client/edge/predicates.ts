import type { PredicateDefinition } from '../../shared/domain/predicate';
import { builtInPredicates } from '../../shared/predicates';

/**
 * The built-in predicates. A build leaves out those that only compare a fact, because a manifest has the predicate `fact` in
 * their place, and those of the part beside it.
 */
export const predicatesAtHand: readonly PredicateDefinition[] = builtInPredicates.filter(
  (predicate) => predicate !== undefined
);
