import { createPredicateRegistry, type PredicateRegistry } from '../../../shared/engine/predicate-registry';
import type { PredicateDefinition } from '../../../shared/domain/predicate';

/**
 * The predicates of this application: the built-in ones, and those that plugins and the application add in their
 * `register()`. It closes when Strapi has loaded, because a predicate that came later would be unknown to conditions that
 * are compiled by then.
 */
export type PredicatesService = PredicateRegistry;

export function createPredicatesService({ builtIn }: { builtIn: Iterable<PredicateDefinition> }): PredicatesService {
  return createPredicateRegistry(builtIn);
}
