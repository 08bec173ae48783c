import { disclosureOf, type Disclosing } from '../disclosing';
import { setUnkeptHeaders, type HeaderTarget } from '../headers';
import { metaBlock } from '../meta-block';
import { personalizedRequestOf, type DeliveryContext } from '../request-scope';

/** What Apollo hands to its plugins when an answer is complete. */
export interface CompletedRequest {
  readonly contextValue: { readonly koaContext?: object };
  readonly response: {
    readonly http: { readonly headers: { set(name: string, value: string): unknown } };
    readonly body: { readonly kind: string; readonly singleResult?: GraphqlResult };
  };
  readonly overallCachePolicy: { restrict(hint: { readonly maxAge: number }): void };
}

export interface GraphqlResult {
  data?: unknown;
  extensions?: Record<string, unknown>;
}

/**
 * Finishes the answers of GraphQL, as a plugin of Apollo Server. It says who may keep them: nobody, where another visitor could get
 * another one. Caches that were put into Apollo hear of it by its own cache policy.
 */
export function createAnswerPlugin({
  personaHeader,
  disclosing,
}: {
  readonly personaHeader: boolean;
  readonly disclosing: Disclosing;
}) {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response, overallCachePolicy }: CompletedRequest): Promise<void> {
          const context = contextValue.koaContext as (DeliveryContext & HeaderTarget) | undefined;
          const request = context && personalizedRequestOf(context);
          if (!request) return;
          const outcome = request.outcome();
          if (outcome.canVary || outcome.hasFailed) {
            overallCachePolicy.restrict({ maxAge: 0 });
            response.http.headers.set('cache-control', 'private, no-store');
            setUnkeptHeaders(context, outcome, { personaHeader });
          }
          const { singleResult } = response.body;
          const prices = await disclosing.find(outcome);
          if (!singleResult || (!request.wantsMeta && !prices)) return;
          const personalization = {
            ...(request.wantsMeta && metaBlock(outcome)),
            ...(prices && { disclosure: disclosureOf(prices) }),
          };
          singleResult.extensions = { ...singleResult.extensions, personalization };
        },
      };
    },
  };
}
