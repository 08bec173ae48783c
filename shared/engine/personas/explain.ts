import type { ExplainedPersona, Explanation, ScoredTrace } from '../../domain/decision';
import type { FactReader, Facts } from '../../domain/fact';
import type { Moment } from '../compile';
import { type Run, traceOf } from '../evaluation/run';
import { scoreOf, toDecision } from './decide';
import { type Deliberation, deliberate } from './deliberation';
import type { PersonaSet } from './persona-set';
import type { CompiledScoring } from './score';

/**
 * The decision, exactly as `decide` makes it, with the path to every persona. The paths are drawn afterwards: they look
 * at parts that the decision could leave out, and must not change what it says about missing facts and time.
 */
export function explain(set: PersonaSet, facts: Facts | FactReader, { now }: Moment): Explanation {
  const deliberation = deliberate(set, facts, now);
  const decision = toDecision(set, deliberation);
  return { decision, personas: set.personas.map((_, at) => explainPersona(set, deliberation, at)) };
}

function explainPersona(set: PersonaSet, deliberation: Deliberation, at: number): ExplainedPersona {
  const { run, excluded, outcomes } = deliberation;
  const { key } = set.personas[at]!;
  const condition = set.plan.conditions[at]!;
  const scoring = set.plan.scorings[at]!;
  const confirm = set.plan.confirmations[at]!;
  const score = scoreOf(set, deliberation, at);
  return {
    key,
    outcome: outcomes[at]!,
    excluded: excluded[at]!,
    condition: condition === null ? null : traceOf(run, condition),
    score: score && scoring && { ...score, rules: traceScoring(scoring, run) },
    confirm: confirm === null ? null : traceOf(run, confirm),
    problems: set.broken.get(key) ?? [],
  };
}

function traceScoring({ points, rules }: CompiledScoring, run: Run): ScoredTrace[] {
  return points.map(({ rule, points: given }, at) => {
    const trace = traceOf(run, rules[at]!);
    return { rule, points: given, outcome: trace.outcome, trace };
  });
}
