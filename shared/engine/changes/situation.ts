import type { Outcome } from '../../domain/outcome';
import type { NodeNumber } from '../evaluation/node';
import { answerOf } from '../evaluation/run';
import type { Deliberation } from '../personas/deliberation';
import { type PersonaLeaf, readPersonaLeaf } from '../personas/persona-leaf';
import type { PersonaSet } from '../personas/persona-set';

/** One visitor as the visitor is now, before all personas. */
export interface Situation {
  readonly set: PersonaSet;
  readonly now: Deliberation;
  outcomeOf(node: NodeNumber): Outcome;
  /** The place of the persona with a key. */
  placeOf(key: string): number | undefined;
  /** What a leaf makes of another persona. */
  personaLeafOf(node: NodeNumber): PersonaLeaf | 'opaque' | null;
}

export function createSituation(set: PersonaSet, now: Deliberation): Situation {
  const places = new Map(set.personas.map(({ key }, at) => [key, at]));
  const read = new Map<NodeNumber, PersonaLeaf | 'opaque' | null>();

  const personaLeafOf = (node: NodeNumber) => {
    const known = read.get(node);
    if (known !== undefined) return known;
    const { shape } = set.plan.program.nodes[node]!;
    const found = shape.kind === 'predicate' ? readPersonaLeaf(shape.leaf) : null;
    read.set(node, found);
    return found;
  };

  return { set, now, outcomeOf: (node) => answerOf(now.run, node), placeOf: (key) => places.get(key), personaLeafOf };
}
