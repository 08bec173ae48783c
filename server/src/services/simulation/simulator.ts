import type { DraftPersona, DraftRule, SimulateBody, Simulation } from '../../../shared/contracts/simulation';
import type { StoredCondition } from '../../../shared/domain/condition';
import type { FactReader, FactValue } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import type { PatternCompiler } from '../../../shared/domain/predicate';
import type { Rule } from '../../../shared/domain/rule';
import { compile, compilePersonas, explain, type PredicateRegistry } from '../../../shared/engine';
import type { EngineChecks } from '../content-checks/engine-checks';
import { refuseAny } from '../errors/refusal';
import type { FactsService } from '../facts/facts-service';
import type { PersonasService } from './personas';
import { draftProblems } from './simulated-drafts';
import { simulatedRequest } from './simulated-request';

export interface SimulatorService {
  /**
   * Decides for a made-up visitor with the delivery's own code: the same facts service, the same engine.
   * @throws ValidationError with the path of everything that is wrong with a draft
   */
  simulate(body: SimulateBody): Promise<Simulation>;
}

interface Dependencies {
  readonly personas: Pick<PersonasService, 'current'>;
  readonly facts: Pick<FactsService, 'resolve'>;
  readonly predicates: PredicateRegistry;
  readonly patterns: PatternCompiler;
  /** What would be said if the drafts were saved. */
  readonly checks: EngineChecks;
  /** Epoch milliseconds. Default: the system's clock. */
  readonly clock?: () => number;
}

export function createSimulatorService({
  personas,
  facts,
  predicates,
  patterns,
  checks,
  clock = Date.now,
}: Dependencies): SimulatorService {
  return {
    async simulate({ personas: drafts = [], rule: draftRule, request, facts: told = {}, now = clock() }) {
      const stored = personas.current();
      const rules =
        draftRule?.key === undefined ? stored.rules : replaceByKey(stored.rules, [ruleOf(draftRule.key, draftRule)]);
      const candidates = replaceByKey(stored.set.personas, drafts.map(personaOf));
      refuseAny(draftProblems({ personas: drafts, rule: draftRule }, { personas: candidates, rules }, checks));

      const vocabulary = { predicates, rules, patterns };
      const isStored = drafts.length === 0 && rules === stored.rules;
      const set = isStored ? stored.set : compilePersonas(candidates, vocabulary);
      const evaluate = draftRule ? compile(draftRule.condition as StoredCondition, vocabulary) : null;

      const names = [...new Set([...set.facts, ...(evaluate?.facts ?? [])])];
      const resolved = await facts.resolve(simulatedRequest(request), names, now);
      const values = overridden(resolved.values, told);
      const reader: FactReader = { get: (name) => values.get(name) };
      const { decision, personas: trace } = explain(set, reader, { now });
      return {
        facts: Object.fromEntries(values),
        failures: resolved.failures,
        decision,
        trace,
        rule: evaluate ? evaluate(reader, { now }) : null,
      };
    },
  };
}

/** The stored ones with the drafts in their places; drafts with a key of their own join them. */
function replaceByKey<T extends { readonly key: string }>(stored: readonly T[], drafts: readonly T[]): readonly T[] {
  return [...new Map([...stored, ...drafts].map((item) => [item.key, item])).values()];
}

function overridden(
  values: Readonly<Record<string, FactValue>>,
  told: NonNullable<SimulateBody['facts']>
): ReadonlyMap<string, FactValue> {
  const facts = new Map(Object.entries(values));
  for (const [name, value] of Object.entries(told)) {
    if (value === null) facts.delete(name);
    else facts.set(name, value);
  }
  return facts;
}

function personaOf({ key, name = key, condition, ...draft }: DraftPersona): Persona {
  return { ...draft, key, name, condition: (condition as StoredCondition | undefined) ?? null };
}

function ruleOf(key: string, { name = key, condition }: DraftRule): Rule {
  return { key, name, condition: condition as StoredCondition };
}
