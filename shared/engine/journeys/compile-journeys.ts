import { type Journey, journeyOfFact } from '../../domain/journey';
import type { PatternCompiler } from '../../domain/predicate';
import type { Problem } from '../../domain/problem';
import type { Rule } from '../../domain/rule';
import { compile, type Evaluator } from '../compile';
import { ConditionError } from '../condition-error';
import { personaOfFact } from '../personas/persona-fact';
import { createProblemList, type ProblemList, quote } from '../problem-list';
import type { PredicateSource } from '../predicate-registry';
import { stronglyConnected } from '../strongly-connected';

/** Journeys compiled together. Immutable: when content changes it is replaced whole. */
export interface JourneySet {
  /** The sound ones, each after those that its rules read. */
  readonly journeys: readonly CompiledJourney[];
  readonly byKey: ReadonlyMap<string, CompiledJourney>;
  /** What is wrong with each broken journey, by key. Nobody is at a stage of it; the others work. */
  readonly broken: ReadonlyMap<string, readonly Problem[]>;
}

export interface CompiledJourney extends Pick<Journey, 'key' | 'mayMoveBack' | 'stageFact'> {
  readonly stages: readonly string[];
  /** By the place of the stage; `null` where no rule leads there. */
  readonly rules: readonly (Evaluator | null)[];
  /** Names of every fact that may be read, other journeys among them. */
  readonly reads: readonly string[];
}

export interface CompileJourneysOptions {
  readonly predicates: PredicateSource;
  readonly rules: Iterable<Rule>;
  readonly patterns: PatternCompiler;
}

/** Never throws for a journey or a rule: what is wrong breaks that journey, and no others. */
export function compileJourneys(source: Iterable<Journey>, options: CompileJourneysOptions): JourneySet {
  const rules = [...options.rules];
  const drafts = [...source].map((journey) => compileOne(journey, { ...options, rules }));
  const places = new Map(drafts.map(({ journey }, at) => [journey.key, at]));
  const needsOf = (at: number): number[] =>
    (drafts[at]?.journey.reads ?? []).flatMap((name) => places.get(journeyOfFact(name) ?? '') ?? []);

  const order: CompiledJourney[] = [];
  for (const group of stronglyConnected(drafts.length, needsOf)) {
    const isCycle = group.length > 1 || needsOf(group[0] ?? 0).includes(group[0] ?? 0);
    for (const at of group) {
      const draft = drafts[at];
      if (!draft) continue;
      if (isCycle) draft.list.add('condition.cycle', ['stages'], 'The rule of a stage depends on the journey itself.');
      if (draft.list.problems.length === 0) order.push(draft.journey);
    }
  }
  const broken = drafts.filter(({ list }) => list.problems.length > 0);
  return Object.freeze({
    journeys: order,
    byKey: new Map(order.map((journey) => [journey.key, journey])),
    broken: new Map(broken.map(({ journey, list }) => [journey.key, list.problems])),
  });
}

interface Draft {
  readonly journey: CompiledJourney;
  readonly list: ProblemList;
}

function compileOne(
  { key, mayMoveBack, stageFact, stages }: Journey,
  options: CompileJourneysOptions & { readonly rules: readonly Rule[] }
): Draft {
  const list = createProblemList();
  const rules = stages.map(({ rule }, at) => (rule === null ? null : compileRule(rule, ['stages', at, 'rule'])));
  const reads = new Set([...(stageFact === null ? [] : [stageFact]), ...rules.flatMap((rule) => rule?.facts ?? [])]);
  return {
    list,
    journey: { key, mayMoveBack, stageFact, stages: stages.map((stage) => stage.key), rules, reads: [...reads].sort() },
  };

  function compileRule(rule: string, path: Problem['path']): Evaluator | null {
    try {
      const evaluator = compile({ rule }, options);
      const persona = evaluator.facts.find((name) => personaOfFact(name) !== undefined);
      // Personas are decided from the facts, and the stage is one of them.
      if (persona === undefined) return evaluator;
      list.add(
        'condition.cycle',
        path,
        `The rule ${quote(rule)} asks for a persona, and personas may ask for the stage.`
      );
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      const [first] = error.problems;
      list.add(
        first?.code ?? 'condition.broken-rule',
        path,
        `The rule ${quote(rule)} cannot be used: ${first?.message}`
      );
    }
    return null;
  }
}
