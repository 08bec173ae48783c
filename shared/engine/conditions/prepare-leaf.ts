import type { PatternCompiler, PredicateDefinition } from '../../domain/predicate';
import type { ParsedLeaf } from './parsed-condition';

/** Parameters that have been checked, with their defaults. */
export type PreparedParams = Parameters<PredicateDefinition['evaluate']>[0];

/**
 * Calls everything of a definition that is called once per condition. Throws what the definition throws: parameters that
 * are fine one by one may still contradict each other.
 */
export function prepareLeaf(
  definition: PredicateDefinition,
  params: PreparedParams,
  patterns: PatternCompiler
): ParsedLeaf {
  const { id, facts, evaluate, changesAt, whenMissing, isNarrower, excludes } = definition;
  const names = typeof facts === 'function' ? facts(params) : facts;
  return {
    kind: 'predicate',
    predicate: id,
    params,
    facts: [...new Set(names)],
    test: evaluate(params, { patterns }),
    changesAt: changesAt?.(params) ?? null,
    isAskedWhenMissing: (typeof whenMissing === 'function' ? whenMissing(params) : whenMissing) === 'evaluate',
    isNarrower: isNarrower ? (than) => isNarrower(params, than as PreparedParams) : null,
    excludes: excludes ? (other) => excludes(params, other as PreparedParams) : null,
  };
}
