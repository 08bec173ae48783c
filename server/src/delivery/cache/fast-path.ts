import type { ServerResponse } from 'node:http';
import { PERSONA_HEADER } from '../asked-persona';
import { whenKnown, type MaybePromise } from '../../facts/maybe-promise';
import { setHeaders, type HeaderOptions, type HeaderTarget } from '../headers';
import type { MergeFields } from '../merge-fields/merge-fields';
import { PREVIEW_HEADER } from '../preview-request';
import type { PersonalizedRequest } from '../personalized-request';
import type { DeliveryContext } from '../request-scope';
import type { ResponseCache } from '../../response-cache/response-cache';
import { createLearnedAddresses, type LearnedAddress } from './learned-addresses';
import { skippedHeaders, type Headers } from './skipped-headers';
import { sendStored, type AnsweredContext, type AnsweredResponse, type AnswerOptions } from './stored-answer';

export interface FastPathContext extends AnsweredContext, DeliveryContext {
  readonly url: string;
  readonly response: AnsweredResponse &
    HeaderTarget & { readonly res: Pick<ServerResponse, 'getHeader' | 'setHeader'> };
}

export interface FastPath {
  /** The middleware that an operator places in `config/middlewares`. */
  middleware(
    options?: FastPathOptions
  ): (context: FastPathContext, next: () => Promise<unknown>) => MaybePromise<unknown>;
  /** Takes note that a request is being answered as all callers without credentials are, and under which key. */
  learn(context: LearningContext, key: string): void;
}

/** A request of which the answer is not yet ours: its headers are those of the middlewares before the route. */
export type LearningContext = AnsweredContext & { readonly url: string };

export interface FastPathOptions {
  /** Headers beside `Authorization` by which callers of this application show who they are. Default: none. */
  readonly identifyingHeaders?: readonly string[];
}

interface Dependencies {
  readonly cache: () => ResponseCache;
  readonly merging: MergeFields;
  readonly open: (context: DeliveryContext) => PersonalizedRequest;
  readonly headers: HeaderOptions;
  readonly options: AnswerOptions;
}

/**
 * Answers before Strapi has looked at the request at all: no session, no body parser, no router, no rights. It knows nothing
 * by itself. The route cache tells it which addresses it has answered for callers without credentials, after all of those had
 * their say; whatever takes such a right away empties the cache, and the next caller takes the long way again.
 *
 * It may stand anywhere. What the middlewares behind it say of an address to an origin (CORS, helmet) was heard the last time
 * that a request took the long way, and is said again.
 */
export function createFastPath({ cache, merging, open, headers, options }: Dependencies): FastPath {
  const addresses = createLearnedAddresses();
  /** What the route cache told of requests that are under way, until their answers are complete. */
  const told = new WeakMap<object, { readonly url: string; readonly key: string; readonly vary: string }>();
  let isPlaced = false;

  /** No promise where everything is known at once: waiting takes longer than looking. */
  function fromCache(context: FastPathContext, learned: LearnedAddress): MaybePromise<boolean> {
    const request = opened(context);
    if (!request) return false;
    const personas = (owners: ReadonlySet<string>) =>
      whenKnown(request.personas(owners), (decided) => decided.map(({ key }) => key));
    const found = cache().find({ url: learned.key, now: request.now, personas });
    return whenKnown(found, (stored) => {
      if (!stored) return false;
      request.recall(stored);
      request.allowKeeping('everybody');
      return whenKnown(merging.forVisitor(request, stored), (given) => {
        // Not by Koa's own way, which takes as long again: there are a dozen of them.
        for (const [name, value] of learned.headers) context.response.res.setHeader(name, value);
        sendStored(context, given, options);
        setHeaders(context.response, request, headers);
        return true;
      });
    });
  }

  async function theLongWay(context: FastPathContext, next: () => Promise<unknown>, isRead: boolean): Promise<void> {
    const { url } = context;
    const before = isRead ? context.response.headers : NO_HEADERS;
    await next();
    learn(context, url, before);
  }

  /** What is the caller's fault is refused on the long way, where errors are written. */
  function opened(context: FastPathContext): PersonalizedRequest | null {
    try {
      return open(context);
    } catch {
      return null;
    }
  }

  /** Not where a middleware gave the request another address on the way: by what it chose that one, only it knows. */
  function learn(context: FastPathContext, url: string, before: Headers): void {
    const answer = told.get(context);
    if (!answer || answer.url !== url) return;
    const skipped = skippedHeaders(before, context.response.headers, answer.vary);
    if (skipped) addresses.set(url, originOf(context.headers), { key: answer.key, headers: skipped });
  }

  return {
    learn(context, key) {
      if (isPlaced) told.set(context, { url: context.url, key, vary: context.response.get('Vary') });
    },

    middleware({ identifyingHeaders = [] } = {}) {
      isPlaced = true;
      const identifying = ['authorization', PERSONA_HEADER, PREVIEW_HEADER, ...identifyingHeaders].map((name) =>
        name.toLowerCase()
      );
      return (context, next) => {
        const isRead = context.method === 'GET' || context.method === 'HEAD';
        const { headers: sent } = context;
        const learned = isRead ? addresses.get(context.url, originOf(sent)) : undefined;
        const isKnown = learned !== undefined && !identifying.some((name) => sent[name] !== undefined);
        return whenKnown(isKnown && fromCache(context, learned), (isAnswered) =>
          isAnswered ? undefined : theLongWay(context, next, isRead)
        );
      };
    },
  };
}

const NO_HEADERS: Headers = {};

function originOf({ origin }: FastPathContext['headers']): string | undefined {
  return typeof origin === 'string' ? origin : undefined;
}
