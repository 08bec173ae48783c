import type { WallTest } from './wall-clock';
import { DAY, MINUTE } from './zone';

/** A day on the wall's calendar: whole days since 1 January 1970, which was a Thursday. */
export type DayNumber = number;

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** 1 to 12. */
export function monthOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCMonth() + 1;
}

/** 1 to 31. */
export function dayOfMonth(day: DayNumber): number {
  return new Date(day * DAY).getUTCDate();
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Milliseconds since midnight of `HH:MM`. Throws a `TypeError` for anything else. */
export function timeOf(text: string): number {
  const parts = TIME.exec(text);
  if (parts === null) throw new TypeError(`A time is HH:MM from 00:00 to 23:59; found ${JSON.stringify(text)}.`);
  return (Number(parts[1]) * 60 + Number(parts[2])) * MINUTE;
}

// A leap year and a month: whatever has not changed by then (all seven weekdays) never does.
const HORIZON_DAYS = 400;

/** A test that the whole of a day passes or fails. Asked a thousand times a day, it looks at the calendar once. */
export function dayTest(isIn: (day: DayNumber) => boolean): WallTest {
  let day = NaN;
  let answer = false;
  return {
    holds(local) {
      const asked = Math.floor(local / DAY);
      if (asked !== day) {
        answer = isIn(asked);
        day = asked;
      }
      return answer;
    },
    nextBoundary(local) {
      const today = Math.floor(local / DAY);
      const now = isIn(today);
      for (let later = today + 1; later <= today + HORIZON_DAYS; later++) {
        if (isIn(later) !== now) return later * DAY;
      }
      return Infinity;
    },
  };
}
