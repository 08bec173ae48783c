import type { Journey } from '../../../shared/domain/journey';
import type { Persona, Scoring } from '../../../shared/domain/persona';
import type { PatternCompiler } from '../../../shared/domain/predicate';
import type { Problem } from '../../../shared/domain/problem';
import type { Rule } from '../../../shared/domain/rule';
import type { ConditionSource } from '../../../shared/domain/condition';
import {
  compileJourneys,
  compilePersonas,
  type PredicateSource,
  references,
  type References,
  validate,
} from '../../../shared/engine';
import { readStages } from '../repositories/journey-repository';
import { epochMilliseconds } from '../repositories/stored-values';
import type { Candidate } from './candidate';

/** What the engine says about an entry, with paths from the entry. The checks at saving have no opinion of their own. */
export interface EngineChecks {
  rule(
    rule: Candidate,
    stock: { readonly others: readonly Candidate[]; readonly personas: readonly string[] }
  ): readonly Problem[];
  persona(
    persona: Candidate,
    stock: { readonly others: readonly Candidate[]; readonly rules: readonly Candidate[] }
  ): readonly Problem[];
  journey(
    journey: Candidate,
    stock: { readonly others: readonly Candidate[]; readonly rules: readonly Candidate[] }
  ): readonly Problem[];
  /** A condition that belongs to neither; `null` is none. */
  condition(
    condition: unknown,
    stock: { readonly rules: readonly Candidate[]; readonly personas: readonly string[] }
  ): readonly Problem[];
  /** What a rule or persona refers to by itself, of the rules there are. */
  references(entry: Candidate, rules: ReadonlySet<string>): References;
}

export interface EngineChecksDependencies {
  /** Asked for at every check: predicates are still being registered when the checks are. */
  readonly predicates: () => PredicateSource;
  readonly patterns: PatternCompiler;
}

export function createEngineChecks({ predicates, patterns }: EngineChecksDependencies): EngineChecks {
  return {
    rule(rule, { others, personas }) {
      const rules = [rule, ...others].map(readRule);
      return inField(
        'condition',
        validate(rule.condition, { predicates: predicates(), patterns, rules, personas, ruleKey: String(rule.key) })
      );
    },

    persona(persona, stock) {
      const rules = stock.rules.map(readRule);
      const personas = [persona, ...stock.others].map(readPersona);
      const keys = personas.map(({ key }) => key);
      const condition = persona.condition
        ? validate(persona.condition, { predicates: predicates(), patterns, rules, personas: keys })
        : [];
      // The whole set shows what one condition cannot: points, and personas that depend on themselves through others.
      const { broken } = compilePersonas(personas, { predicates: predicates(), patterns, rules });
      const whole = (broken.get(String(persona.key)) ?? []).filter(isAboutTheWhole);
      return [...inField('condition', condition), ...whole];
    },

    journey(journey, { others, rules }) {
      const options = { predicates: predicates(), patterns, rules: rules.map(readRule) };
      const { broken } = compileJourneys([journey, ...others].map(readJourney), options);
      return broken.get(String(journey.key)) ?? [];
    },

    condition(condition, { rules, personas }) {
      if (condition == null) return [];
      const options = { predicates: predicates(), patterns, rules: rules.map(readRule), personas };
      return inField('condition', validate(condition, options));
    },

    references({ condition, scoring, confirm }, rules) {
      return references({ condition, scoring, confirm }, { predicates: predicates(), patterns, rules });
    },
  };
}

/** What is wrong inside the condition is known already, and keys are checked against what is stored. */
function isAboutTheWhole({ code, path }: Problem): boolean {
  return path[0] === 'scoring' || path[0] === 'confirm' || code === 'condition.cycle';
}

function inField(field: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: [field, ...problem.path] }));
}

function readRule({ key, name, condition }: Candidate): Rule {
  return { key: String(key), name: String(name), condition: condition as ConditionSource };
}

function readJourney({ key, name, stages, mayMoveBack, stageFact }: Candidate): Journey {
  return {
    key: String(key),
    name: String(name),
    stages: readStages(stages),
    mayMoveBack: mayMoveBack === true,
    stageFact: typeof stageFact === 'string' && stageFact !== '' ? stageFact : null,
  };
}

function readPersona({ key, name, condition, scoring, confirm, priority, activeFrom, activeTo }: Candidate): Persona {
  return {
    key: String(key),
    name: String(name),
    priority: Number(priority),
    isEnabled: true,
    condition: (condition ?? null) as ConditionSource | null,
    scoring: (scoring ?? null) as Scoring | null,
    confirm: (confirm ?? null) as string | null,
    activeFrom: epochMilliseconds(activeFrom),
    activeTo: epochMilliseconds(activeTo),
  };
}
