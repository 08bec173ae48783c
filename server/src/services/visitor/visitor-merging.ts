import { requestRefusal } from '../../errors/refusal';
import { mergeVisitors, refusalsOf } from '../../visitor/merge-visitors';
import type { VisitorState } from '../../visitor/visitor-state';
import type { VisitorChangesService } from './visitor-changes';
import type { VisitorConsentService } from './visitor-consent';
import type { TokenExchange, VisitorTokenService } from './visitor-token';
import type { MergeAnswer } from '../../../../shared/contracts/merge';
import type { Visit } from './visits';

/** Makes one visitor of two, for a person who comes by another channel and holds the tokens of both. */
export interface VisitorMerging {
  /**
   * Takes the visitor of another token into the visitor of the call. The other is forgotten.
   * @throws ValidationError `visitor.token-unknown` for whatever is not a token of ours, or no longer
   * @throws ConflictError `visitor.taken-in` where the other has taken in the visitor of the call meanwhile
   * @throws as `change`; nothing is changed then, but for `visitor.store-unavailable`: the same call may be made again
   */
  merge(exchange: TokenExchange, visit: Visit, token: string): Promise<MergeAnswer['data']>;
}

interface Dependencies {
  readonly token: Pick<VisitorTokenService, 'lookUp' | 'forgetVisitor'>;
  readonly consent: Pick<VisitorConsentService, 'visitorToRemember' | 'withoutRefused'>;
  readonly changes: Pick<VisitorChangesService, 'change' | 'choose'>;
}

export function createVisitorMerging({ token, consent, changes }: Dependencies): VisitorMerging {
  async function lookUp(carried: string, exchange: TokenExchange): Promise<VisitorState> {
    const other = await token.lookUp(carried, exchange);
    if (!other) throw requestRefusal('visitor.token-unknown', 'This is not a visitor token, or it has expired.');
    return other;
  }

  return {
    async merge(exchange, visit, otherToken) {
      const own = consent.visitorToRemember(visit.request, visit);
      const other = await lookUp(otherToken, exchange);
      // Their own token once more: there is nobody to take in, and nobody to forget.
      if (other.id === own.id) return changes.change(exchange, visit, (visitor) => visitor);

      const refusals = refusalsOf(other.consent);
      if (refusals.personalization === false) {
        const { token: left, decision } = await changes.choose(exchange, visit, refusals);
        await token.forgetVisitor(other);
        return { token: left, decision };
      }
      let attempts = 0;
      return changes.change(exchange, visit, async (visitor, { takesIn }) => {
        attempts += 1;
        const carried = attempts === 1 ? other : await lookUp(otherToken, exchange);
        // Two calls, each with the other's token: the first has made one visitor of the two, and is not undone.
        if (attempts > 1 && carried.merged.includes(visitor.id)) throw takenIn();
        takesIn(carried);
        return consent.withoutRefused(visit.request, mergeVisitors(visitor, carried));
      });
    },
  };
}

const takenIn = () =>
  requestRefusal(
    'visitor.taken-in',
    'The other visitor has just taken in this one. Go on with the token of that call.'
  );
