import type { DecisionSummary } from '../../../../shared/contracts/decision';
import type { ConsentAnswer, ConsentChoices } from '../../../../shared/contracts/consent';
import { requestRefusal } from '../../errors/refusal';
import { withVisitor } from '../../facts/visitor-request';
import type { MaybePromise } from '../../facts/maybe-promise';
import { idsOf, type VisitorState } from '../../visitor/visitor-state';
import type { OutboxService } from '../outbox/outbox';
import type { OutboxDelivery } from '../outbox/outbox-delivery';
import type { OccurredEvent } from '../triggers/occasions';
import type { VisitorTriggersService } from '../triggers/visitor-triggers';
import type { Visit, VisitsService } from './visits';
import type { VisitorConsentService } from './visitor-consent';
import type { VisitorJourneysService } from './visitor-journeys';
import { VisitorChanged, type TokenExchange, type VisitorTokenService } from './visitor-token';

/** The one way in which what is remembered of a visitor grows, whatever they told or did. */
export interface VisitorChangesService {
  /**
   * Changes the visitor of a call, hands them their new token, and decides anew. Nothing is changed where `alter` throws. Where
   * two change one visitor at once, the second is asked again with what the first has left: `alter` may be called more than once.
   * What triggers have to tell of the change is written down before anybody hears that the change was made.
   * @throws PolicyError `visitor.no-consent` where nothing may be remembered
   * @throws ValidationError `visitor.too-much` where the visitor would not fit into the store
   * @throws UnavailableError `visitor.store-unavailable` where the store does not answer: nothing is promised
   */
  change(
    exchange: TokenExchange,
    visit: Visit,
    alter: (before: VisitorState, also: ChangeNotes) => MaybePromise<VisitorState>
  ): Promise<VisitorChange>;
  /**
   * Takes an agreement or a refusal, effective in this very answer. Who withdraws takes back also what was still to be told about
   * them. @throws as `change`
   */
  choose(exchange: TokenExchange, visit: Visit, choices: ConsentChoices): Promise<ConsentAnswer['data']>;
}

/** What a change is besides what is remembered of the visitor after it. */
export interface ChangeNotes {
  /** Which events were new. */
  did(events: readonly OccurredEvent[]): void;
  /** Another visitor, as they were looked up, who is forgotten in the very step in which this one is kept. */
  takesIn(other: VisitorState): void;
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
  readonly triggers: VisitorTriggersService;
  readonly outbox: Pick<OutboxService, 'add' | 'withdraw' | 'forget'>;
  readonly delivery: Pick<OutboxDelivery, 'kick'>;
  readonly token: Pick<VisitorTokenService, 'write' | 'writeOrForget' | 'readHeld'>;
  readonly visits: Pick<VisitsService, 'decide'>;
}

export function createVisitorChangesService(dependencies: Dependencies): VisitorChangesService {
  const { consent, journeys, triggers, outbox, delivery, token, visits } = dependencies;

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
        const events: OccurredEvent[] = [];
        let takenIn: VisitorState | null = null;
        const altered = await alter(before, {
          did: (those) => void events.push(...those),
          takesIn: (other) => void (takenIn = other),
        });
        const after = await journeys.settle(current, altered);
        const decision = await visits.decide(current, after);
        const { visitor, tellings } = await triggers.follow(current, { before, after, decision, events });
        const told = await outbox.add(tellings);
        try {
          const written = await token.write(exchange, visitor, before, takenIn);
          if (told.length > 0) delivery.kick();
          return { token: written, decision };
        } catch (error) {
          await outbox.withdraw(told);
          throw error;
        }
      });
    },

    choose(exchange, visit, choices) {
      return untilUndisturbed(exchange, visit, async (current) => {
        const visitor = consent.choose(current.request, choices, current);
        const held = await token.readHeld(exchange);
        if (held && held.id !== visitor?.id) for (const id of idsOf(held)) await outbox.forget(id);
        return {
          token: await token.writeOrForget(exchange, visitor, current.request.visitor),
          consent: visitor?.consent ?? {},
          decision: await visits.decide(current, visitor),
        };
      });
    },
  };
}
