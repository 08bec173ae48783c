import { DEFAULT_TOPIC_HALF_LIFE_DAYS } from '../../../../shared/domain/event';

/** What a visitor did, as counters: no event is kept, and no text that a visitor typed. */
export interface Behaviour {
  /** Visits with at least one event. 0: nothing has ever been counted. */
  readonly visits: number;
  /** Epoch milliseconds, like every time here. */
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** The last moment of the visit before this one. */
  readonly previousVisit: number | null;
  /** By the key of the event type. */
  readonly events: ReadonlyMap<string, EventCounter>;
  /** Points of interest by topic, as they were at `topicsAt`; they all fade alike. */
  readonly topics: ReadonlyMap<string, number>;
  readonly topicsAt: number;
  /** Days after which they had lost half, so that two visitors can be made one. */
  readonly topicHalfLifeDays: number;
  /** How often each goal was reached. */
  readonly goals: ReadonlyMap<string, number>;
  /** Path of the page on which the visit began. */
  readonly landingPage: string | null;
  readonly firstTouch: Touch | null;
  readonly lastTouch: Touch | null;
  /** Short hashes of the ids of the latest events, newest last. */
  readonly recentIds: readonly string[];
}

/** How often and when something happened. */
export interface EventCounter {
  readonly total: number;
  readonly last: number;
  /** Newest first; together at most `MAX_EVENTS_IN_WINDOW` events. */
  readonly buckets: readonly Bucket[];
}

/** Some events within an hour (the latest day) or a day of UTC (before that). */
export interface Bucket {
  /** Hours since 1970. */
  readonly start: number;
  readonly hours: 1 | 24;
  readonly count: number;
}

/** Where a visitor came from. */
export interface Touch {
  readonly medium?: string;
  readonly source?: string;
  readonly campaign?: string;
}

export const NO_BEHAVIOUR: Behaviour = {
  visits: 0,
  firstSeen: null,
  lastSeen: null,
  previousVisit: null,
  events: new Map(),
  topics: new Map(),
  topicsAt: 0,
  topicHalfLifeDays: DEFAULT_TOPIC_HALF_LIFE_DAYS,
  goals: new Map(),
  landingPage: null,
  firstTouch: null,
  lastTouch: null,
  recentIds: [],
};

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
