import { requestRefusal } from '../../errors/refusal';
import { mergeVisitors, refusalsOf } from '../../visitor/merge-visitors';
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
  return {
    async merge(exchange, visit, otherToken) {
      const own = consent.visitorToRemember(visit.request, visit);
      const other = await token.lookUp(otherToken, exchange);
      if (!other) throw requestRefusal('visitor.token-unknown', 'This is not a visitor token, or it has expired.');
      // Their own token once more: there is nobody to take in, and nobody to forget.
      if (other.id === own.id) return changes.change(exchange, visit, (visitor) => visitor);

      const refusals = refusalsOf(other.consent);
      if (refusals.personalization === false) {
        const { token: left, decision } = await changes.choose(exchange, visit, refusals);
        await token.forgetVisitor(other);
        return { token: left, decision };
      }
      const answer = await changes.change(exchange, visit, (visitor) =>
        consent.withoutRefused(visit.request, mergeVisitors(visitor, other))
      );
      // Last: whatever fails before has cost nobody anything, and who was taken in is not taken in again.
      await token.forgetVisitor(other);
      return answer;
    },
  };
}
