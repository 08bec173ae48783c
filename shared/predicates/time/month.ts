import { definePredicate } from '../define-predicate';
import { hasNoneOf, isWithin } from '../alternatives';
import { dayTest, monthOf } from './calendar';
import { wallClockChange, wallClockTest, type WallTest } from './wall-clock';
import { zoneFacts, zoneParameter } from './zone';
import { zoneWords } from './zone-words';

export const month = definePredicate({
  id: 'time.month',
  category: 'time',
  label: { en: 'Month', ja: '月' },
  params: {
    months: {
      type: 'list',
      of: { type: 'number', min: 1, max: 12, integer: true },
      max: 12,
      label: { en: 'Months (1 to 12)', ja: '月（1～12）' },
    },
    zone: zoneParameter,
  },
  facts: ({ zone }) => zoneFacts(zone),
  evaluate: ({ months, zone }) => wallClockTest(zone, inMonths(months)),
  changesAt: ({ months, zone }) => wallClockChange(zone, inMonths(months)),
  isNarrower: (one, than) => one.zone === than.zone && isWithin(one.months, than.months),
  excludes: (one, other) => one.zone === other.zone && hasNoneOf(one.months, other.months),
  sentence: {
    en: ({ months, zone }, words) =>
      `comes in ${words.anyOf(months.map(words.month))} ${zoneWords(zone, words.locale)}`,
    ja: ({ months, zone }, words) =>
      `${zoneWords(zone, words.locale)}${words.anyOf(months.map(words.month))}に訪れている`,
  },
  samples: [
    { params: { months: [1, 12], zone: 'visitor' }, facts: { 'time.visitorZone': 'Asia/Tokyo' }, outcome: 'match' },
    { params: { months: [7, 8], zone: 'visitor' }, facts: { 'time.visitorZone': 'Asia/Tokyo' }, outcome: 'miss' },
    { params: { months: [1, 12], zone: 'visitor' }, facts: {}, outcome: 'unknown' },
  ],
});

function inMonths(months: readonly number[]): WallTest {
  return dayTest((day) => months.includes(monthOf(day)));
}
