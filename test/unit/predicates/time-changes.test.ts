import fc from 'fast-check';
import type { Outcome } from '../../../shared/domain/outcome';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import { askChange, builtIn } from '../../spec/predicates/ask';

/**
 * What a response cache lives by: between now and the announced change the answer never changes, and at the announced
 * moment it has. Most moments are drawn from around clock changes, where a mistake would hide.
 */
const ZONES = [
  'UTC',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana', // falls back at midnight into the day before
  'Africa/Cairo', // springs forward at midnight: the day begins at one
  'Australia/Lord_Howe', // by half an hour
  'Africa/Casablanca', // back for Ramadan
  'Pacific/Apia',
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const CLOCK_CHANGES = [
  '2026-03-29T01:00:00Z', // Berlin, forward
  '2026-10-25T01:00:00Z', // Berlin, back
  '2026-03-08T07:00:00Z', // New York, forward
  '2026-11-01T06:00:00Z', // New York, back
  '2026-03-08T05:00:00Z', // Havana, forward
  '2026-11-01T05:00:00Z', // Havana, back
  '2026-04-23T22:00:00Z', // Cairo, forward
  '2026-10-29T21:00:00Z', // Cairo, back
  '2026-04-04T15:00:00Z', // Lord Howe, back
  '2026-10-03T15:30:00Z', // Lord Howe, forward
  '2026-02-15T02:00:00Z', // Casablanca, back
  '2026-03-22T02:00:00Z', // Casablanca, forward
  '2011-12-30T10:00:00Z', // Apia skips a day
].map((text) => Date.parse(text));

const moment = fc.oneof(
  fc.tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -2 * DAY, max: 2 * DAY })).map(([at, by]) => at + by),
  fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) })
);
const zone = fc.constantFrom(...ZONES);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '01', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 });
const date = fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-24', '2026-10-25', '2026-11-01', '2011-12-30');
const dayOfMonth = fc.integer({ min: 1, max: 31 });

const QUESTIONS: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  'time.time-of-day': fc.record({ from: time, to: time, zone }),
  'time.weekday': fc.record({ days, zone }),
  'time.day-of-month': fc.record({ from: dayOfMonth, to: dayOfMonth, zone }),
  'time.month': fc.record({
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 11 }),
    zone,
  }),
  'time.season': fc.record({
    seasons: fc.uniqueArray(fc.constantFrom('spring', 'summer', 'autumn', 'winter'), { minLength: 1, maxLength: 3 }),
    hemisphere: fc.constantFrom('north', 'south'),
    zone,
  }),
  'time.date-range': fc.record({ from: date, to: date, zone }),
  'time.recurring-window': fc.record({ days, from: time, to: time, zone }),
};

test('every predicate that watches the clock and nothing else is drawn here', () => {
  const watching = builtInPredicates.filter(({ category }) => category === 'time').map(({ id }) => id);
  expect(Object.keys(QUESTIONS).sort()).toEqual(watching.sort());
});

describe.each(Object.entries(QUESTIONS))('%s', (id, arbitraryParams) => {
  const definition = builtIn(id);
  const nowhere = { get: () => undefined };

  test('keeps its answer until the announced change, and changes it then', () => {
    fc.assert(
      fc.property(
        arbitraryParams,
        moment,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (params, now, parts) => {
          const answer = definition.evaluate(params as never, { patterns: re2Patterns });
          const answerAt = (at: number): boolean | Outcome => answer(nowhere, at);
          const before = answerAt(now);
          const change = askChange(definition, { params, facts: {}, now }) ?? null;
          // Never: then not within four years either.
          const until = change ?? now + 4 * 366 * DAY;
          // The hours next to both ends betray a jump of the clock; the rest is sampled.
          const between = parts.map((part) => Math.floor(now + part * (until - 1 - now)));
          for (let at = now; at < Math.min(until, now + 2 * DAY); at += HOUR) between.push(at);
          for (let at = until - 1; at > Math.max(now, until - 2 * DAY); at -= HOUR) between.push(at);

          expect(until).toBeGreaterThan(now);
          expect(between.filter((at) => answerAt(at) !== before).map((at) => new Date(at))).toEqual([]);
          // The two ends of a range announce their changes one by one; the range's answer need not change at the first.
          if (change !== null && id !== 'time.date-range') expect(answerAt(change)).not.toBe(before);
        }
      ),
      { numRuns: 200 }
    );
  });
});
