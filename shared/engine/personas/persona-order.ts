/**
 * In which order personas are decided. They may refer to each other through the facts `persona.<key>`, and a persona that
 * asks for a lead needs the scores of all others. Each persona is therefore two nodes, "whether it holds" and "its
 * score", with one more node for "all scores" between them. Everything is decided after what it needs, in a plain loop;
 * what needs itself is a cycle, and breaks the personas on it.
 */
import { stronglyConnected } from '../strongly-connected';
import { type ParsedPersona, takesPart } from './parse-persona';
import { personaOfFact } from './persona-fact';

/** One step of a decision; `persona` is the place in the list. `rivals` ranks all scores and is about nobody (−1). */
export interface Step {
  readonly kind: 'score' | 'hold' | 'rivals';
  readonly persona: number;
}

export interface PersonaOrder {
  readonly steps: readonly Step[];
  /** Places of the personas that lie on a cycle. Where there are any, the steps mean nothing. */
  readonly onCycle: ReadonlySet<number>;
}

/** Orders those that take part; the others need nothing and nothing waits for them. */
export function orderPersonas(personas: readonly ParsedPersona[]): PersonaOrder {
  const count = personas.length;
  const rivals = 2 * count;
  const places = new Map<string, number>();
  const scores: number[] = [];
  for (const [at, parsed] of personas.entries()) {
    if (!takesPart(parsed)) continue;
    places.set(parsed.persona.key, at);
    if (parsed.scoring !== null) scores.push(count + at);
  }

  const referredIn = (facts: ReadonlySet<string>): number[] =>
    [...facts].flatMap((name) => places.get(personaOfFact(name) ?? '') ?? []);

  const needsOf = (node: number): number[] => {
    if (node === rivals) return scores;
    const parsed = personas[node % count];
    if (parsed === undefined || !takesPart(parsed)) return [];
    if (node >= count) return referredIn(parsed.scoringFacts);
    const needs = referredIn(parsed.conditionFacts);
    if (parsed.scoring !== null) needs.push(count + node);
    if ((parsed.scoring?.lead ?? 0) > 0) needs.push(rivals);
    return needs;
  };

  const steps: Step[] = [];
  const onCycle = new Set<number>();
  for (const group of stronglyConnected(rivals + 1, needsOf)) {
    const [only] = group;
    const isCycle = group.length > 1 || (only !== undefined && needsOf(only).includes(only));
    for (const node of group) {
      const step = toStep(node, personas);
      if (step !== null) steps.push(step);
      if (isCycle && node !== rivals) onCycle.add(node % count);
    }
  }
  return { steps, onCycle };
}

function toStep(node: number, personas: readonly ParsedPersona[]): Step | null {
  const count = personas.length;
  if (node === 2 * count) return { kind: 'rivals', persona: -1 };
  const parsed = personas[node % count];
  if (parsed === undefined || !takesPart(parsed)) return null;
  if (node < count) return { kind: 'hold', persona: node };
  return parsed.scoring === null ? null : { kind: 'score', persona: node - count };
}
