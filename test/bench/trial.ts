/**
 * `BENCH_TRIAL=on` does everything once and as short as can be, to see that it runs to its end. What it measures means nothing,
 * and what it writes says so.
 */
export const isTrial = process.env.BENCH_TRIAL === 'on';

/** The size of a measurement, and the size that is enough to have run it. */
export function sized<T>(full: T, trial: T): T {
  return isTrial ? trial : full;
}
