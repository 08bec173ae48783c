import { MAX_EVENTS_IN_WINDOW, MAX_WINDOW_DAYS } from '../../../../shared/domain/event';
import { type Bucket, DAY, type EventCounter, HOUR } from './behaviour';

/** More do not fit; the oldest go first. */
export const MAX_BUCKETS = 28;

/** The counter after one more event. */
export function countEvent(counter: EventCounter | undefined, at: number, now: number): EventCounter {
  const hour = Math.floor(at / HOUR);
  const buckets = [...(counter?.buckets ?? []), { start: hour, hours: 1, count: 1 } as const];
  return {
    total: (counter?.total ?? 0) + 1,
    last: Math.max(counter?.last ?? 0, at),
    buckets: settle(buckets, now),
  };
}

/**
 * When the events happened that are still remembered one by one, newest first: to the hour within a day of the latest,
 * to the day before that. A moment is never before the event itself, so nothing leaves a window too early.
 */
export function momentsOf({ buckets, last }: EventCounter): number[] {
  const moments: number[] = [];
  for (const bucket of buckets) {
    const moment = Math.min(endOf(bucket), last);
    for (let nth = 0; nth < bucket.count; nth++) moments.push(moment);
  }
  return moments;
}

/**
 * Only here, when something is counted anyway, hours become days and the oldest is let go. Were it done by the clock
 * alone, decisions would change at moments that nobody could foretell.
 */
export function settle(buckets: readonly Bucket[], now: number): readonly Bucket[] {
  const merged = new Map<string, Bucket>();
  for (const bucket of buckets) {
    if (endOf(bucket) <= now - MAX_WINDOW_DAYS * DAY) continue;
    const kept = endOf(bucket) <= now - DAY ? dayOf(bucket) : bucket;
    const place = `${kept.hours}/${kept.start}`;
    merged.set(place, { ...kept, count: kept.count + (merged.get(place)?.count ?? 0) });
  }
  const newestFirst = [...merged.values()].sort((one, other) => endOf(other) - endOf(one) || one.hours - other.hours);
  const settled: Bucket[] = [];
  let room = MAX_EVENTS_IN_WINDOW;
  for (const bucket of newestFirst.slice(0, MAX_BUCKETS)) {
    const count = Math.min(bucket.count, room);
    if (count > 0) settled.push({ ...bucket, count });
    room -= count;
  }
  return settled;
}

function dayOf({ start, hours, count }: Bucket): Bucket {
  return hours === 24 ? { start, hours, count } : { start: Math.floor(start / 24) * 24, hours: 24, count };
}

function endOf({ start, hours }: Bucket): number {
  return (start + hours) * HOUR;
}
