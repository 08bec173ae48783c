import type { Outcome } from '../../domain/outcome';
import type { PackedNode, PackedPersonas } from '../../domain/packed-personas';
import type { PatternCompiler } from '../../domain/predicate';
import { type PreparedParams, prepareLeaf } from '../conditions/prepare-leaf';
import { compileGroup, compileNot } from '../evaluation/compile-group';
import { compileLeaf } from '../evaluation/compile-leaf';
import { createFactTable, type FactTable } from '../evaluation/fact-table';
import type { CompiledNode } from '../evaluation/node';
import { personaSlots } from '../personas/persona-slots';
import type { DecidableSet } from '../personas/persona-set';
import type { PredicateLookup } from '../predicate-registry';

export interface UnpackOptions {
  readonly predicates: PredicateLookup;
  readonly patterns: PatternCompiler;
}

/**
 * Makes packed personas ready for `decide`. Nothing is checked again. A predicate that is not known here, or that does not
 * take its parameters, is unknown, and so selects nobody. Throws where it is no packing at all.
 */
export function unpackPersonas({ personas, nodes, steps }: PackedPersonas, options: UnpackOptions): DecidableSet {
  const facts = createFactTable();
  const unpacked = nodes.map((node, at) => unpackNode(node, at, facts, options));
  const program = { nodes: unpacked, gates: unpacked.map(({ gate }) => gate), facts };
  return {
    personas: personas.map(({ key }) => ({ key, activeFrom: null, activeTo: null })),
    plan: {
      program,
      steps,
      conditions: personas.map(({ condition }) => condition ?? null),
      scorings: personas
        .map(
          ({ scoring }) =>
            scoring && {
              ...scoring,
              hints: [],
              points: scoring.points.map(({ points }, hint) => ({ rule: '', points, hint })),
              rules: scoring.points.map(({ node }) => node),
            }
        )
        .map((scoring) => scoring ?? null),
      confirmations: personas.map(({ confirm }) => confirm ?? null),
      exclusions: personas.map(({ isBroken }) => (isBroken ? 'broken' : null)),
      scheduled: [],
      ...personaSlots(
        facts,
        personas.map(({ key }) => key)
      ),
    },
  };
}

function unpackNode(node: PackedNode, at: number, facts: FactTable, options: UnpackOptions): CompiledNode {
  const before = (number: number): number => {
    // Else it would ask itself for ever.
    if (!(number < at)) throw new TypeError('A packed condition refers to what comes after it.');
    return number;
  };
  if ('all' in node) return compileGroup('all', node.all.map(before));
  if ('any' in node) return compileGroup('any', node.any.map(before));
  if ('not' in node) return compileNot(before(node.not));
  if ('outcome' in node) return settled(node.outcome);
  const definition = options.predicates.get(node.test);
  try {
    return definition
      ? compileLeaf(prepareLeaf(definition, node.params as PreparedParams, options.patterns), facts)
      : settled('unknown');
  } catch {
    return settled('unknown');
  }
}

/** A group of nothing, but for its outcome. */
function settled(outcome: Outcome): CompiledNode {
  return { ...compileGroup('all', []), outcome: () => outcome };
}
