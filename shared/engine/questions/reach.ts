import type { NodeNumber } from '../evaluation/node';
import type { Step } from '../personas/persona-order';
import { personaOfFact } from '../personas/persona-fact';
import type { PersonaSet } from '../personas/persona-set';

/** How far the answer to one question reaches: everything of a set that may come out otherwise. */
export interface Reach {
  readonly slot: number;
  readonly nodes: readonly NodeNumber[];
  /** The steps to take anew, by their place in the plan, ascending. */
  readonly steps: readonly number[];
  /** Places of the personas that may come out otherwise. */
  readonly personas: readonly number[];
}

/**
 * The reach of a fact, `null` where no persona reads it. It depends on the set alone, so it is worked out once per fact and
 * set: a visitor's answer to one question then costs the few personas that it is about, not all of them.
 */
export function reachOf(set: PersonaSet, fact: string): Reach | null {
  let known = REACHES.get(set);
  if (known === undefined) REACHES.set(set, (known = new Map()));
  let reach = known.get(fact);
  if (reach === undefined) known.set(fact, (reach = findReach(set, fact)));
  return reach;
}

const REACHES = new WeakMap<PersonaSet, Map<string, Reach | null>>();

function findReach({ personas, plan }: PersonaSet, fact: string): Reach | null {
  const { program, steps, conditions, confirmations, scorings } = plan;
  const slot = program.facts.names.indexOf(fact);
  if (slot < 0) return null;
  const places = new Map(personas.map(({ key }, at) => [key, at]));
  const reached: (boolean | undefined)[] = [];
  const nodes: NodeNumber[] = [];
  const outcomes = new Set<number>();
  const scores = new Set<number>();

  const isReached = (node: NodeNumber): boolean => {
    const known = reached[node];
    if (known !== undefined) return known;
    const answer = look(node);
    reached[node] = answer;
    if (answer) nodes.push(node);
    return answer;
  };
  const look = (node: NodeNumber): boolean => {
    const { shape } = program.nodes[node]!;
    switch (shape.kind) {
      case 'all':
      case 'any':
        // Every child is looked at: each that is reached has to be asked anew.
        return shape.children.filter(isReached).length > 0;
      case 'not':
      case 'rule':
        return isReached(shape.child);
      case 'predicate':
        return shape.leaf.facts.some(
          (name) => name === fact || outcomes.has(places.get(personaOfFact(name) ?? '') ?? -1)
        );
    }
  };

  const taken: number[] = [];
  let rivals = -1;
  steps.forEach((step, at) => {
    if (step.kind === 'rivals') rivals = at;
    else if (step.kind === 'score' ? isScoreReached(step) : isHoldReached(step)) taken.push(at);
  });

  function isScoreReached({ persona }: Step): boolean {
    const isAny = scorings[persona]!.rules.filter(isReached).length > 0;
    if (isAny) scores.add(persona);
    return isAny;
  }

  function isHoldReached({ persona }: Step): boolean {
    const asked = [conditions[persona] ?? null, confirmations[persona] ?? null].filter((node) => node !== null);
    const hasLead = (scorings[persona]?.lead ?? 0) > 0;
    const isAny = asked.filter(isReached).length > 0 || scores.has(persona) || (hasLead && scores.size > 0);
    if (isAny) outcomes.add(persona);
    return isAny;
  }

  if (outcomes.size === 0) return null;
  const needsRivals = [...outcomes].some((persona) => (scorings[persona]?.lead ?? 0) > 0);
  if (needsRivals && rivals >= 0) taken.push(rivals);
  return { slot, nodes, steps: taken.sort(ascending), personas: [...outcomes].sort(ascending) };
}

const ascending = (one: number, other: number) => one - other;
