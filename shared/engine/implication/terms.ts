/**
 * What implication is about: claims that something comes out as a match, or as a miss. A claim about a group is a claim
 * about all, or about any, of its parts; a claim about the negation of something is the opposite claim about it. Unknown
 * needs no claims of its own: no part of a rule ever follows from not knowing.
 */
import type { CompiledNode, NodeNumber } from '../evaluation/node';
import { readPersonaLeaf } from '../personas/persona-leaf';
import type { PersonaSet } from '../personas/persona-set';

export interface Claim {
  /**
   * `ways`: the persona at this place, its schedule aside. `means`: the same without what the visitor must confirm, by its
   * condition or its points. `points`: by its points alone.
   */
  readonly about: 'node' | 'ways' | 'means' | 'points';
  /** The number of the node, or the place of the persona. */
  readonly at: number;
  readonly comes: 'match' | 'miss';
}

export interface Parts {
  readonly kind: 'all' | 'any' | 'leaf';
  readonly claims: readonly Claim[];
}

/** What must not come true for a claim to come true. */
export function opposite({ about, at, comes }: Claim): Claim {
  return { about, at, comes: comes === 'match' ? 'miss' : 'match' };
}

const LEAF: Parts = { kind: 'leaf', claims: [] };

export interface Terms {
  /** Different for claims that differ. */
  idOf(claim: Claim): number;
  /** More than any id. */
  readonly ids: number;
  partsOf(claim: Claim): Parts;
  nodeOf(claim: Claim): CompiledNode | undefined;
}

export function createTerms({ personas, plan }: PersonaSet): Terms {
  const { nodes } = plan.program;
  const places = new Map(personas.map(({ key }, at) => [key, at]));
  const starts = {
    node: 0,
    ways: 2 * nodes.length,
    points: 2 * (nodes.length + personas.length),
    means: 2 * (nodes.length + 2 * personas.length),
  };

  const partsOf = ({ about, at, comes }: Claim): Parts => {
    if (about === 'points') return LEAF;
    if (about === 'ways') {
      const confirm = plan.confirmations[at] ?? null;
      const means: Claim = { about: 'means', at, comes };
      const parts = partsOf(means);
      if (confirm === null || parts.claims.length === 0) return parts;
      return { kind: comes === 'match' ? 'all' : 'any', claims: [means, { about: 'node', at: confirm, comes }] };
    }
    if (about === 'means') {
      const claims: Claim[] = [];
      const condition = plan.conditions[at] ?? null;
      if (condition !== null) claims.push({ about: 'node', at: condition, comes });
      if (plan.scorings[at] != null) claims.push({ about: 'points', at, comes });
      return { kind: comes === 'match' ? 'any' : 'all', claims };
    }
    return partsOfNode(at, comes);
  };

  const partsOfNode = (node: NodeNumber, comes: Claim['comes']): Parts => {
    const { shape } = nodes[node]!;
    switch (shape.kind) {
      case 'rule':
        return { kind: 'all', claims: [{ about: 'node', at: shape.child, comes }] };
      case 'not':
        return {
          kind: 'all',
          claims: [opposite({ about: 'node', at: shape.child, comes })],
        };
      case 'predicate':
        return partsOfLeaf(node, comes);
      default: {
        const claims = shape.children.map((child) => ({ about: 'node', at: child, comes }) as const);
        return { kind: (shape.kind === 'all') === (comes === 'match') ? 'all' : 'any', claims };
      }
    }
  };

  /** "Belongs to the persona X" is whatever makes X hold, as long as nothing else than that has a say. */
  const partsOfLeaf = (node: NodeNumber, comes: Claim['comes']): Parts => {
    const { shape } = nodes[node]!;
    const read = shape.kind === 'predicate' ? readPersonaLeaf(shape.leaf) : null;
    if (read === null || read === 'opaque') return LEAF;
    const at = places.get(read.persona);
    if (at === undefined || plan.exclusions[at] !== null || plan.scheduled.includes(at)) return LEAF;
    const { answers } = read;
    const from = (['match', 'miss', 'unknown'] as const).filter((outcome) => answers[outcome] === comes);
    const [only] = from;
    if (from.length !== 1 || only === undefined || only === 'unknown') return LEAF;
    return { kind: 'all', claims: [{ about: 'ways', at, comes: only }] };
  };

  return {
    idOf: ({ about, at, comes }) => starts[about] + 2 * at + (comes === 'match' ? 0 : 1),
    ids: 2 * (nodes.length + 3 * personas.length),
    partsOf,
    nodeOf: ({ about, at }) => (about === 'node' ? nodes[at] : undefined),
  };
}
