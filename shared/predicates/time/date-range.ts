import { parseDate, parseDateTime } from '../../operators';
import { definePredicate } from '../define-predicate';
import { createChangeFinder, type WallTest } from './wall-clock';
import { createZoneReader, DAY, zoneFacts, zoneParameter, type Zone } from './zone';
import { zoneWords } from './zone-words';

/**
 * A date is a day on somebody's calendar, and both days belong to the range. A date-time is one moment for the whole
 * world: the first belongs to the range, the last does not, and no zone is asked for.
 */
export const dateRange = definePredicate({
  id: 'time.date-range',
  category: 'time',
  label: { en: 'Date range', ja: '期間' },
  params: {
    from: { type: 'text', format: 'date', optional: true, label: { en: 'From', ja: '開始' } },
    to: { type: 'text', format: 'date', optional: true, label: { en: 'To', ja: '終了' } },
    zone: zoneParameter,
  },
  facts: ({ from, to, zone }) => (isDay(from) || isDay(to) ? zoneFacts(zone) : []),
  evaluate: ({ from, to, zone }) => {
    const [start, end] = parseEnds(from, to);
    const readZone = createZoneReader(isDay(from) || isDay(to) ? zone : 'UTC');
    return (facts, now) => {
      const found = readZone(facts);
      return found === null ? 'unknown' : start.isPast(found, now) && !end.isPast(found, now);
    };
  },
  changesAt: ({ from, to, zone }) => {
    const ends = parseEnds(from, to);
    const readZone = createZoneReader(isDay(from) || isDay(to) ? zone : 'UTC');
    return (facts, now) => {
      const found = readZone(facts);
      if (found === null) return null;
      const change = Math.min(...ends.map((end) => end.changesAt(found, now) ?? Infinity));
      return change === Infinity ? null : change;
    };
  },
  sentence: {
    en: ({ from, to, zone }, { locale }) =>
      ['comes', from && `from ${from}`, to && `until ${to}`, (isDay(from) || isDay(to)) && zoneWords(zone, locale)]
        .filter(Boolean)
        .join(' '),
    ja: ({ from, to, zone }, { locale }) => {
      const when = from && to ? `${from}から${to}までの間に` : from ? `${from}以降に` : `${to}までに`;
      return `${isDay(from) || isDay(to) ? zoneWords(zone, locale) : ''}${when}訪れている`;
    },
  },
  samples: [
    {
      params: { from: '2026-01-15', to: '2026-01-15', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Asia/Tokyo' },
      outcome: 'match',
    },
    {
      params: { from: '2026-01-15', zone: 'visitor' },
      facts: { 'time.visitorZone': 'America/New_York' },
      outcome: 'miss',
    },
    { params: { from: '2026-01-15', zone: 'visitor' }, facts: {}, outcome: 'unknown' },
    { params: { to: '2026-01-15T03:00:00Z', zone: 'visitor' }, facts: {}, outcome: 'miss' },
  ],
});

function isDay(text: string | undefined): boolean {
  return text !== undefined && text.length === 10;
}

/** One end of the range: something that is to come, and past from some moment on. */
interface End {
  isPast(zone: Zone, now: number): boolean;
  changesAt(zone: Zone, now: number): number | null;
}

function parseEnds(from: string | undefined, to: string | undefined): [start: End, end: End] {
  if (from === undefined && to === undefined) throw new TypeError('A date range has a beginning, an end or both.');
  return [parseEnd(from, 0, -Infinity), parseEnd(to, DAY, Infinity)];
}

function parseEnd(text: string | undefined, extra: number, absent: number): End {
  if (text !== undefined && isDay(text)) return dayEnd(valid(parseDate(text), text) + extra);
  const moment = text === undefined ? absent : valid(parseDateTime(text), text);
  return {
    isPast: (_zone, now) => now >= moment,
    changesAt: (_zone, now) => (now < moment && moment !== Infinity ? moment : null),
  };
}

function dayEnd(midnight: number): End {
  const wall: WallTest = {
    holds: (local) => local >= midnight,
    nextBoundary: (local) => (local < midnight ? midnight : Infinity),
  };
  return { isPast: (zone, now) => wall.holds(now + zone.offsetAt(now)), changesAt: createChangeFinder(wall) };
}

function valid(moment: number, text: string): number {
  if (Number.isNaN(moment)) throw new TypeError(`Not an RFC 3339 date or date-time: ${JSON.stringify(text)}.`);
  return moment;
}
