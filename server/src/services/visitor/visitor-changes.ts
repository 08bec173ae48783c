import type { DecisionSummary } from '../../../../shared/contracts/decision';
import type { MaybePromise } from '../../facts/maybe-promise';
import type { VisitorState } from '../../visitor/visitor-state';
import type { OutboxService } from '../outbox/outbox';
import type { OutboxDelivery } from '../outbox/outbox-delivery';
import type { OccurredEvent } from '../triggers/occasions';
import type { VisitorTriggersService } from '../triggers/visitor-triggers';
import type { Visit, VisitsService } from './visits';
import type { VisitorConsentService } from './visitor-consent';
import type { VisitorJourneysService } from './visitor-journeys';
import type { TokenExchange, VisitorTokenService } from './visitor-token';

/** The one way in which what is remembered of a visitor grows, whatever they told or did. */
export interface VisitorChangesService {
  /**
   * Changes the visitor of a call, hands them their new token, and decides anew. Nothing is changed where `alter` throws.
   * What triggers have to tell of it is written down before anybody hears that the change was made. `alter` says with `did`
   * which events were new.
   * @throws PolicyError `visitor.no-consent` where nothing may be remembered
   * @throws ValidationError `visitor.too-much` where the visitor would not fit into a token
   */
  change(
    exchange: TokenExchange,
    visit: Visit,
    alter: (before: VisitorState, did: (events: readonly OccurredEvent[]) => void) => MaybePromise<VisitorState>
  ): Promise<VisitorChange>;
}

export interface VisitorChange {
  readonly token: string;
  readonly decision: DecisionSummary;
}

interface Dependencies {
  readonly consent: Pick<VisitorConsentService, 'visitorToRemember'>;
  readonly journeys: VisitorJourneysService;
  readonly triggers: VisitorTriggersService;
  readonly outbox: Pick<OutboxService, 'add' | 'withdraw'>;
  readonly delivery: Pick<OutboxDelivery, 'kick'>;
  readonly token: Pick<VisitorTokenService, 'write'>;
  readonly visits: Pick<VisitsService, 'decide'>;
}

export function createVisitorChangesService(dependencies: Dependencies): VisitorChangesService {
  const { consent, journeys, triggers, outbox, delivery, token, visits } = dependencies;
  return {
    async change(exchange, visit, alter) {
      const before = consent.visitorToRemember(visit.request, visit);
      const events: OccurredEvent[] = [];
      const altered = await alter(before, (did) => events.push(...did));
      const after = await journeys.settle(visit, altered);
      const decision = await visits.decide(visit, after);
      const { visitor, tellings } = await triggers.follow(visit, { before, after, decision, events });

      const batch = await outbox.add(tellings);
      try {
        const written = await token.write(exchange, visitor);
        if (batch !== null) delivery.kick();
        return { token: written, decision };
      } catch (error) {
        await outbox.withdraw(batch);
        throw error;
      }
    },
  };
}
