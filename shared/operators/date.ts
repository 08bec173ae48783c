import { ComparisonError, describeValue } from './comparison-error';
import type { ScalarTest } from './operator';

/**
 * Moments: RFC 3339 with time and offset, or epoch milliseconds. A date without a time is no moment (it depends on where
 * one stands), and `Date.parse` is not used on foreign text, because it reads whatever an engine happens to understand.
 */

export type DateOperator = 'before' | 'after';

/** Both are exclusive. */
export function dateTest(operator: DateOperator, value: unknown): ScalarTest {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new ComparisonError(`${operator} takes a date-time or epoch milliseconds; found ${describeValue(value)}.`);
  }
  const limit = momentOf(value);
  return operator === 'before' ? (fact) => momentOf(fact) < limit : (fact) => momentOf(fact) > limit;
}

/** Epoch milliseconds; NaN where the value is no moment. */
export function momentOf(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
  return typeof value === 'string' ? parseDateTime(value) : NaN;
}

const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Epoch milliseconds of an RFC 3339 date-time (second 60 is the first of the next minute); NaN where it is none. */
export function parseDateTime(text: string): number {
  const parts = DATE_TIME.exec(text);
  if (parts === null) return NaN;
  const day = parseDate(text.slice(0, 10));
  const time = Number(parts[4]) * 3_600_000 + Number(parts[5]) * 60_000 + Number(parts[6]) * 1000;
  const milliseconds = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * 60_000;
  return day + time + milliseconds - (parts[8] === '-' ? -offset : offset);
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Epoch milliseconds of midnight UTC of an RFC 3339 full date; NaN where there is no such day. */
export function parseDate(text: string): number {
  const parts = DATE.exec(text);
  if (parts === null) return NaN;
  const month = Number(parts[2]) - 1;
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), month, Number(parts[3]));
  // A day that does not exist (30 February) has rolled over into another month.
  return date.getUTCMonth() === month ? date.getTime() : NaN;
}
