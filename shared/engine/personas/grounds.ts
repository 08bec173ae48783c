import type { ParsedLeaf } from '../conditions/parsed-condition';
import type { NodeNumber } from '../evaluation/node';
import { personaOfFact } from './persona-fact';
import type { PersonaSet } from './persona-set';

/** What has to be found out to know whether some personas hold, whoever asks. */
export interface Grounds {
  /** Places of those personas, and of all that they refer to or compete with. */
  readonly places: ReadonlySet<number>;
  /** The tests of their conditions, their points and the yes they wait for, also through rules. */
  readonly leaves: ReadonlySet<ParsedLeaf>;
}

export function groundsOf({ personas, plan }: PersonaSet, keys: Iterable<string>): Grounds {
  const { conditions, confirmations, scorings } = plan;
  const byKey = new Map(personas.map(({ key }, at) => [key, at]));
  const leaves = new Set<ParsedLeaf>();
  const places = new Set<number>();
  const seen = new Set<NodeNumber>();
  const pending: number[] = [];
  const expect = (key: string): void => void pending.push(byKey.get(key) ?? -1);

  function look(node: NodeNumber): void {
    if (seen.has(node)) return;
    seen.add(node);
    const { shape } = plan.program.nodes[node]!;
    switch (shape.kind) {
      case 'all':
      case 'any':
        return shape.children.forEach(look);
      case 'not':
      case 'rule':
        return look(shape.child);
      case 'predicate':
        leaves.add(shape.leaf);
        for (const name of shape.leaf.facts) {
          const another = personaOfFact(name);
          if (another !== undefined) expect(another);
        }
    }
  }

  for (const key of keys) expect(key);
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (at < 0 || places.has(at)) continue;
    places.add(at);
    [conditions[at] ?? [], confirmations[at] ?? [], scorings[at]?.rules ?? []].flat().forEach(look);
    // A lead is a lead over every other score.
    if ((scorings[at]?.lead ?? 0) > 0)
      scorings.forEach((scoring, rival) => void (scoring !== null && pending.push(rival)));
  }
  return { places, leaves };
}
