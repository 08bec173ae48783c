import type { Behaviour, EventCounter } from './behaviour';
import { settle } from './event-counter';
import { fitBehaviour } from './fit-behaviour';
import { fadedTopics, VISIT_GAP } from './record-events';

/** One history of two that turn out to be one person's: what was counted is added up, and of the rest the newer one holds. */
export function mergeBehaviour(kept: Behaviour, carried: Behaviour): Behaviour {
  if (kept.lastSeen === null) return carried;
  if (carried.lastSeen === null) return kept;
  const [newer, older] = kept.lastSeen >= carried.lastSeen ? [kept, carried] : [carried, kept];
  const [first, second] = kept.firstSeen! <= carried.firstSeen! ? [kept, carried] : [carried, kept];
  const isSameVisit = newer.lastSeen! - older.lastSeen! < VISIT_GAP;
  return fitBehaviour({
    ...newer,
    visits: newer.visits + older.visits - (isSameVisit ? 1 : 0),
    firstSeen: first.firstSeen,
    previousVisit: latest(newer.previousVisit, isSameVisit ? older.previousVisit : older.lastSeen),
    events: mergeCounters(newer, older),
    ...mergeTopics(newer, older),
    goals: mergeCounts(older.goals, newer.goals),
    firstTouch: first.firstTouch ?? second.firstTouch,
    lastTouch: newer.lastTouch ?? older.lastTouch,
    recentIds: [...new Set([...older.recentIds, ...newer.recentIds])].slice(-MAX_MERGED_IDS),
  });
}

const MAX_MERGED_IDS = 40;

function latest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function mergeCounters(newer: Behaviour, older: Behaviour): Behaviour['events'] {
  const events = new Map(newer.events);
  for (const [type, counter] of older.events)
    events.set(type, mergeCounter(events.get(type), counter, newer.lastSeen!));
  return events;
}

function mergeCounter(one: EventCounter | undefined, other: EventCounter, now: number): EventCounter {
  if (!one) return other;
  return {
    total: one.total + other.total,
    last: Math.max(one.last, other.last),
    buckets: settle([...one.buckets, ...other.buckets], now),
  };
}

function mergeTopics(newer: Behaviour, older: Behaviour): Pick<Behaviour, 'topics' | 'topicsAt'> {
  const at = Math.max(newer.topicsAt, older.topicsAt);
  const topics = new Map(fadedTopics(newer, at, newer.topicHalfLifeDays));
  for (const [topic, points] of fadedTopics(older, at, older.topicHalfLifeDays)) {
    topics.set(topic, (topics.get(topic) ?? 0) + points);
  }
  return { topics, topicsAt: at };
}

function mergeCounts(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map(one);
  for (const [key, count] of other) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}
