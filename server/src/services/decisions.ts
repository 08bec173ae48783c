import type { Decision, Explanation } from '../../../shared/domain/decision';
import { decide, explain, partOf } from '../../../shared/engine';
import { whenKnown, type MaybePromise } from '../facts/maybe-promise';
import type { FactsService } from '../facts/facts-service';
import type { ResolvedFacts } from '../facts/fact-source';
import type { VisitorRequest } from '../facts/visitor-request';
import type { PersonasService } from './personas';

/** Who a visitor is, now. Delivery, `GET decision` and the simulator ask the same questions here. */
export interface DecisionsService {
  /** The decision and the facts it rests on. No promise is returned where every fact is there at once. */
  decide(request: VisitorRequest, options: DecisionOptions): MaybePromise<Decided>;
  /** The decision with the whole path to it. It takes longer and is not for delivery. */
  explain(request: VisitorRequest, options: Pick<DecisionOptions, 'now'>): MaybePromise<Explained>;
}

export interface DecisionOptions {
  /** Epoch milliseconds at which the decision is made. */
  readonly now: number;
  /** Keys of the personas that are asked about; the decision says nothing of others. Default: all. */
  readonly among?: ReadonlySet<string> | null;
}

export interface Decided {
  readonly decision: Decision;
  readonly facts: ResolvedFacts;
}

export interface Explained {
  readonly explanation: Explanation;
  readonly facts: ResolvedFacts;
}

export interface DecisionsDependencies {
  readonly personas: Pick<PersonasService, 'current'>;
  readonly facts: Pick<FactsService, 'resolve'>;
}

export function createDecisionsService({ personas, facts }: DecisionsDependencies): DecisionsService {
  return {
    decide(request, { among, now }) {
      // One snapshot for facts and decision: personas may be replaced while a slow fact is awaited.
      const all = personas.current().set;
      const set = among ? partOf(all, among) : all;
      return whenKnown(facts.resolve(request, set.facts, now), (known) => ({
        decision: decide(set, known.reader, { now }),
        facts: known,
      }));
    },
    explain(request, { now }) {
      const { set } = personas.current();
      return whenKnown(facts.resolve(request, set.facts, now), (known) => ({
        explanation: explain(set, known.reader, { now }),
        facts: known,
      }));
    },
  };
}
