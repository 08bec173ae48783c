import type { DecisionSummary, ExplainedDecision } from '../../../../shared/contracts/decision';
import type { VisitorAnswer } from '../../../../shared/contracts/visitor';
import type { FactScalar } from '../../../../shared/domain/fact';
import { factOrigin } from '../../../../shared/domain/fact-origin';
import type { PersonalizationConfig } from '../../config';
import { whenKnown, type MaybePromise } from '../../facts/maybe-promise';
import { isPurposeAllowed } from '../../facts/privacy-signals';
import {
  createVisitorRequest,
  withVisitor,
  type KoaRequestLike,
  type VisitorRequest,
} from '../../facts/visitor-request';
import { idsOf, type VisitorState } from '../../visitor/visitor-state';
import type { DecisionsService } from '../decisions';
import type { OutboxService } from '../outbox/outbox';
import type { ProfilesService } from '../profiles/profiles';
import type { Call, Callers } from './callers';
import { showVisitor } from './show-visitor';
import type { VisitorTokenService } from './visitor-token';

/** One call of a visitor to one of our own routes. */
export interface Visit {
  readonly request: VisitorRequest;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface VisitsService {
  /** The call as facts and decisions see it. */
  receive(request: KoaRequestLike & Call): MaybePromise<Visit>;
  /** Decides for the visitor of the call, or for the one they have just become. */
  decide(visit: Visit, visitor?: VisitorState | null): Promise<DecisionSummary>;
  /** The decision with the whole path to it. It shows how personas are made, so it has a permission of its own. */
  explain(visit: Visit): Promise<ExplainedDecision>;
  /**
   * Everything that is held of the visitor, whether or not it may be used: the token's, the profile's of who signed in, and what
   * waits to be told to others.
   */
  show(request: KoaRequestLike & Call): Promise<VisitorAnswer['data']>;
}

interface Dependencies {
  readonly config: Pick<PersonalizationConfig, 'trustedProxies' | 'clock' | 'consent'>;
  readonly token: Pick<VisitorTokenService, 'read' | 'readHeld'>;
  readonly callers: Pick<Callers, 'isActing' | 'knownVisitor'>;
  readonly profiles: Pick<ProfilesService, 'show'>;
  readonly outbox: Pick<OutboxService, 'about'>;
  readonly decisions: Pick<DecisionsService, 'decide' | 'explain'>;
}

export function createVisitsService(dependencies: Dependencies): VisitsService {
  const { config, token, callers, profiles, outbox, decisions } = dependencies;
  const readRequest = createVisitorRequest({ config });

  return {
    receive(request) {
      const who = { known: callers.knownVisitor(request), isActing: callers.isActing(request) };
      return whenKnown(token.read(request), (visitor) => ({
        request: readRequest(request, visitor, who),
        now: config.clock(request),
      }));
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
      const { explanation, facts } = await decisions.explain(visit.request, visit);
      const { values } = facts;
      const names = Object.keys(values).filter((name) => name !== SHOWN_TO_NOBODY);
      return {
        ...explanation,
        facts: names.sort().map((name) => ({ name, value: values[name]!, origin: factOrigin(name) })),
      };
    },

    async show(request) {
      const visitor = await token.readHeld(request);
      const profile = callers.knownVisitor(request)?.profile ?? null;
      const known = profile === null ? null : await profiles.show(profile, { now: config.clock(request) });
      if (!visitor && !known) return null;
      const waiting = visitor ? [...(await outbox.about(idsOf(visitor)))] : [];
      return { ...showVisitor(visitor), known, waiting };
    },
  };
}

function toldFacts(visitor: VisitorState | null): DecisionSummary['facts'] {
  return Object.fromEntries(Object.entries(visitor?.facts ?? {}).map(([key, { value }]) => [key, value as FactScalar]));
}

/** The client's address stays out of every answer. */
const SHOWN_TO_NOBODY = 'network.address';
