import fc from 'fast-check';
import { type Behaviour, NO_BEHAVIOUR } from '../../../../server/src/visitor/behaviour/behaviour';
import { type ObservedEvent, recordEvents } from '../../../../server/src/visitor/behaviour/record-events';

export const NOW = Date.parse('2026-01-15T03:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let count = 0;

/** An event at some moment, with what a test cares for. */
export function anEvent(at: number, parts: Partial<ObservedEvent> = {}): ObservedEvent {
  count += 1;
  return { id: count.toString(36).padStart(4, '0'), type: 'view', topics: new Map(), at, ...parts };
}

/** What is known after events that were each told when they happened. */
export function behaviourAfter(events: readonly ObservedEvent[], topicHalfLifeDays = 14): Behaviour {
  return events.reduce(
    (behaviour, event) => recordEvents(behaviour, [event], { now: event.at, topicHalfLifeDays }),
    NO_BEHAVIOUR
  );
}

export const EVENT_TYPES = ['view', 'search', 'add-to-cart', 'compare'];
export const TOPICS = ['loans', 'cards', 'family-business', '猫'];

/** Any history of visits within two months before `NOW`. */
export const histories: fc.Arbitrary<readonly ObservedEvent[]> = fc
  .array(
    fc.record({
      ago: fc.oneof(fc.integer({ min: 0, max: 2 * DAY }), fc.integer({ min: 0, max: 70 * DAY })),
      type: fc.constantFrom(...EVENT_TYPES),
      topics: fc.dictionary(fc.constantFrom(...TOPICS), fc.integer({ min: 1, max: 5 }), { maxKeys: 3 }),
      page: fc.option(fc.constantFrom('/', '/spring/sofas'), { nil: undefined }),
    }),
    { maxLength: 40 }
  )
  .map((events) =>
    events
      .sort((one, other) => other.ago - one.ago)
      .map(({ ago, topics, ...event }) =>
        anEvent(Math.floor((NOW - ago) / 1000) * 1000, { ...event, topics: new Map(Object.entries(topics)) })
      )
  );
