import type { FactReader } from '../../domain/fact';

/**
 * Time zones, from the platform's own data. Asking `Intl` costs microseconds and a request may ask dozens of times, so a
 * zone remembers the offset of the minute it was last asked for: clocks change on whole minutes, and `now` moves on slowly.
 */
export interface Zone {
  readonly name: string;
  /** Milliseconds to add to epoch milliseconds to get what the clock on the wall shows, as if it were UTC. */
  offsetAt(now: number): number;
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The parameter that says whose clock counts. */
export const zoneParameter = {
  type: 'text',
  format: 'zone',
  default: 'visitor',
  label: { en: 'In the time zone of', ja: 'タイムゾーン' },
} as const;

const FACT_OF: ReadonlyMap<string, string> = new Map([
  ['visitor', 'time.visitorZone'],
  ['site', 'time.siteZone'],
]);

/** The fact that names the zone; none where the zone is fixed. */
export function zoneFacts(zone: string): readonly string[] {
  const fact = FACT_OF.get(zone);
  return fact === undefined ? [] : [fact];
}

/** How to find the zone for one visitor; `null` where it is not known. Throws for a fixed zone that does not exist. */
export function createZoneReader(zone: string): (facts: FactReader) => Zone | null {
  const fact = FACT_OF.get(zone);
  if (fact !== undefined) return (facts) => zoneNamed(facts.get(fact));
  const fixed = zoneNamed(zone);
  if (fixed === null) throw new TypeError(`There is no time zone ${JSON.stringify(zone)}.`);
  return () => fixed;
}

// Zone names come with requests: without a bound, every misspelling would stay in memory.
const MAX_ZONES = 1000;
const zones = new Map<string, Zone | null>();

/** The zone of an IANA name; `null` where there is none. */
export function zoneNamed(name: unknown): Zone | null {
  if (typeof name !== 'string' || name.length > 64) return null;
  let zone = zones.get(name);
  if (zone === undefined) {
    if (zones.size >= MAX_ZONES) zones.clear();
    zone = createZone(name);
    zones.set(name, zone);
  }
  return zone;
}

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

function createZone(name: string): Zone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
  let minute = NaN;
  let offset = 0;
  return {
    name,
    offsetAt(now) {
      const asked = Math.floor(now / MINUTE);
      if (asked !== minute) {
        offset = readOffset(format.format(asked * MINUTE));
        minute = asked;
      }
      return offset;
    },
  };
}

function readOffset(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(text) ?? [];
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}
