import { LRUCache } from 'lru-cache';
import { PERSONA_HEADER } from '../asked-persona';
import { whenKnown } from '../../facts/maybe-promise';
import { setHeaders, type HeaderOptions, type HeaderTarget } from '../headers';
import type { MergeFields } from '../merge-fields/merge-fields';
import { PREVIEW_HEADER } from '../preview-request';
import type { PersonalizedRequest } from '../personalized-request';
import type { DeliveryContext } from '../request-scope';
import type { ResponseCache } from '../../response-cache/response-cache';
import { sendStored, type AnsweredContext, type AnswerOptions } from './stored-answer';

export interface FastPathContext extends AnsweredContext, DeliveryContext, HeaderTarget {
  readonly url: string;
}

export interface FastPath {
  /** The middleware that an operator places in `config/middlewares`. */
  middleware(options?: FastPathOptions): (context: FastPathContext, next: () => Promise<unknown>) => Promise<unknown>;
  /** Takes note that an address was answered for callers without credentials, and under which key. */
  learn(address: string, key: string): void;
}

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
  readonly warn: (message: string) => void;
}

const MAX_ADDRESSES = 50_000;
const MAX_ADDRESS_LENGTH = 2048;
const MAX_ADDRESS_BYTES = 16 * 1024 * 1024;

/**
 * Answers before Strapi has looked at the request at all: no session, no body parser, no router, no rights. It knows nothing
 * by itself. The route cache tells it which addresses it has answered for callers without credentials, after all of those had
 * their say; whatever takes such a right away empties the cache, and the next caller takes the long way again.
 */
export function createFastPath({ cache, merging, open, headers, options, warn }: Dependencies): FastPath {
  const keys = new LRUCache<string, string>({
    max: MAX_ADDRESSES,
    maxSize: MAX_ADDRESS_BYTES,
    sizeCalculation: (key, address) => 128 + key.length + address.length,
  });
  let isPlaced = false;
  let isBeforeCors = false;

  async function fromCache(context: FastPathContext, key: string): Promise<boolean> {
    const request = open(context);
    const personas = () => whenKnown(request.personas(), (decided) => decided.map(({ key }) => key));
    const stored = await cache().find({ url: key, now: request.now, personas });
    if (!stored) return false;
    request.recall(stored);
    request.allowKeeping('everybody');
    sendStored(context, await merging.forVisitor(request, stored), options);
    setHeaders(context, request, headers);
    return true;
  }

  return {
    learn(address, key) {
      if (isPlaced && !isBeforeCors && address.length <= MAX_ADDRESS_LENGTH) keys.set(address, key);
    },

    middleware({ identifyingHeaders = [] } = {}) {
      isPlaced = true;
      const identifying = ['authorization', PERSONA_HEADER, PREVIEW_HEADER, ...identifyingHeaders].map((name) =>
        name.toLowerCase()
      );
      return async (context, next) => {
        const key = context.method === 'GET' || context.method === 'HEAD' ? keys.get(context.url) : undefined;
        if (key !== undefined && !identifying.some((name) => context.headers[name] !== undefined)) {
          if (await fromCache(context, key)) return undefined;
        }
        const hadCors = saysCors(context);
        await next();
        if (isBeforeCors || hadCors || !saysCors(context)) return undefined;
        // Answers from here would lack the headers that let other origins read them.
        isBeforeCors = true;
        keys.clear();
        warn(
          'personalization: the fast path stands before strapi::cors in config/middlewares and stays off; place it after'
        );
        return undefined;
      };
    },
  };
}

function saysCors({ response }: FastPathContext): boolean {
  return Object.keys(response.headers).some((name) => name.startsWith('access-control-'));
}
