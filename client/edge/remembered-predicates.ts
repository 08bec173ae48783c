import type { PredicateDefinition } from '../../shared/domain/predicate';
import { builtInPredicates } from '../../shared/predicates';

/**
 * In a build, those of the built-in predicates that are about what only a visitor's token remembers (`behaviour`): a part of
 * its own, because most conditions at an edge do without.
 */
export const rememberedPredicates: readonly PredicateDefinition[] = builtInPredicates.filter(
  (predicate) => predicate !== undefined
);
