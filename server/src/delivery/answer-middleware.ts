import { setHeaders, type HeaderOptions, type HeaderTarget } from './headers';
import type { Disclosing } from './disclosing';
import { metaBlock } from './meta-block';
import type { MergeFields } from './merge-fields/merge-fields';
import type { DeliveryOutcome, PersonalizedRequest } from './personalized-request';
import { personalizedRequestOf, type DeliveryContext } from './request-scope';
import { withDisclosure } from './with-disclosure';

/** The part of a Koa context that an answer is finished with. */
export interface AnswerContext extends DeliveryContext, HeaderTarget {
  status: number;
  body: unknown;
}

export interface AnswerDependencies {
  readonly merging: Pick<MergeFields, 'find'>;
  readonly disclosing: Disclosing;
  readonly open: (context: DeliveryContext) => PersonalizedRequest;
}

/**
 * Sits between the content API's router and its routes: the body is complete and not yet written. It does nothing to an
 * answer that had nothing to do with personalization. Errors and drafts are told to be kept by nobody, which HTTP allows
 * caches to do with some of them where nobody says anything.
 */
export function createAnswerMiddleware(options: HeaderOptions, { merging, disclosing, open }: AnswerDependencies) {
  return async (context: AnswerContext, next: () => Promise<unknown>): Promise<void> => {
    const isRead = context.method === 'GET' || context.method === 'HEAD';
    try {
      await next();
    } catch (error) {
      if (isRead) forbidKeeping(context);
      throw error;
    }
    if (isRead && context.status >= 400) forbidKeeping(context);
    // Answers from the cache have been through this.
    const merge = isRead && context.status === 200 ? merging.find(context) : null;
    const request = merge ? open(context) : personalizedRequestOf(context);
    if (request && ANSWERED.has(context.status)) {
      // What comes from the cache has been disclosed in it; it is bytes by now.
      const prices = isBytes(context.body) ? null : await disclosing.find(request.outcome(), context.query);
      const complete = (body: unknown) =>
        withDisclosure(request.wantsMeta ? withMeta(body, request.outcome()) : body, prices);
      if (merge) await merge(request, complete);
      else if (request.wantsMeta || prices) context.body = complete(context.body);
      setHeaders(context, request, options);
    }
    if (isRead && isDraft(context)) context.set('Cache-Control', 'private, no-store');
  };
}

/** Whoever has said something else knows better. */
function forbidKeeping(context: AnswerContext): void {
  if (context.res.getHeader('Cache-Control') === undefined) context.set('Cache-Control', 'private, no-store');
}

/** A stored answer, or a 304 in its place. */
function isBytes(body: unknown): boolean {
  return body == null || Buffer.isBuffer(body);
}

function isDraft({ query }: AnswerContext): boolean {
  return query.status !== undefined && query.status !== 'published';
}

/** A 304 says the same about caching as the answer that it stands for. */
const ANSWERED: ReadonlySet<number> = new Set([200, 304]);

/** Adds `meta.personalization` to an answer of Strapi's shape; any other body is not ours to touch. */
function withMeta(body: unknown, outcome: DeliveryOutcome): unknown {
  if (typeof body !== 'object' || body === null || !('data' in body)) return body;
  const meta = 'meta' in body && typeof body.meta === 'object' ? body.meta : {};
  return { ...body, meta: { ...meta, personalization: metaBlock(outcome) } };
}
