import { definePredicate } from '../define-predicate';
import { timeOf } from './calendar';
import { wallClockChange, wallClockTest, type WallTest } from './wall-clock';
import { DAY, zoneFacts, zoneParameter } from './zone';
import { zoneWords } from './zone-words';

/** From inclusive, to exclusive, over midnight where `to` comes first; the same time twice is the whole day. */
export const timeOfDay = definePredicate({
  id: 'time.time-of-day',
  category: 'time',
  label: { en: 'Time of day', ja: '時間帯' },
  params: {
    from: { type: 'text', format: 'time', label: { en: 'From', ja: '開始' } },
    to: { type: 'text', format: 'time', label: { en: 'To (exclusive)', ja: '終了（この時刻は含まない）' } },
    zone: zoneParameter,
  },
  facts: ({ zone }) => zoneFacts(zone),
  evaluate: ({ from, to, zone }) => wallClockTest(zone, dailyWindow(timeOf(from), timeOf(to))),
  changesAt: ({ from, to, zone }) => wallClockChange(zone, dailyWindow(timeOf(from), timeOf(to))),
  sentence: {
    en: ({ from, to, zone }, { locale }) => `comes between ${from} and ${to} ${zoneWords(zone, locale)}`,
    ja: ({ from, to, zone }, { locale }) => `${zoneWords(zone, locale)}${from}から${to}の間に訪れている`,
  },
  samples: [
    {
      params: { from: '22:00', to: '06:00', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Asia/Tokyo' },
      now: Date.UTC(2026, 0, 14, 20),
      outcome: 'match',
    },
    {
      params: { from: '22:00', to: '06:00', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Asia/Tokyo' },
      now: Date.UTC(2026, 0, 14, 21),
      outcome: 'miss',
    },
    { params: { from: '22:00', to: '06:00', zone: 'visitor' }, facts: {}, outcome: 'unknown' },
    { params: { from: '12:00', to: '12:01', zone: 'Asia/Tokyo' }, facts: {}, outcome: 'match' },
  ],
});

function dailyWindow(from: number, to: number): WallTest {
  if (from === to) return { holds: () => true, nextBoundary: () => Infinity };
  const timeAt = (local: number): number => ((local % DAY) + DAY) % DAY;
  return {
    holds(local) {
      const time = timeAt(local);
      return from < to ? time >= from && time < to : time >= from || time < to;
    },
    nextBoundary(local) {
      const time = timeAt(local);
      const wait = (boundary: number): number => (boundary > time ? boundary - time : boundary - time + DAY);
      return local + Math.min(wait(from), wait(to));
    },
  };
}
