import type { FactReader, Facts, FactScalar } from '../../domain/fact';
import type { Outcome } from '../../domain/outcome';
import { type Deliberation, deliberate, type OpenDeliberation, takeSteps } from '../personas/deliberation';
import type { PersonaSet } from '../personas/persona-set';
import { type Reach, reachOf } from './reach';

/** A visitor as they are, and as they would be if they answered questions. */
export interface Supposition {
  /** As they are. */
  readonly now: Deliberation;
  /** Steps taken so far: the measure of all the work. */
  readonly steps: number;
  reachOf(fact: string): Reach | null;
  /** Whether a fact is missing now. A fact that no persona reads is not missed. */
  isMissing(fact: string): boolean;
  /** The outcomes by place, if these facts were so. The list is valid during `look` only. */
  with<T>(answers: readonly Answered[], look: (outcomes: readonly Outcome[]) => T): T;
}

export interface Answered {
  readonly fact: string;
  readonly value: FactScalar;
}

/**
 * One deliberation is kept, and for each supposition only what its facts reach is asked anew and then put back. Nothing is
 * copied: a set of a thousand personas would otherwise be copied for each of hundreds of answers.
 */
export function createSupposition(set: PersonaSet, facts: Facts | FactReader, moment: number): Supposition {
  const { plan } = set;
  const now = deliberate(set, facts, moment);
  // Ours alone, so that it may be worked on; it is put back after each supposition.
  const state = now as OpenDeliberation;
  const { run, outcomes, because, points } = state;
  let steps = 0;

  return {
    now,
    get steps() {
      return steps;
    },
    reachOf: (fact) => reachOf(set, fact),
    isMissing(fact) {
      const slot = reachOf(set, fact)?.slot;
      // `null` was never read, because the outcome was certain without it.
      return slot !== undefined && run.values[slot] === undefined;
    },
    with(answers, look) {
      const reached = answers.flatMap(({ fact, value }) => {
        const reach = reachOf(set, fact);
        return reach === null ? [] : [{ reach, value }];
      });
      const taken = inOrder(reached.map(({ reach }) => reach.steps));
      const nodes = new Map(reached.flatMap(({ reach }) => reach.nodes.map((node) => [node, run.answers[node]!])));
      const personas = new Map(
        reached.flatMap(({ reach }) =>
          reach.personas.map((at) => [at, { outcome: outcomes[at]!, because: because[at]! }] as const)
        )
      );
      const slots = [...reached.map(({ reach }) => reach.slot), ...[...personas.keys()].map((at) => plan.slots[at]!)];
      const values = slots.filter((slot) => slot >= 0).map((slot) => [slot, run.values[slot]] as const);
      const scored = taken.flatMap((step) => {
        const { kind, persona } = plan.steps[step]!;
        return kind === 'score' ? [[persona, points[persona]!] as const] : [];
      });

      for (const node of nodes.keys()) run.answers[node] = null;
      for (const { reach, value } of reached) run.values[reach.slot] = value;
      steps += taken.length;
      takeSteps(
        set,
        state,
        taken.map((step) => plan.steps[step]!)
      );
      const found = look(outcomes);

      for (const [node, answer] of nodes) run.answers[node] = answer;
      for (const [slot, value] of values) run.values[slot] = value!;
      for (const [at, before] of personas) {
        outcomes[at] = before.outcome;
        because[at] = before.because;
      }
      for (const [persona, before] of scored) points[persona] = before;
      return found;
    },
  };
}

function inOrder(lists: readonly (readonly number[])[]): readonly number[] {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  return [...new Set(lists.flat())].sort((one, other) => one - other);
}
