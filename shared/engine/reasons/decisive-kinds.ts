import { REASON_KINDS, type ReasonKind } from '../../domain/reason-kind';
import type { NodeNumber } from '../evaluation/node';
import { personaOfFact } from '../personas/persona-fact';
import type { PersonaSet } from '../personas/persona-set';
import { reasonKind } from './reason-kinds';

/**
 * By what kinds of facts it is decided whether a persona holds, whoever asks: all that its condition, its points and the yes it
 * waits for may read, also through rules and other personas. In the order of `REASON_KINDS`.
 */
export function decisiveKinds(set: PersonaSet, persona: string): readonly ReasonKind[] {
  let known = KINDS.get(set);
  if (known === undefined) KINDS.set(set, (known = new Map()));
  let kinds = known.get(persona);
  if (kinds === undefined) known.set(persona, (kinds = findKinds(set, persona)));
  return kinds;
}

const KINDS = new WeakMap<PersonaSet, Map<string, readonly ReasonKind[]>>();

function findKinds({ personas, plan }: PersonaSet, persona: string): readonly ReasonKind[] {
  const places = new Map(personas.map(({ key }, at) => [key, at]));
  const kinds = new Set<ReasonKind>();
  const asked = new Set<string>();
  const pending: string[] = [persona];

  function look(node: NodeNumber): void {
    const { shape } = plan.program.nodes[node]!;
    switch (shape.kind) {
      case 'all':
      case 'any':
        return shape.children.forEach(look);
      case 'not':
      case 'rule':
        return look(shape.child);
      case 'predicate': {
        if (shape.leaf.facts.length === 0 && shape.leaf.changesAt !== null) kinds.add('time');
        for (const name of shape.leaf.facts) {
          const another = personaOfFact(name);
          if (another === undefined) kinds.add(reasonKind(name));
          else pending.push(another);
        }
      }
    }
  }

  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    const at = places.get(key);
    if (at === undefined || asked.has(key)) continue;
    asked.add(key);
    const { conditions, confirmations, scorings } = plan;
    const nodes = [conditions[at] ?? [], confirmations[at] ?? [], scorings[at]?.rules ?? []].flat();
    nodes.forEach(look);
  }
  return REASON_KINDS.filter((kind) => kinds.has(kind));
}
