import type { SimulateBody, Simulation } from '../../../../shared/contracts/simulation';
import type { ConditionSource } from '../../../../shared/domain/condition';
import type { PatternCompiler } from '../../../../shared/domain/predicate';
import { compile, explain, type PredicateRegistry, requiredChanges } from '../../../../shared/engine';
import type { EngineChecks } from '../../content-checks/engine-checks';
import { refuseAny } from '../../errors/refusal';
import type { FactsService } from '../../facts/facts-service';
import type { PersonasService } from '../personas';
import type { Editor } from '../type-rights';
import { draftProblems } from './drafts';
import type { EntryDelivery } from './entry-delivery';
import { getToKnow } from './made-up-visitor';
import { stockWith } from './stock';
import { createExplanationTeller } from './tell-explanation';

export interface SimulatorService {
  /**
   * Decides for a made-up visitor with the delivery's own code: the same facts service, the same engine, the same overlay.
   * @throws ValidationError with the path of everything that is wrong with a draft
   */
  simulate(body: SimulateBody, editor: Editor): Promise<Simulation>;
}

interface Dependencies {
  readonly personas: Pick<PersonasService, 'current'>;
  readonly facts: Pick<FactsService, 'resolve'>;
  readonly predicates: PredicateRegistry;
  readonly patterns: PatternCompiler;
  /** What would be said if the drafts were saved. */
  readonly checks: EngineChecks;
  readonly entries: EntryDelivery;
  /** Epoch milliseconds. Default: the system's clock. */
  readonly clock?: () => number;
}

export function createSimulatorService({
  personas,
  facts,
  predicates,
  patterns,
  checks,
  entries,
  clock = Date.now,
}: Dependencies): SimulatorService {
  return {
    async simulate({ personas: drafts = [], rule, entry, ...visitor }, editor) {
      const stock = stockWith({ personas: drafts, rule }, personas.current(), { predicates, patterns });
      refuseAny(draftProblems({ personas: drafts, rule }, stock, checks));
      const { rules, set } = stock;
      const evaluate = rule ? compile(rule.condition as ConditionSource, { predicates, rules, patterns }) : null;

      const names = [...new Set([...set.facts, ...(evaluate?.facts ?? [])])];
      const known = await getToKnow(visitor, names, { facts, clock });
      const { reader, now } = known;
      const { decision, personas: explained } = explain(set, reader, { now });
      const teller = createExplanationTeller({ predicates, rules });
      const byKey = new Map(set.personas.map((persona) => [persona.key, persona]));
      const evaluated = evaluate?.(reader, { now });
      return {
        facts: Object.fromEntries(known.facts),
        failures: known.failures,
        decision,
        trace: explained.map((persona) => teller.persona(persona, byKey)),
        changes: requiredChanges(set, reader, { now }).map(teller.changes),
        rule: evaluated ? { outcome: evaluated.outcome, trace: teller.trace(evaluated.trace) } : null,
        entry: entry ? await entries.deliver(entry, { personas: decision.personas, now }, editor) : null,
      };
    },
  };
}
