import type { ConsentAnswer, ConsentChoices } from '../../shared/contracts/consent';
import type { DecisionAnswer, DecisionSummary } from '../../shared/contracts/decision';
import type { EventsAnswer, SentEvent } from '../../shared/contracts/events';
import type { FactsAnswer } from '../../shared/contracts/facts';
import type { MergeAnswer } from '../../shared/contracts/merge';
import type { DeclineAnswer, QuestionsAnswer } from '../../shared/contracts/questions';
import type { VisitorAnswer } from '../../shared/contracts/visitor';
import type { WhyAnswer } from '../../shared/contracts/why';
import type { FactScalar } from '../../shared/domain/fact';

export interface BrowserClientOptions {
  /** Where Strapi is. Default: the page's own origin. */
  readonly url?: string;
  /** Prefix of the content API. Default: `/api`. */
  readonly apiPath?: string;
  /**
   * `cookie` (default): Strapi's own cookie carries the token, for pages on the same site. `header`: this client carries it
   * in `storage`, for pages elsewhere.
   */
  readonly carries?: 'cookie' | 'header';
  /** Where the token is kept in `header` mode. Default: `localStorage`, or the memory of the page where there is none. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly fetch?: typeof fetch;
}

/** What a visitor did. An `id` is added where there is none; an event is counted once by its id. */
export type TrackedEvent = Omit<SentEvent, 'id' | 'at'> & { readonly id?: string; readonly at?: number };

/** What is asked about: one entry, all entries of a type, or, without both, the whole site. */
export interface AskedAbout {
  /** Uid of the content type. */
  readonly type?: string;
  readonly documentId?: string;
  /** Content locale of the texts. Default: what the browser prefers of the site's. */
  readonly locale?: string;
}

/** A refusal by Strapi, with the code that stands in the list of codes. */
export class PersonalizationError extends Error {
  override readonly name = 'PersonalizationError';
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    message: string
  ) {
    super(message);
  }
}

export interface BrowserClient {
  /** Like `fetch`, with a path such as `/home?populate=*`; says which page asks and carries the token. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Who this visitor is to the site, now. */
  decision(): Promise<DecisionSummary>;
  /** Tells facts about the visitor; `null` takes one back. */
  tell(facts: Readonly<Record<string, FactScalar | null>>): Promise<DecisionSummary>;
  /** The one question worth asking the visitor now, ready to be drawn; `null` where there is none. Answer it with `tell`. */
  question(about?: AskedAbout): Promise<QuestionsAnswer['data']>;
  /** Remembers that the visitor would rather not say; the question does not come back for a long time. */
  decline(fact: string): Promise<DecisionSummary>;
  /** Why the visitor sees what they see, in plain sentences, with ways to correct it. */
  why(about?: AskedAbout): Promise<WhyAnswer['data']>;
  /** Counts what the visitor did: at once, and the answer says how it was counted. */
  track(...events: readonly TrackedEvent[]): Promise<EventsAnswer['data']>;
  /**
   * The same while the page is being left, when nobody waits for an answer. Without `sendBeacon`, and in `header` mode (a
   * beacon has no headers), by a request that outlives the page. Says whether it was handed over.
   */
  trackOnLeave(...events: readonly TrackedEvent[]): boolean;
  /** Answers for purposes; those that are not named keep their answer. */
  consent(choices: ConsentChoices): Promise<ConsentAnswer['data']>;
  /** Makes one visitor of this one and whom the same person is elsewhere, by the token from there; for after they signed in. */
  merge(token: string): Promise<DecisionSummary>;
  /** Everything that is held about the visitor; `null` where that is nothing. */
  visitor(): Promise<VisitorAnswer['data']>;
  /** Forgets the visitor, here and there. */
  forget(): Promise<void>;
}

const TOKEN_KEY = 'pz_visitor';

export function createBrowserClient(options: BrowserClientOptions = {}): BrowserClient {
  const { apiPath = '/api', carries = 'cookie' } = options;
  const base = options.url ?? (typeof location === 'undefined' ? '' : location.origin);
  const ask = options.fetch ?? ((...call: Parameters<typeof fetch>) => fetch(...call));
  const storage = carries === 'header' ? (options.storage ?? browserStorage()) : null;

  const visitorHeaders = (): Record<string, string> => {
    const token = storage?.getItem(TOKEN_KEY);
    return { ...pageHeaders(), ...(token && { 'X-Visitor-Token': token }) };
  };

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await ask(`${base}${apiPath}${path}`, {
      credentials: carries === 'cookie' ? 'include' : 'omit',
      ...init,
      headers: { ...visitorHeaders(), ...Object.fromEntries(new Headers(init.headers)) },
    });
    const token = answer.headers.get('X-Visitor-Token');
    if (token) storage?.setItem(TOKEN_KEY, token);
    return answer;
  }

  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await send(`/personalization${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    if (answer.status === 204) return undefined as T;
    const said = (await answer.json().catch(() => ({}))) as {
      error?: { message?: string; details?: { code?: string } };
    };
    if (!answer.ok) {
      throw new PersonalizationError(
        answer.status,
        said.error?.details?.code,
        said.error?.message ?? answer.statusText
      );
    }
    return said as T;
  }

  return {
    fetch: send,
    decision: async () => (await call<DecisionAnswer>('GET', '/decision')).data,
    tell: async (facts) => (await call<FactsAnswer>('POST', '/facts', { facts })).data.decision,
    question: async (about) => (await call<QuestionsAnswer>('GET', `/questions${queryOf(about)}`)).data,
    decline: async (fact) => (await call<DeclineAnswer>('POST', '/questions/decline', { fact })).data.decision,
    why: async (about) => (await call<WhyAnswer>('GET', `/why${queryOf(about)}`)).data,
    track: async (...events) => (await call<EventsAnswer>('POST', '/events', { events: events.map(withId) })).data,
    trackOnLeave(...events) {
      const page = pageOfEvents();
      const body = JSON.stringify({ events: events.map((event) => ({ page, ...withId(event) })) });
      const address = `${base}${apiPath}/personalization/events`;
      if (storage === null && typeof navigator !== 'undefined' && 'sendBeacon' in navigator) {
        return navigator.sendBeacon(address, body);
      }
      const headers = { 'Content-Type': 'application/json' };
      void send('/personalization/events', { method: 'POST', body, headers, keepalive: true }).catch(() => undefined);
      return true;
    },
    async consent(choices) {
      const { data } = await call<ConsentAnswer>('PUT', '/consent', { consent: choices });
      if (data.token === null) storage?.removeItem(TOKEN_KEY);
      return data;
    },
    async merge(token) {
      const { data } = await call<MergeAnswer>('POST', '/visitor/merge', { token });
      if (data.token === null) storage?.removeItem(TOKEN_KEY);
      return data.decision;
    },
    visitor: async () => (await call<VisitorAnswer>('GET', '/visitor')).data,
    async forget() {
      // First here: whatever becomes of the call, this browser no longer tells.
      const headers = visitorHeaders();
      storage?.removeItem(TOKEN_KEY);
      await ask(`${base}${apiPath}/personalization/visitor`, {
        method: 'DELETE',
        credentials: carries === 'cookie' ? 'include' : 'omit',
        headers,
      });
    },
  };
}

function queryOf({ type, documentId, locale }: AskedAbout = {}): string {
  const said = Object.entries({ type, documentId, locale }).filter(([, value]) => value !== undefined);
  return said.length === 0 ? '' : `?${new URLSearchParams(said as [string, string][])}`;
}

function withId(event: TrackedEvent): TrackedEvent {
  return { id: crypto.randomUUID(), ...event };
}

function pageOfEvents(): NonNullable<SentEvent['page']> {
  const headers = pageHeaders();
  return { url: headers['X-Visitor-Page'], referrer: headers['X-Visitor-Referrer'] };
}

/** The page that asks, where the visitor came from, and their time zone. */
function pageHeaders(): Record<string, string> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    ...(typeof location !== 'undefined' && { 'X-Visitor-Page': location.href.split('#', 1)[0]! }),
    ...(typeof document !== 'undefined' && { 'X-Visitor-Referrer': document.referrer }),
    ...(zone && { 'X-Visitor-Time-Zone': zone }),
  };
}

/** Browsers that keep nothing throw when they are asked to. */
function browserStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  try {
    localStorage.getItem(TOKEN_KEY);
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
