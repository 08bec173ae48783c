import { definePredicate } from '../define-predicate';
import { hasNoneOf, isWithin } from '../alternatives';
import { dayTest, weekdayOf } from './calendar';
import { wallClockChange, wallClockTest, type WallTest } from './wall-clock';
import { zoneFacts, zoneParameter } from './zone';
import { zoneWords } from './zone-words';

export const weekday = definePredicate({
  id: 'time.weekday',
  category: 'time',
  label: { en: 'Day of the week', ja: '曜日' },
  params: {
    days: {
      type: 'list',
      of: { type: 'number', min: 1, max: 7, integer: true },
      max: 7,
      label: { en: 'Days', ja: '曜日' },
    },
    zone: zoneParameter,
  },
  facts: ({ zone }) => zoneFacts(zone),
  evaluate: ({ days, zone }) => wallClockTest(zone, onDays(days)),
  changesAt: ({ days, zone }) => wallClockChange(zone, onDays(days)),
  isNarrower: (one, than) => one.zone === than.zone && isWithin(one.days, than.days),
  excludes: (one, other) => one.zone === other.zone && hasNoneOf(one.days, other.days),
  sentence: {
    en: ({ days, zone }, words) => `comes on ${words.anyOf(days.map(words.weekday))} ${zoneWords(zone, words.locale)}`,
    ja: ({ days, zone }, words) =>
      `${zoneWords(zone, words.locale)}${words.anyOf(days.map(words.weekday))}に訪れている`,
  },
  samples: [
    // 03:00 UTC on a Thursday is still Wednesday in New York.
    { params: { days: [3], zone: 'visitor' }, facts: { 'time.visitorZone': 'America/New_York' }, outcome: 'match' },
    { params: { days: [6, 7], zone: 'visitor' }, facts: { 'time.visitorZone': 'Asia/Tokyo' }, outcome: 'miss' },
    { params: { days: [6, 7], zone: 'visitor' }, facts: {}, outcome: 'unknown' },
    { params: { days: [4], zone: 'site' }, facts: { 'time.siteZone': 'UTC' }, outcome: 'match' },
  ],
});

function onDays(days: readonly number[]): WallTest {
  return dayTest((day) => days.includes(weekdayOf(day)));
}
