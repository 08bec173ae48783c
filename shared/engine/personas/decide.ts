import type { DecidedPersona, Decision, Score } from '../../domain/decision';
import type { FactReader, Facts } from '../../domain/fact';
import type { Moment } from '../compile';
import type { Run } from '../evaluation/run';
import { type Deliberation, deliberate } from './deliberation';
import type { DecidableSet } from './persona-set';

/** Which personas hold. Never throws: whatever goes wrong makes a persona unknown, and unknown never holds. */
export function decide(set: DecidableSet, facts: Facts | FactReader, { now }: Moment): Decision {
  return toDecision(set, deliberate(set, facts, now));
}

export function toDecision(set: DecidableSet, deliberation: Deliberation): Decision {
  const { run, outcomes, because } = deliberation;
  const personas: DecidedPersona[] = [];
  const undecided: string[] = [];
  for (let at = 0; at < outcomes.length; at += 1) {
    const outcome = outcomes[at]!;
    if (outcome === 'miss') continue;
    const { key } = set.personas[at]!;
    if (outcome === 'unknown') undecided.push(key);
    else {
      const score = scoreOf(set, deliberation, at);
      personas.push({ key, because: because[at]!, ...(score && { score }) });
    }
  }
  return {
    personas,
    undecided,
    unknownFacts: unknownFacts(set.plan, run),
    now: run.now,
    holdsUntil: run.holdsUntil === Infinity ? null : run.holdsUntil,
  };
}

/** The score of the persona at a place, or `null` where it has none. */
export function scoreOf(set: DecidableSet, { points }: Deliberation, at: number): Score | null {
  const scoring = set.plan.scorings[at]!;
  const counted = points[at]!;
  if (scoring === null || counted === null) return null;
  const { threshold, lead } = scoring;
  return { ...counted, threshold, lead };
}

function unknownFacts({ givenSlots, program }: DecidableSet['plan'], { values }: Run): string[] {
  const unknown: string[] = [];
  for (const slot of givenSlots) if (values[slot] === undefined) unknown.push(program.facts.names[slot]!);
  return unknown;
}
