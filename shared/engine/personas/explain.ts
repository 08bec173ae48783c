import type { ExplainedHint, ExplainedPersona, Explanation, RunnerUp, ScoredTrace } from '../../domain/decision';
import type { FactReader, Facts } from '../../domain/fact';
import type { Moment } from '../compile';
import { type Run, traceOf } from '../evaluation/run';
import type { Score } from '../../domain/decision';
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
    score: score && scoring && explainScore(score, scoring, set, deliberation, at),
    confirm: confirm === null ? null : traceOf(run, confirm),
    problems: set.broken.get(key) ?? [],
  };
}

function explainScore(
  score: Score,
  scoring: CompiledScoring,
  set: PersonaSet,
  { run, points }: Deliberation,
  at: number
): ExplainedPersona['score'] {
  const rules = traceScoring(scoring, run);
  return { ...score, rules, hints: explainHints(scoring, rules), runnerUp: runnerUpOf(at, set, points) };
}

function explainHints({ hints, points }: CompiledScoring, traces: readonly ScoredTrace[]): ExplainedHint[] {
  const counts = hints.map(() => ({ counted: 0, possible: 0, times: 0 }));
  points.forEach(({ hint }, step) => {
    const { outcome } = traces[step]!;
    const count = counts[hint]!;
    count.times += 1;
    if (outcome === 'match') count.counted += 1;
    if (outcome !== 'miss') count.possible += 1;
  });
  return hints.map((hint, place) => {
    const [kind, name] =
      'rule' in hint
        ? ['rule' as const, hint.rule]
        : 'topic' in hint
          ? ['topic' as const, hint.topic]
          : ['event' as const, hint.event];
    return { kind, name, points: hint.points, ...counts[place]! };
  });
}

/** Whoever might have the most points beside this one. */
function runnerUpOf(at: number, { personas }: PersonaSet, points: Deliberation['points']): RunnerUp | null {
  let best: RunnerUp | null = null;
  points.forEach((counted, other) => {
    if (counted === null || other === at || (best !== null && counted.most <= best.most)) return;
    best = { persona: personas[other]!.key, ...counted };
  });
  return best;
}

function traceScoring({ points, rules }: CompiledScoring, run: Run): ScoredTrace[] {
  return points.map(({ rule, points: given }, at) => {
    const trace = traceOf(run, rules[at]!);
    return { rule, points: given, outcome: trace.outcome, trace };
  });
}
