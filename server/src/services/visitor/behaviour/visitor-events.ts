import { createHash } from 'node:crypto';
import type { SentEvent } from '../../../../../shared/contracts/events';
import { type EventType, GOAL_EVENT } from '../../../../../shared/domain/event';
import type { PersonalizationConfig } from '../../../config';
import { refuseAny } from '../../../errors/refusal';
import type { ArrivalReader } from '../../../facts/arrival-reader';
import type { FactsService } from '../../../facts/facts-service';
import { requestWith, type VisitorRequest } from '../../../facts/visitor-request';
import { DAY } from '../../../visitor/behaviour/behaviour';
import { SHORT_ID_LENGTH } from '../../../visitor/behaviour/encode-behaviour';
import { type ObservedEvent, recordEvents } from '../../../visitor/behaviour/record-events';
import type { VisitorState } from '../../../visitor/visitor-state';
import type { Visit } from '../visits';
import type { EntryTopics } from './entry-topics';
import { eventProblems } from './event-check';
import { topicsInTexts } from './topic-words';
import { touchOf } from './touch-of';

export interface VisitorEventsService {
  /** Whether it is a program that visits: what it does is nobody's behaviour. */
  isBot(visit: Visit): Promise<boolean>;
  /**
   * The visitor after what they did. All or nothing, but for events that are known by their id.
   * @throws ValidationError with every problem: `event.unknown`, `event.unknown-property`, `event.bad-property`
   */
  record(visitor: VisitorState, events: readonly SentEvent[], visit: Visit): Promise<RecordedEvents>;
}

export interface RecordedEvents {
  readonly visitor: VisitorState;
  /** Those that were new. */
  readonly counted: readonly CountedEvent[];
}

/** An event that was counted, with its checked properties. */
export interface CountedEvent extends Pick<SentEvent, 'id' | 'type' | 'entry' | 'properties'> {
  /** Epoch milliseconds. */
  readonly at: number;
}

interface Dependencies {
  readonly config: Pick<PersonalizationConfig, 'behaviour'>;
  /** What is declared, by key. */
  readonly eventTypes: ReadonlyMap<string, EventType>;
  readonly topicsOf: EntryTopics['topicsOf'];
  readonly facts: Pick<FactsService, 'resolve'>;
  readonly readArrival: ArrivalReader;
}

/** What is told later than this is counted as if it had happened then. */
export const MAX_EVENT_AGE = DAY;

/** Facts are planned by the list itself, so it is always the same one. */
const BOT_FACTS = ['device.isBot'];

/** What visitors do, from what a frontend tells about it to the counters in their token. */
export function createVisitorEventsService(dependencies: Dependencies): VisitorEventsService {
  const { config, eventTypes, topicsOf, facts, readArrival } = dependencies;

  async function observe(event: SentEvent, declared: EventType, { request, now }: Visit): Promise<ObservedEvent> {
    const { page, arrival } = readArrival(onPage(request, event.page));
    const topics = new Map<string, number>();
    const entryTopics = event.entry ? await topicsOf(event.entry) : [];
    for (const topic of [...entryTopics, ...topicsInTexts(event.properties, declared)]) {
      topics.set(topic, declared.topicPoints);
    }
    const goal = event.properties?.[GOAL_EVENT];
    return {
      id: shortId(event.id),
      type: event.type,
      at: clamp(event.at ?? now, now),
      topics: declared.topicPoints > 0 ? topics : new Map(),
      ...(event.type === GOAL_EVENT && typeof goal === 'string' && { goal }),
      ...(page.path !== undefined && { page: page.path.slice(0, MAX_PATH_LENGTH) }),
      touch: touchOf(arrival),
    };
  }

  return {
    async isBot({ request, now }) {
      return (await facts.resolve(request, BOT_FACTS, now)).reader.get('device.isBot') === true;
    },

    async record(visitor, events, visit) {
      refuseAny(events.flatMap((event, at) => eventProblems(event, eventTypes.get(event.type), ['events', at])));

      const known = new Set(visitor.behaviour.recentIds);
      const fresh = events.filter(({ id }) => !known.has(shortId(id)) && known.add(shortId(id)));
      const observed = await Promise.all(fresh.map((event) => observe(event, eventTypes.get(event.type)!, visit)));
      const options = { now: visit.now, topicHalfLifeDays: config.behaviour.topicHalfLifeDays };
      return {
        visitor: { ...visitor, behaviour: recordEvents(visitor.behaviour, observed, options) },
        counted: fresh.map(({ id, type, at, entry, properties }) => {
          return { id, type, entry, properties, at: clamp(at ?? visit.now, visit.now) };
        }),
      };
    },
  };
}

/** Characters of a landing page that are kept. */
const MAX_PATH_LENGTH = 96;

/** The request as if it had come from the page that the event names. */
function onPage(request: VisitorRequest, page: SentEvent['page']): VisitorRequest {
  if (page === undefined) return request;
  const { url, referrer } = page;
  return requestWith(request, {
    headers: {
      ...request.headers,
      ...(url !== undefined && { 'x-visitor-page': url }),
      ...(referrer !== undefined && { 'x-visitor-referrer': referrer }),
    },
  });
}

/** Clocks of visitors run as they like: nothing happens in the future, and nothing is dated back. */
function clamp(at: number, now: number): number {
  return Math.min(Math.max(at, now - MAX_EVENT_AGE), now);
}

/** Of 16 million; among the forty that a token remembers, hardly ever two alike. */
function shortId(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, SHORT_ID_LENGTH);
}
