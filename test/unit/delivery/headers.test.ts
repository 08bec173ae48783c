import { cacheControl, type Keeper } from '../../../server/src/delivery/cache-control';
import { setHeaders } from '../../../server/src/delivery/headers';
import { createVarier } from '../../../server/src/delivery/vary';
import type { DeliveryOutcome } from '../../../server/src/delivery/personalized-request';

const OFF = { browserMaxAgeSeconds: 0, sharedMaxAgeSeconds: 0 };
const ON = { browserMaxAgeSeconds: 60, sharedMaxAgeSeconds: 300 };
const FOR_EVER = { now: 0, holdsUntil: null };

describe('how long others may keep an answer', () => {
  const rows: [Keeper, string | null, string | null][] = [
    ['everybody', null, 'public, max-age=60, s-maxage=300'],
    ['visitor', 'private, no-cache', 'private, max-age=60'],
    ['caller', null, 'private, no-cache'],
    ['nobody', 'private, no-store', 'private, no-store'],
    ['unknown', null, null],
  ];

  it.each(rows)('%s: %s as it is, %s with lifetimes', (keeper, asItIs, withLifetimes) => {
    expect(cacheControl(keeper, FOR_EVER, OFF)).toBe(asItIs);
    expect(cacheControl(keeper, FOR_EVER, ON)).toBe(withLifetimes);
  });

  it('says nothing of shared caches where only browsers may keep', () => {
    expect(cacheControl('everybody', FOR_EVER, { ...OFF, browserMaxAgeSeconds: 60 })).toBe('private, max-age=60');
  });

  it.each([
    [100_000, 'public, max-age=60, s-maxage=100', 'private, max-age=60'],
    [5_999, 'public, max-age=5, s-maxage=5', 'private, max-age=5'],
    [999, 'public, max-age=0, s-maxage=0', 'private, no-cache'],
    [-5_000, 'public, max-age=0, s-maxage=0', 'private, no-cache'],
  ])('ends at the next boundary, %i ms ahead, and no second later', (holdsUntil, everybody, visitor) => {
    expect(cacheControl('everybody', { now: 0, holdsUntil }, ON)).toBe(everybody);
    expect(cacheControl('visitor', { now: 0, holdsUntil }, ON)).toBe(visitor);
  });
});

describe('the headers', () => {
  const applied = [{ contentType: 'api::page.page', documentId: 'base', persona: 'dog', fields: ['title'] }];
  interface Case {
    readonly by?: 'parameter' | 'header' | 'preview';
    readonly outcome?: Partial<DeliveryOutcome>;
    readonly keeper?: Keeper;
    readonly lifetimes?: typeof OFF;
    readonly said?: string;
  }
  const headersOf = ({ by, outcome, keeper = 'unknown', lifetimes = OFF, said = '' }: Case) => {
    const headers: Record<string, string> = {};
    const target = {
      res: { getHeader: (name: string) => headers[name] ?? (name === 'Vary' || said === '' ? undefined : said) },
      set: (name: string, value: string) => void (headers[name] = value),
      vary: (names: string[]) => void (headers.Vary = names.join(', ')),
    };
    const whole = {
      applied,
      canVary: true,
      hasFailed: false,
      mergeFields: [],
      holdsUntil: null,
      ...outcome,
    } as DeliveryOutcome;
    const request = { asked: by ? { keys: ['dog'], by } : null, keeper, now: 0, outcome: () => whole };
    setHeaders(target, request, { personaHeader: true, lifetimes, vary: createVarier() });
    return headers;
  };
  const same = { canVary: false, applied: [] };

  it('keep an answer that depends on the visitor out of shared caches', () => {
    for (const lifetimes of [OFF, ON]) {
      for (const by of [undefined, 'header'] as const) {
        const { 'Cache-Control': said, Vary } = headersOf({ by, lifetimes, keeper: 'everybody', said: 'public' });
        expect(said).toMatch(/^private, /);
        expect(Vary).toMatch(/Cookie, X-Visitor-Token/);
      }
    }
  });

  it('leave an answer alone that is the same for everybody, as long as no lifetime is set', () => {
    expect(headersOf({ outcome: same, keeper: 'everybody' })).toEqual({});
    expect(headersOf({ by: 'parameter', keeper: 'everybody' })).toEqual({ 'X-Persona': 'dog' });
  });

  it('give it a lifetime, and keep it from those who show credentials', () => {
    expect(headersOf({ outcome: same, keeper: 'everybody', lifetimes: ON })).toEqual({
      'Cache-Control': 'public, max-age=60, s-maxage=300',
      Vary: 'Authorization',
    });
  });

  it('do not contradict what a route of the application says of an answer that is the same for everybody', () => {
    expect(headersOf({ outcome: same, keeper: 'everybody', lifetimes: ON, said: 'max-age=5' })).not.toHaveProperty(
      'Cache-Control'
    );
  });

  it.each<[string, Case]>([
    ['whoever signed in, and signs out', { keeper: 'caller', lifetimes: ON }],
    ['an answer of which nobody knows what it follows from', { keeper: 'unknown', lifetimes: ON }],
  ])('let no browser keep an answer for %s', (_what, each) => {
    expect(headersOf(each)).toMatchObject({ 'Cache-Control': 'private, no-cache' });
  });

  it.each<[string, Case]>([
    ['a preview', { by: 'preview', keeper: 'everybody' }],
    ['what failed', { outcome: { hasFailed: true }, keeper: 'everybody', lifetimes: ON }],
  ])('let nobody keep %s', (_what, each) => {
    expect(headersOf(each)).toMatchObject({ 'Cache-Control': 'private, no-store' });
  });
});
