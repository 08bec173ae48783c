import type { ExplainedPersona, Explanation, ScoredTrace } from '../../domain/decision';
import type { FactReader, Facts } from '../../domain/fact';
import type { Moment } from '../compile';
import type { Run } from '../evaluation/run';
import { scoreOf, toDecision } from './decide';
import { type Deliberation, deliberate } from './deliberation';
import type { PersonaSet } from './persona-set';
import type { CompiledScoring } from './score';

/**
 * The decision, exactly as `decide` makes it, with the path to every persona. The paths are drawn afterwards: they look
 * at parts that the decision could leave out, and must not change what it says about missing facts and time.
 */
export function explain(set: PersonaSet, facts: Facts | FactReader, { now }: Moment): Explanation {
  const deliberation = deliberate(set.program, facts, now);
  const decision = toDecision(set, deliberation);
  return { decision, personas: set.personas.map((_, at) => explainPersona(set, deliberation, at)) };
}

function explainPersona(set: PersonaSet, deliberation: Deliberation, at: number): ExplainedPersona {
  const { run, excluded, outcomes } = deliberation;
  const { persona, condition, scoring } = set.program.personas[at]!;
  const score = scoreOf(set, deliberation, at);
  return {
    key: persona.key,
    outcome: outcomes[at]!,
    excluded: excluded[at]!,
    condition: condition && condition.trace(run),
    score: score && scoring && { ...score, rules: traceScoring(scoring, run) },
    problems: set.broken.get(persona.key) ?? [],
  };
}

function traceScoring({ points, rules }: CompiledScoring, run: Run): ScoredTrace[] {
  return points.map(({ rule, points: given }, at) => {
    const trace = rules[at]!.trace(run);
    return { rule, points: given, outcome: trace.outcome, trace };
  });
}
