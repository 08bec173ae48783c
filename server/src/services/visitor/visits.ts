import type { DecisionSummary } from '../../../../shared/contracts/decision';
import type { VisitorAnswer } from '../../../../shared/contracts/visitor';
import type { Explanation } from '../../../../shared/domain/decision';
import type { FactScalar } from '../../../../shared/domain/fact';
import type { PersonalizationConfig } from '../../config';
import { isPurposeAllowed } from '../../facts/privacy-signals';
import {
  createVisitorRequest,
  withVisitor,
  type KoaRequestLike,
  type VisitorRequest,
} from '../../facts/visitor-request';
import { showParts } from '../../visitor/state-parts';
import type { VisitorState } from '../../visitor/visitor-state';
import type { DecisionsService } from '../decisions';
import type { VisitorTokenService } from './visitor-token';

/** One call of a visitor to one of our own routes. */
export interface Visit {
  readonly request: VisitorRequest;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface VisitsService {
  /** The call as facts and decisions see it. */
  receive(request: KoaRequestLike): Promise<Visit>;
  /** Decides for the visitor of the call, or for the one they have just become. */
  decide(visit: Visit, visitor?: VisitorState | null): Promise<DecisionSummary>;
  /** The decision with the whole path to it. It shows how personas are made, so it has a permission of its own. */
  explain(visit: Visit): Promise<Explanation>;
  /** Everything that the visitor's token holds, whether or not it may be used. */
  show(request: KoaRequestLike): Promise<VisitorAnswer['data']>;
}

interface Dependencies {
  readonly config: Pick<PersonalizationConfig, 'trustedProxies' | 'clock' | 'consent'>;
  readonly token: Pick<VisitorTokenService, 'read' | 'readHeld'>;
  readonly decisions: Pick<DecisionsService, 'decide' | 'explain'>;
}

export function createVisitsService({ config, token, decisions }: Dependencies): VisitsService {
  const readRequest = createVisitorRequest({ config });

  return {
    async receive(request) {
      return { request: readRequest(request, await token.read(request)), now: config.clock(request) };
    },

    async decide(visit, visitor = visit.request.visitor) {
      const request = withVisitor(visit.request, visitor);
      const { decision } = await decisions.decide(request, visit);
      const { personas, undecided, unknownFacts, now, holdsUntil } = decision;
      return {
        personas: personas.map(({ key, because }) => ({ key, because })),
        undecided: [...undecided],
        unknownFacts: [...unknownFacts],
        facts: isPurposeAllowed('personalization', request, config) ? toldFacts(request.visitor) : {},
        now,
        holdsUntil,
      };
    },

    async explain(visit) {
      const { explanation } = await decisions.explain(visit.request, visit);
      return explanation;
    },

    async show(request) {
      const visitor = await token.readHeld(request);
      if (!visitor) return null;
      const { id, createdAt, consent } = visitor;
      const facts = Object.entries(visitor.facts).map(([key, { value, at, until }]) => [
        key,
        { value: value as FactScalar, at: iso(at), forgottenAt: until === undefined ? null : iso(until) },
      ]);
      return {
        id,
        createdAt: iso(createdAt),
        consent,
        facts: Object.fromEntries(facts),
        remembered: showParts(visitor) as Remembered,
      };
    },
  };
}

function toldFacts(visitor: VisitorState | null): DecisionSummary['facts'] {
  return Object.fromEntries(Object.entries(visitor?.facts ?? {}).map(([key, { value }]) => [key, value as FactScalar]));
}

type Remembered = NonNullable<VisitorAnswer['data']>['remembered'];

const iso = (time: number) => new Date(time).toISOString();
