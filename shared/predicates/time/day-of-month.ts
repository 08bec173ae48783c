import { definePredicate } from '../define-predicate';
import { dayOfMonth, dayTest } from './calendar';
import { wallClockChange, wallClockTest, type WallTest } from './wall-clock';
import { zoneFacts, zoneParameter } from './zone';
import { zoneWords } from './zone-words';

/** Inclusive, and over the end of the month where `to` comes first: 25 to 5 is around payday. */
export const dayInMonth = definePredicate({
  id: 'time.day-of-month',
  category: 'time',
  label: { en: 'Day of the month', ja: '月の中の日' },
  params: {
    from: { type: 'number', min: 1, max: 31, integer: true, label: { en: 'From day', ja: '開始日' } },
    to: { type: 'number', min: 1, max: 31, integer: true, label: { en: 'To day (inclusive)', ja: '終了日（含む）' } },
    zone: zoneParameter,
  },
  facts: ({ zone }) => zoneFacts(zone),
  evaluate: ({ from, to, zone }) => wallClockTest(zone, betweenDays(from, to)),
  changesAt: ({ from, to, zone }) => wallClockChange(zone, betweenDays(from, to)),
  sentence: {
    en: ({ from, to, zone }, { locale }) => `comes from day ${from} to day ${to} of a month ${zoneWords(zone, locale)}`,
    ja: ({ from, to, zone }, { locale }) => `${zoneWords(zone, locale)}毎月${from}日から${to}日の間に訪れている`,
  },
  samples: [
    { params: { from: 10, to: 15, zone: 'visitor' }, facts: { 'time.visitorZone': 'Asia/Tokyo' }, outcome: 'match' },
    { params: { from: 25, to: 5, zone: 'visitor' }, facts: { 'time.visitorZone': 'Asia/Tokyo' }, outcome: 'miss' },
    { params: { from: 25, to: 5, zone: 'visitor' }, facts: {}, outcome: 'unknown' },
    { params: { from: 25, to: 5, zone: 'UTC' }, facts: {}, now: Date.UTC(2026, 1, 28), outcome: 'match' },
  ],
});

function betweenDays(from: number, to: number): WallTest {
  return dayTest((number) => {
    const day = dayOfMonth(number);
    return from <= to ? day >= from && day <= to : day >= from || day <= to;
  });
}
