import type { Disclosing } from '../disclosing';
import { withDisclosure } from '../with-disclosure';
import { dependenciesOf } from './dependencies';
import type { MergeFields } from '../merge-fields/merge-fields';
import type { Schemas } from '../schemas';
import { whenKnown } from '../../facts/maybe-promise';
import type { PersonalizedRequest } from '../personalized-request';
import { personalizedRequestOf, type DeliveryContext } from '../request-scope';
import { isAnonymous, mayBeStored, urlKey, type CallerContext } from './cacheable-request';
import { startRecording, type RecordedContext, type Recording } from './recording';
import type { Made, ResponseCache } from '../../response-cache/response-cache';
import { sendStored, storedAnswer, type AnsweredContext, type AnswerOptions } from './stored-answer';

export type CachedContext = AnsweredContext &
  CallerContext &
  DeliveryContext &
  RecordedContext & { readonly url: string };

export interface RouteCacheDependencies {
  readonly cache: ResponseCache;
  readonly schemas: () => Schemas;
  readonly merging: MergeFields;
  readonly disclosing: Disclosing;
  /** Opens the request for personalization. Throws what is the caller's fault: a persona it may not have. */
  readonly open: (context: DeliveryContext) => PersonalizedRequest;
  /** Told of every answer that was found or made for anybody, before its headers are set, with the key under which callers of its class find it. */
  readonly onPublicAnswer?: (context: CachedContext, url: string) => void;
  readonly options: AnswerOptions & { readonly parameters: readonly string[]; readonly maxEntryBytes: number };
}

export interface CachedRoute {
  /** Whether something of the application's own stands before the answer: a policy or middleware that may refuse or change it. */
  readonly isGuarded: boolean;
}

/**
 * The last middleware of a route, after authentication, rights and policies: whoever gets here may have the answer. It is put
 * on routes of which nothing but Strapi's own code makes the answer.
 */
export function createRouteCache({
  cache,
  schemas,
  merging,
  disclosing,
  open,
  onPublicAnswer,
  options,
}: RouteCacheDependencies) {
  return ({ isGuarded }: CachedRoute) =>
    async (context: CachedContext, next: () => Promise<unknown>): Promise<unknown> => {
      const url = mayBeStored(context, options.parameters) ? urlKey(context) : null;
      if (url === null) return next();
      // Also where nothing can vary: a persona that nobody knows is an error, not an answer for everybody.
      const request = open(context);

      let isMine = false;
      const make = async (): Promise<Made | null> => {
        isMine = true;
        const recording = startRecording(context);
        await next();
        return made(context, recording);
      };
      const personas = (owners: ReadonlySet<string>) =>
        whenKnown(request.personas(owners), (decided) => decided.map(({ key }) => key));
      const stored = await cache.findOrMake({ url, now: request.now, personas }, make);
      if (!stored) return undefined;
      if (!isMine) request.recall(stored);
      const isPublic = !isGuarded && isAnonymous(context);
      request.allowKeeping(isPublic ? 'everybody' : 'caller');
      if (isPublic) onPublicAnswer?.(context, url);
      sendStored(context, await merging.forVisitor(request, stored), options);
      return undefined;
    };

  async function made(context: CachedContext, { hasWritten, reads }: Recording): Promise<Made | null> {
    if (hasWritten || reads.length === 0) return null;
    const outcome = personalizedRequestOf(context)?.outcome() ?? null;
    // A failure passes; the next visitor asks again.
    if (outcome?.hasFailed) return null;
    const prices = outcome && (await disclosing.find(outcome, context.query));
    // Otherwise untouched: to Koa, a body that is set to nothing is an answer of its own.
    if (prices) context.response.body = withDisclosure(context.response.body, prices);
    const tags = [...new Set(reads.flatMap((read) => [...dependenciesOf(read, schemas())]))];
    const response = await storedAnswer(context, outcome, {
      write: (body) => merging.write(context, body),
      tags,
      maxBytes: options.maxEntryBytes,
      madeAt: performance.now(),
    });
    return response && { response, personas: outcome?.personas ?? [] };
  }
}
