/**
 * Deciding, step by step. Conditions and scores are settled in the order of the program, so that whoever asks whether
 * another persona holds finds the answer already there; nothing recurses from persona to persona.
 */
import type { DecidedPersona, ExplainedPersona } from '../../domain/decision';
import type { FactReader, Facts } from '../../domain/fact';
import type { Outcome } from '../../domain/outcome';
import { createRun, noteChange, type Run, startRun } from '../evaluation/run';
import { either } from '../evaluation/three-values';
import type { CompiledPersona, PersonaProgram } from './persona-set';
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

export function deliberate(program: PersonaProgram, facts: Facts | FactReader, now: number): Deliberation {
  const { personas, sharedCount, derivedSlots } = program;
  const run = createRun(program.facts, { sharedCount, watchesClock: true });
  startRun(run, facts, now);
  // Derived facts are the engine's own: what a caller hands in under these names is never read.
  for (const slot of derivedSlots) run.values[slot] = undefined;

  const excluded = personas.map((each) => exclusionOf(each, run));
  const outcomes = excluded.map((reason): Outcome => (reason === null || reason === 'broken' ? 'unknown' : 'miss'));
  const because = personas.map((): DecidedPersona['because'] => 'condition');
  const points = personas.map((): Points | null => null);
  let rivals: Rivals | null = null;

  personas.forEach(({ slot }, at) => {
    if (excluded[at] !== null) publish(run, slot, outcomes[at]!);
  });

  for (const step of program.steps) {
    if (step.kind === 'rivals') {
      rivals = rankRivals(points);
      continue;
    }
    const at = step.persona;
    if (excluded[at] !== null) continue;
    const { condition, scoring, slot } = personas[at]!;
    if (step.kind === 'score') {
      points[at] = scoring && countPoints(scoring, run);
      continue;
    }
    const explicit = condition === null ? 'miss' : condition.outcome(run);
    const counted = points[at] ?? null;
    const implicit =
      scoring === null || counted === null ? 'miss' : judgePoints(counted, scoring, rivals?.bestBeside(at) ?? null);
    const outcome = either(explicit, implicit);
    outcomes[at] = outcome;
    if (explicit !== 'match') because[at] = 'points';
    publish(run, slot, outcome);
  }
  return { run, excluded, outcomes, because, points };
}

/** Also takes note of when that changes; what is disabled stays so until the content changes. */
function exclusionOf({ persona, isBroken }: CompiledPersona, run: Run): ExplainedPersona['excluded'] {
  if (!persona.isEnabled) return 'disabled';
  const schedule = scheduleAt(persona, run.now);
  noteChange(run, scheduleChange(persona, run.now));
  if (schedule !== 'active') return schedule;
  return isBroken ? 'broken' : null;
}

/** Makes an outcome readable as the fact `persona.<key>`; unknown is a missing fact like any other. */
function publish(run: Run, slot: number, outcome: Outcome): void {
  if (slot >= 0) run.values[slot] = outcome === 'unknown' ? undefined : outcome === 'match';
}
