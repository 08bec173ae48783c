/**
 * Deciding, step by step. Conditions and scores are settled in the order of the plan, so that whoever asks whether
 * another persona holds finds the answer already there; nothing recurses from persona to persona.
 */
import type { DecidedPersona, ExplainedPersona } from '../../domain/decision';
import type { FactReader, Facts } from '../../domain/fact';
import type { Outcome } from '../../domain/outcome';
import type { NodeNumber } from '../evaluation/node';
import { answerOf, createRun, noteChange, type Run, startRun } from '../evaluation/run';
import { both, either } from '../evaluation/three-values';
import type { Step } from './persona-order';
import type { DecidableSet } from './persona-set';
import { rankRivals, type Rivals } from './rivals';
import { scheduleAt, scheduleChange } from './schedule';
import { countPoints, judgePoints, type Points } from './score';

/** What has been found out about every persona; the lists go by its place. */
export interface Deliberation {
  readonly run: Run;
  readonly excluded: readonly ExplainedPersona['excluded'][];
  readonly outcomes: readonly Outcome[];
  readonly because: readonly DecidedPersona['because'][];
  /** `null` where the persona has no scoring or does not compete. */
  readonly points: readonly (Points | null)[];
}

/** @param assumed outcomes that are taken for granted instead of being asked for, by the number of the node. */
export function deliberate(
  set: DecidableSet,
  facts: Facts | FactReader,
  now: number,
  assumed?: ReadonlyMap<NodeNumber, Outcome>
): Deliberation {
  const { program, steps, conditions, derivedSlots } = set.plan;
  const count = conditions.length;
  const run = createRun(program, { watchesClock: true });
  startRun(run, facts, now);
  if (assumed !== undefined) for (const [node, outcome] of assumed) run.answers[node] = outcome;
  // Derived facts are the engine's own: what a caller hands in under these names is never read.
  for (const slot of derivedSlots) run.values[slot] = undefined;

  const state: OpenDeliberation = {
    run,
    excluded: exclusionsAt(set, run),
    outcomes: new Array<Outcome>(count).fill('unknown'),
    because: new Array<DecidedPersona['because']>(count).fill('condition'),
    points: new Array<Points | null>(count).fill(null),
  };
  state.excluded.forEach((reason, at) => {
    if (reason !== null && reason !== 'broken') settle(set, state, at, 'miss');
  });
  takeSteps(set, state, steps);
  return state;
}

/** A deliberation that is still going on. */
export interface OpenDeliberation extends Deliberation {
  readonly outcomes: Outcome[];
  readonly because: DecidedPersona['because'][];
  readonly points: (Points | null)[];
}

/** Takes steps of the plan, all or some, in the order of the plan. */
export function takeSteps(set: DecidableSet, state: OpenDeliberation, steps: readonly Step[]): void {
  const { conditions, confirmations, scorings } = set.plan;
  const { run, excluded, points, because } = state;
  let rivals: Rivals | null = null;
  for (const { kind, persona: at } of steps) {
    if (kind === 'rivals') rivals = rankRivals(points);
    else if (excluded[at] !== null) continue;
    else if (kind === 'score') points[at] = countPoints(scorings[at]!, run);
    else {
      const condition = conditions[at]!;
      const explicit = condition === null ? 'miss' : answerOf(run, condition);
      const counted = points[at]!;
      let suggested = explicit;
      if (counted !== null) {
        suggested = either(explicit, judgePoints(counted, scorings[at]!, rivals && rivals.bestBeside(at)));
        if (explicit !== 'match') because[at] = 'points';
      }
      settle(set, state, at, confirmed(suggested, confirmations[at]!, run));
    }
  }
}

/** Nobody is asked to confirm what does not suggest itself: the fact would be reported as missing for no reason. */
function confirmed(suggested: Outcome, confirmation: NodeNumber | null, run: Run): Outcome {
  if (confirmation === null || suggested === 'miss') return suggested;
  return both(suggested, answerOf(run, confirmation));
}

function settle(set: DecidableSet, { run, outcomes }: OpenDeliberation, at: number, outcome: Outcome): void {
  outcomes[at] = outcome;
  const slot = set.plan.slots[at]!;
  // As the fact `persona.<key>`; unknown is a missing fact like any other.
  if (slot >= 0) run.values[slot] = outcome === 'unknown' ? undefined : outcome === 'match';
}

/** Also takes note of when that changes by the clock. */
function exclusionsAt({ personas, plan }: DecidableSet, run: Run): readonly ExplainedPersona['excluded'][] {
  if (plan.scheduled.length === 0) return plan.exclusions;
  const excluded = [...plan.exclusions];
  for (const at of plan.scheduled) {
    const schedule = scheduleAt(personas[at]!, run.now);
    noteChange(run, scheduleChange(personas[at]!, run.now));
    if (schedule !== 'active') excluded[at] = schedule;
  }
  return excluded;
}
