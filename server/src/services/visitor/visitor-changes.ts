import type { DecisionSummary } from '../../../../shared/contracts/decision';
import type { ConsentAnswer, ConsentChoices } from '../../../../shared/contracts/consent';
import { requestRefusal } from '../../errors/refusal';
import { withVisitor } from '../../facts/visitor-request';
import type { MaybePromise } from '../../facts/maybe-promise';
import type { VisitorState } from '../../visitor/visitor-state';
import type { Visit, VisitsService } from './visits';
import type { VisitorConsentService } from './visitor-consent';
import type { VisitorJourneysService } from './visitor-journeys';
import { VisitorChanged, type TokenExchange, type VisitorTokenService } from './visitor-token';

/** The one way in which what is remembered of a visitor grows, whatever they told or did. */
export interface VisitorChangesService {
  /**
   * Changes the visitor of a call, hands them their new token, and decides anew. Nothing is changed where `alter` throws. Where
   * two change one visitor at once, the second is asked again with what the first has left: `alter` may be called more than once.
   * @throws PolicyError `visitor.no-consent` where nothing may be remembered
   * @throws ValidationError `visitor.too-much` where the visitor would not fit into the store
   * @throws UnavailableError `visitor.store-unavailable` where the store does not answer: nothing is promised
   */
  change(
    exchange: TokenExchange,
    visit: Visit,
    alter: (before: VisitorState) => MaybePromise<VisitorState>
  ): Promise<VisitorChange>;
  /** Takes an agreement or a refusal, effective in this very answer. @throws as `change` */
  choose(exchange: TokenExchange, visit: Visit, choices: ConsentChoices): Promise<ConsentAnswer['data']>;
}

export interface VisitorChange {
  readonly token: string;
  readonly decision: DecisionSummary;
}

/** Each attempt means that somebody else has got through; so many at once are nobody's clicks. */
const MAX_ATTEMPTS = 20;

interface Dependencies {
  readonly consent: Pick<VisitorConsentService, 'visitorToRemember' | 'choose'>;
  readonly journeys: VisitorJourneysService;
  readonly token: Pick<VisitorTokenService, 'write' | 'writeOrForget' | 'readHeld'>;
  readonly visits: Pick<VisitsService, 'decide'>;
}

export function createVisitorChangesService({ consent, journeys, token, visits }: Dependencies): VisitorChangesService {
  /** Whoever comes second looks again at what the first has left. */
  async function untilUndisturbed<T>(
    exchange: TokenExchange,
    visit: Visit,
    work: (current: Visit) => Promise<T>
  ): Promise<T> {
    for (let current = visit, attempt = 1; ; attempt += 1) {
      try {
        return await work(current);
      } catch (error) {
        if (!(error instanceof VisitorChanged)) throw error;
        if (attempt === MAX_ATTEMPTS) throw requestRefusal('visitor.store-unavailable', 'Too many write at once.');
        current = { request: withVisitor(current.request, await token.readHeld(exchange)), now: current.now };
      }
    }
  }

  return {
    async change(exchange, visit, alter) {
      return untilUndisturbed(exchange, visit, async (current) => {
        const before = consent.visitorToRemember(current.request, current);
        const visitor = await journeys.settle(current, await alter(before));
        return {
          token: await token.write(exchange, visitor, before),
          decision: await visits.decide(current, visitor),
        };
      });
    },

    choose(exchange, visit, choices) {
      return untilUndisturbed(exchange, visit, async (current) => {
        const visitor = consent.choose(current.request, choices, current);
        return {
          token: await token.writeOrForget(exchange, visitor, current.request.visitor),
          consent: visitor?.consent ?? {},
          decision: await visits.decide(current, visitor),
        };
      });
    },
  };
}
