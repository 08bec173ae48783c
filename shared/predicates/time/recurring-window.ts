import { definePredicate } from '../define-predicate';
import { timeOf, weekdayOf } from './calendar';
import { wallClockChange, wallClockTest, type WallTest } from './wall-clock';
import { DAY, zoneFacts, zoneParameter } from './zone';
import { zoneWords } from './zone-words';

/** A window belongs to the day on which it opens: Friday 22:00 to 02:00 includes one o'clock on Saturday morning. */
export const recurringWindow = definePredicate({
  id: 'time.recurring-window',
  category: 'time',
  label: { en: 'Weekly window', ja: '毎週の時間帯' },
  params: {
    days: {
      type: 'list',
      of: { type: 'number', min: 1, max: 7, integer: true },
      max: 7,
      label: { en: 'Opens on', ja: '開始する曜日' },
    },
    from: { type: 'text', format: 'time', label: { en: 'From', ja: '開始' } },
    to: { type: 'text', format: 'time', label: { en: 'To (exclusive)', ja: '終了（この時刻は含まない）' } },
    zone: zoneParameter,
  },
  facts: ({ zone }) => zoneFacts(zone),
  evaluate: ({ days, from, to, zone }) => wallClockTest(zone, weeklyWindow(days, timeOf(from), timeOf(to))),
  changesAt: ({ days, from, to, zone }) => wallClockChange(zone, weeklyWindow(days, timeOf(from), timeOf(to))),
  sentence: {
    en: ({ days, from, to, zone }, words) =>
      `comes on ${words.anyOf(days.map(words.weekday))} from ${from} to ${to} ${zoneWords(zone, words.locale)}`,
    ja: ({ days, from, to, zone }, words) =>
      `${zoneWords(zone, words.locale)}${words.anyOf(days.map(words.weekday))}の${from}から${to}の間に訪れている`,
  },
  samples: [
    {
      params: { days: [5], from: '22:00', to: '02:00', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Europe/London' },
      now: Date.UTC(2026, 0, 17, 1),
      outcome: 'match',
    },
    {
      params: { days: [5], from: '22:00', to: '02:00', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Europe/London' },
      now: Date.UTC(2026, 0, 16, 1),
      outcome: 'miss',
    },
    { params: { days: [5], from: '22:00', to: '02:00', zone: 'visitor' }, facts: {}, outcome: 'unknown' },
  ],
});

function weeklyWindow(days: readonly number[], from: number, to: number): WallTest {
  const length = to > from ? to - from : to - from + DAY;
  const opensOn = (day: number): boolean => days.includes(weekdayOf(day));
  const isOpen = (day: number, local: number): boolean =>
    local >= day * DAY + from && local < day * DAY + from + length && opensOn(day);
  return {
    holds(local) {
      const today = Math.floor(local / DAY);
      return isOpen(today, local) || isOpen(today - 1, local);
    },
    nextBoundary(local) {
      const today = Math.floor(local / DAY);
      let next = Infinity;
      for (let day = today - 1; day <= today + 7; day++) {
        if (!opensOn(day)) continue;
        const opens = day * DAY + from;
        if (opens > local) next = Math.min(next, opens);
        if (opens + length > local) next = Math.min(next, opens + length);
      }
      return next;
    },
  };
}
