import { createRateLimiter } from '../../../server/src/services/rate-limiter';

function limiterAt(clock: { now: number }) {
  return createRateLimiter({ max: 2, windowSeconds: 10, clock: () => clock.now });
}

describe('the rate limiter', () => {
  it('lets through as many calls as it is told, and says when to come back', () => {
    const clock = { now: 0 };
    const limiter = limiterAt(clock);
    expect([limiter.take('203.0.113.1').isAllowed, limiter.take('203.0.113.1').isAllowed]).toEqual([true, true]);
    clock.now = 3500;
    expect(limiter.take('203.0.113.1')).toEqual({ isAllowed: false, retryAfterSeconds: 7 });
    clock.now = 10_000;
    expect(limiter.take('203.0.113.1')).toEqual({ isAllowed: true });
  });

  it.each([
    ['203.0.113.1', '203.0.113.2', false],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::1', true],
    ['2001:db8::1', '2001:db8::2:0:0:1', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::1', '::2', true],
    ['::1', '1::', false],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::', true],
    [null, null, true],
  ])('counts %s and %s as one: %s', (one, other, areOne) => {
    const limiter = limiterAt({ now: 0 });
    limiter.take(one);
    limiter.take(one);
    expect(limiter.take(other).isAllowed).toBe(!areOne);
  });

  it('remembers a bounded number of addresses: the one that was silent longest goes first', () => {
    const limiter = limiterAt({ now: 0 });
    const callFrom = (network: number, calls: number) => {
      for (let host = 0; host < calls; host += 1) limiter.take(`10.${network}.${host >> 8}.${host & 255}`);
    };
    limiter.take('203.0.113.1');
    limiter.take('203.0.113.1');
    callFrom(1, 19_999);
    expect(limiter.take('203.0.113.1').isAllowed).toBe(false);
    callFrom(2, 20_000);
    expect(limiter.take('203.0.113.1').isAllowed).toBe(true);
  });

  it('forgets an address when its window is over, or at the latest one window on, and then rests', () => {
    const clock = { now: 0 };
    const due: (() => void)[] = [];
    const later = (work: () => void) => void due.push(work);
    const limiter = createRateLimiter({ max: 2, windowSeconds: 10, clock: () => clock.now, later });
    const passTo = (now: number) => {
      clock.now = now;
      due.pop()?.();
    };
    const held = () => ({ addresses: limiter.remembered(), timers: due.length });

    limiter.take('203.0.113.1');
    clock.now = 4_000;
    limiter.take('203.0.113.2');
    expect(held()).toEqual({ addresses: 2, timers: 1 });
    passTo(10_000);
    expect(held()).toEqual({ addresses: 1, timers: 1 });
    passTo(20_000);
    expect(held()).toEqual({ addresses: 0, timers: 0 });
    limiter.take('203.0.113.1');
    expect(held()).toEqual({ addresses: 1, timers: 1 });
  });
});
