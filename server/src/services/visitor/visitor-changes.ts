import type { DecisionSummary } from '../../../../shared/contracts/decision';
import type { MaybePromise } from '../../facts/maybe-promise';
import type { VisitorState } from '../../visitor/visitor-state';
import type { Visit, VisitsService } from './visits';
import type { VisitorConsentService } from './visitor-consent';
import type { VisitorJourneysService } from './visitor-journeys';
import type { TokenExchange, VisitorTokenService } from './visitor-token';

/** The one way in which what is remembered of a visitor grows, whatever they told or did. */
export interface VisitorChangesService {
  /**
   * Changes the visitor of a call, hands them their new token, and decides anew. Nothing is changed where `alter` throws.
   * @throws PolicyError `visitor.no-consent` where nothing may be remembered
   * @throws ValidationError `visitor.too-much` where the visitor would not fit into a token
   */
  change(
    exchange: TokenExchange,
    visit: Visit,
    alter: (before: VisitorState) => MaybePromise<VisitorState>
  ): Promise<VisitorChange>;
}

export interface VisitorChange {
  readonly token: string;
  readonly decision: DecisionSummary;
}

interface Dependencies {
  readonly consent: Pick<VisitorConsentService, 'visitorToRemember'>;
  readonly journeys: VisitorJourneysService;
  readonly token: Pick<VisitorTokenService, 'write'>;
  readonly visits: Pick<VisitsService, 'decide'>;
}

export function createVisitorChangesService({ consent, journeys, token, visits }: Dependencies): VisitorChangesService {
  return {
    async change(exchange, visit, alter) {
      const altered = await alter(consent.visitorToRemember(visit.request, visit));
      const visitor = await journeys.settle(visit, altered);
      return { token: await token.write(exchange, visitor), decision: await visits.decide(visit, visitor) };
    },
  };
}
