import { setHeaders, type HeaderTarget } from './headers';
import type { DeliveryOutcome } from './personalized-request';
import { personalizedRequestOf, type DeliveryContext } from './request-scope';

/** The part of a Koa context that an answer is finished with. */
export interface AnswerContext extends DeliveryContext, HeaderTarget {
  status: number;
  body: unknown;
}

/**
 * Sits between the content API's router and its routes: the body is complete and not yet written. It does nothing to an
 * answer that had nothing to do with personalization, and nothing to an error.
 */
export function createAnswerMiddleware({ personaHeader }: { personaHeader: boolean }) {
  return async (context: AnswerContext, next: () => Promise<unknown>): Promise<void> => {
    await next();
    const request = personalizedRequestOf(context);
    if (!request || !ANSWERED.has(context.status)) return;
    const outcome = request.outcome();
    setHeaders(context, request, outcome, { personaHeader });
    if (request.wantsMeta) context.body = withMeta(context.body, outcome);
  };
}

/** A 304 says the same about caching as the answer that it stands for. */
const ANSWERED: ReadonlySet<number> = new Set([200, 304]);

/** Adds `meta.personalization` to an answer of Strapi's shape; any other body is not ours to touch. */
function withMeta(body: unknown, { applied, personas, reason }: DeliveryOutcome): unknown {
  if (typeof body !== 'object' || body === null || !('data' in body)) return body;
  const meta = 'meta' in body && typeof body.meta === 'object' ? body.meta : {};
  const personalization = { persona: applied[0]?.persona ?? null, personas, variants: applied, reason };
  return { ...body, meta: { ...meta, personalization } };
}
