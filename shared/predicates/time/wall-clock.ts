import type { FactReader } from '../../domain/fact';
import type { Outcome } from '../../domain/outcome';
import { createZoneReader, DAY, MINUTE, type Zone } from './zone';

/**
 * Tests of what the clock on the wall shows, and when their answer will change. The wall jumps: an hour is skipped in
 * spring and repeated in autumn, and an island may skip a day. So a change is looked for in the wall's own time first,
 * brought back with the offset that holds now, and every jump on the way is visited too.
 */
export interface WallTest {
  /** `local` is epoch milliseconds plus the zone's offset. */
  holds(local: number): boolean;
  /** The next `local` after this one at which a steadily moving clock may change the answer; `Infinity` for never. */
  nextBoundary(local: number): number;
}

/** For `evaluate`: unknown where the zone is. */
export function wallClockTest(zone: string, wall: WallTest): (facts: FactReader, now: number) => Outcome {
  const readZone = createZoneReader(zone);
  return (facts, now) => {
    const found = readZone(facts);
    if (found === null) return 'unknown';
    return wall.holds(now + found.offsetAt(now)) ? 'match' : 'miss';
  };
}

/** For `changesAt`. */
export function wallClockChange(zone: string, wall: WallTest): (facts: FactReader, now: number) => number | null {
  const readZone = createZoneReader(zone);
  const nextChange = createChangeFinder(wall);
  return (facts, now) => {
    const found = readZone(facts);
    return found === null ? null : nextChange(found, now);
  };
}

/**
 * Finds the first moment after `now` with another answer than now's. The finding is kept per zone: it stays true until
 * that moment, and every decision asks for it.
 */
export function createChangeFinder(wall: WallTest): (zone: Zone, now: number) => number | null {
  const spans = new Map<Zone, { readonly from: number; readonly until: number | null }>();
  return (zone, now) => {
    const known = spans.get(zone);
    if (known && now >= known.from && (known.until === null || now < known.until)) return known.until;
    if (spans.size >= MAX_SPANS) spans.clear();
    const until = findChange(wall, zone, now);
    spans.set(zone, { from: now, until });
    return until;
  };
}

const MAX_SPANS = 1000;
// More than any zone ever jumped at once (Samoa skipped a day), on either side of a boundary.
const MARGIN = 2 * DAY;
// Answers that no boundary changes (a window on all days, all day) end the search here. Early is never wrong.
const MAX_STEPS = 1000;

function findChange(wall: WallTest, zone: Zone, now: number): number | null {
  const answer = wall.holds(now + zone.offsetAt(now));
  let at = now;
  for (let step = 0; step < MAX_STEPS; step++) {
    const offset = zone.offsetAt(at);
    const target = wall.nextBoundary(at + offset) - offset;
    let next = Math.min(target, at + DAY);
    // Far from the last boundary and from the next, no jump can carry the clock over one of them.
    if (at - now >= MARGIN && target - at > MARGIN) {
      if (target === Infinity) return null;
      next = target - MARGIN;
    }
    at = offsetChange(zone, at, next) ?? next;
    if (wall.holds(at + zone.offsetAt(at)) !== answer) return at;
  }
  return at;
}

/** The first minute in (from, to] whose offset is not that of `from`; `null` where the ends agree. */
function offsetChange(zone: Zone, from: number, to: number): number | null {
  const before = zone.offsetAt(from);
  if (zone.offsetAt(to) === before) return null;
  let low = Math.floor(from / MINUTE);
  let high = Math.floor(to / MINUTE);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}
