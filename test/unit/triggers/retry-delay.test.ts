import fc from 'fast-check';
import { retryDelay } from '../../../server/src/services/outbox/retry-delay';

const delay = (attempts: number, random = 0.5, retryAfterMs?: number) =>
  retryDelay(attempts, { retrySeconds: 10, retryAfterMs, random: () => random });

describe('the wait before another attempt', () => {
  it.each([
    [1, 10_000],
    [2, 20_000],
    [3, 40_000],
    [30, 3_600_000],
  ])('after attempt %i is about %i ms', (attempts, expected) => {
    expect(delay(attempts)).toBe(expected);
  });

  it('is spread from half to one and a half of that', () => {
    expect([delay(1, 0), delay(1, 0.999)]).toEqual([5_000, 14_990]);
  });

  it('is no shorter than the target asks for, and no longer than an hour for its sake', () => {
    expect([delay(1, 0.5, 60_000), delay(1, 0.5, 86_400_000)]).toEqual([60_000, 3_600_000]);
  });

  it('is finite and positive for any attempt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          const ms = delay(attempts, random);
          expect(ms).toBeGreaterThan(0);
          expect(ms).toBeLessThanOrEqual(1.5 * 3_600_000);
        }
      )
    );
  });
});
