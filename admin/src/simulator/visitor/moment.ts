/**
 * The clock on the visitor's wall. An editor says "nine in the evening in Tokyo", and the engine wants an instant; a
 * wall time that a zone skips in spring is taken as if the clock had not jumped yet.
 */

const WALL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** Epoch milliseconds; `null` for a text that is no time, or a zone that is none. */
export function instantOf(wall: string, zone: string): number | null {
  const parts = WALL.exec(wall);
  if (parts === null) return null;
  const asIfUtc = Date.parse(`${wall.length === 16 ? `${wall}:00` : wall}Z`);
  if (Number.isNaN(asIfUtc)) return null;
  const offset = offsetAt(asIfUtc, zone);
  if (offset === null) return null;
  // The offset at the wall time read as UTC may be that of the other side of a jump: ask again at the instant itself.
  const corrected = offsetAt(asIfUtc - offset, zone);
  return corrected === null ? null : asIfUtc - corrected;
}

/** What the wall shows, to the minute unless seconds matter; `null` for a zone that is none. */
export function wallTimeOf(instant: number, zone: string): string | null {
  const offset = offsetAt(instant, zone);
  if (offset === null) return null;
  const date = new Date(instant + offset);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return text.slice(0, date.getUTCSeconds() === 0 ? 16 : 19);
}

/** The zone of the editor's own clock. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function offsetAt(instant: number, zone: string): number | null {
  if (!isZone(zone)) return null;
  const second = Math.floor(instant / 1000) * 1000;
  try {
    const parts = new Intl.DateTimeFormat('en', { ...NUMERIC, timeZone: zone }).formatToParts(second);
    const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - second
    );
  } catch {
    return null;
  }
}

const NUMERIC = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
