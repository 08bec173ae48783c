import { MAX_EVENTS_IN_WINDOW, MAX_WINDOW_DAYS } from '../../domain/event';
import type { FactReader } from '../../domain/fact';
import { momentOf, numberOf } from '../../operators';
import { definePredicate } from '../define-predicate';
import { eventParameter } from './names';

const DAY = 86_400_000;

/**
 * How often something was done, ever or within the last days. Moments are kept to the hour within a day of the latest event
 * and to the day before that, and count until all of their hour or day has left the window.
 */
export const event = definePredicate({
  id: 'behaviour.event',
  category: 'behaviour',
  label: { en: 'Event count', ja: 'イベントの回数' },
  params: {
    event: eventParameter,
    times: {
      type: 'number',
      integer: true,
      min: 1,
      max: MAX_EVENTS_IN_WINDOW,
      default: 1,
      label: { en: 'At least so many times', ja: '最小回数' },
    },
    days: {
      type: 'number',
      min: 0.04,
      max: MAX_WINDOW_DAYS,
      optional: true,
      label: { en: 'Within the last days', ja: '直近の日数' },
    },
  },
  facts: ({ event, days }) => [`behaviour.${days === undefined ? 'counts' : 'events'}.${event}`],
  purpose: 'personalization',
  evaluate: ({ event, times, days }) => {
    if (days === undefined) return (facts) => numberOf(facts.get(`behaviour.counts.${event}`)) >= times;
    const window = windowOf(`behaviour.events.${event}`, days);
    return (facts, now) => window(facts, now).length >= times;
  },
  changesAt: ({ event, times, days }) => {
    if (days === undefined) return () => null;
    const window = windowOf(`behaviour.events.${event}`, days);
    return (facts, now) => {
      const moments = window(facts, now);
      if (moments.length < times) return null;
      // It takes the leaving of all but `times - 1` to change the answer.
      const decisive = [...moments].sort((one, other) => other - one)[times - 1]!;
      return decisive + days * DAY;
    };
  },
  isNarrower: (one, than) =>
    one.event === than.event &&
    one.times >= than.times &&
    (than.days === undefined || (one.days !== undefined && one.days <= than.days)),
  sentence: {
    en: ({ event, times, days }, words) =>
      [
        `has done “${event}” at least ${times === 1 ? 'once' : `${words.number(times)} times`}`,
        days === undefined ? '' : ` within the last ${days === 1 ? 'day' : `${words.number(days)} days`}`,
      ].join(''),
    ja: ({ event, times, days }, words) =>
      `${days === undefined ? '' : `直近${words.number(days)}日間に`}「${event}」を${words.number(times)}回以上行っている`,
  },
  samples: [
    {
      params: { event: 'search', times: 2, days: 7 },
      facts: { 'behaviour.events.search': [Date.UTC(2026, 0, 14), Date.UTC(2026, 0, 9)] },
      outcome: 'match',
    },
    {
      params: { event: 'search', times: 2, days: 7 },
      facts: { 'behaviour.events.search': [Date.UTC(2026, 0, 14), Date.UTC(2026, 0, 7)] },
      outcome: 'miss',
    },
    { params: { event: 'search', times: 1 }, facts: { 'behaviour.counts.search': 4 }, outcome: 'match' },
    { params: { event: 'search', times: 1, days: 7 }, facts: {}, outcome: 'unknown' },
  ],
});

const NEVER: readonly number[] = [];

/** The moments that lie in a window of so many days that ends now. */
function windowOf(fact: string, days: number): (facts: FactReader, now: number) => readonly number[] {
  return (facts, now) => {
    const value = facts.get(fact);
    // Most visitors have done most things never.
    if (Array.isArray(value) && value.length === 0) return NEVER;
    const moments = (Array.isArray(value) ? value : [value]).map(momentOf);
    return moments.filter((moment) => moment > now - days * DAY);
  };
}
