import fc from 'fast-check';
import { createResponseCache, type Made } from '../../../server/src/response-cache/response-cache';
import { createResponseStore, type StoredResponse } from '../../../server/src/response-cache/response-store';
import { createStamps } from '../../../server/src/response-cache/stamps';

const response = (
  text: string,
  owners: readonly string[] = [],
  extra: Partial<StoredResponse> = {}
): StoredResponse => ({
  body: Buffer.from(text),
  contentType: 'application/json',
  etag: `"${text}"`,
  documents: [],
  tags: ['page'],
  overlaid: { applied: [], canVary: owners.length > 0, owners },
  holdsFrom: null,
  holdsUntil: null,
  places: [],
  madeAt: 0,
  ...extra,
});

function open(maxBytes = 1024 * 1024) {
  const store = createResponseStore({ maxBytes, maxAgeMs: 60_000 });
  return createResponseCache({ store, stamps: createStamps() });
}

const request = (personas: readonly string[], now = 0, url = '/page') => ({ url, now, personas: () => personas });
const makes = (made: Made) => async () => made;
const never = async (): Promise<Made> => {
  throw new Error('made again');
};
const text = (stored: StoredResponse | null) => stored && String(stored.body);

describe('the response cache', () => {
  it('makes an answer without variants once, and asks nobody who they are', async () => {
    const cache = open();
    await cache.findOrMake(request([]), makes({ response: response('same'), personas: [] }));
    const asked = {
      url: '/page',
      now: 0,
      personas: (): string[] => {
        throw new Error('asked');
      },
    };
    expect(text(await cache.findOrMake(asked, never))).toBe('same');
  });

  it('keeps one answer for each combination of personas that can change it', async () => {
    const cache = open();
    await cache.findOrMake(
      request(['a', 'z']),
      makes({ response: response('for a', ['a', 'b']), personas: ['a', 'z'] })
    );
    expect(text(await cache.findOrMake(request(['a']), never))).toBe('for a');
    expect(await cache.find(request(['b']))).toBeNull();
    expect(await cache.find(request([]))).toBeNull();
  });

  it('never gives a visitor an answer that would have been made differently for them', async () => {
    // A page whose variants lead to further entries with variants: which personas matter depends on those that hold.
    const answerFor = (personas: readonly string[]): { text: string; owners: string[] } => {
      const first = personas.find((key) => key === 'a' || key === 'b');
      const owners = first === 'a' ? ['a', 'b', 'c'] : first === 'b' ? ['a', 'b', 'd', 'e'] : ['a', 'b'];
      const second = first && personas.find((key) => owners.slice(2).includes(key));
      return { text: `${first ?? 'base'}/${second ?? 'base'}`, owners };
    };
    const visitors = fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(visitors, async (all) => {
        const cache = open();
        for (const personas of all) {
          const right = answerFor(personas);
          const found = await cache.findOrMake(
            request(personas),
            makes({ response: response(right.text, right.owners), personas })
          );
          expect(text(found)).toBe(right.text);
        }
      })
    );
  });

  it('does not keep what was written to while it was being made', async () => {
    const cache = open();
    await cache.findOrMake(request([]), async () => {
      cache.changed(['page']);
      return { response: response('old'), personas: [] };
    });
    expect(text(await cache.findOrMake(request([]), makes({ response: response('new'), personas: [] })))).toBe('new');
  });

  it('forgets what is written to, and nothing else', async () => {
    const cache = open();
    for (const url of ['/a', '/b']) {
      const made = { response: response(url, [], { tags: [url] }), personas: [] };
      await cache.findOrMake(request([], 0, url), makes(made));
    }
    cache.changed(['/a']);
    expect(await cache.find(request([], 0, '/a'))).toBeNull();
    expect(text(await cache.find(request([], 0, '/b')))).toBe('/b');
    cache.clear();
    expect(await cache.find(request([], 0, '/b'))).toBeNull();
  });

  it('gives an answer only between the moments between which it holds', async () => {
    const cache = open();
    const stored = response('now', [], { holdsFrom: 10, holdsUntil: 20 });
    await cache.findOrMake(request([], 15), makes({ response: stored, personas: [] }));
    const at = async (now: number) => text(await cache.find(request([], now)));
    expect([await at(9), await at(10), await at(19), await at(20)]).toEqual([null, 'now', 'now', null]);
  });

  it('makes an answer once for those who ask at the same time, and again for whom it does not fit', async () => {
    const cache = open();
    let made = 0;
    const make = (personas: readonly string[]) => async () => {
      made += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return { response: response(personas[0] ?? 'base', ['a']), personas };
    };
    const ask = (personas: readonly string[]) => cache.findOrMake(request(personas), make(personas));
    const found = await Promise.all([ask([]), ask([]), ask(['a']), ask(['a']), ask([])]);
    expect(found.map(text)).toEqual(['base', 'base', 'a', 'a', 'base']);
    expect(made).toBe(2);
  });

  it('lets everybody who waited try for themselves when the first one fails', async () => {
    const cache = open();
    const failing = cache.findOrMake(request([]), () => Promise.reject(new Error('down')));
    const waiting = cache.findOrMake(request([]), makes({ response: response('up'), personas: [] }));
    await expect(failing).rejects.toThrow('down');
    expect(text(await waiting)).toBe('up');
  });

  it('stays within its bytes', async () => {
    const cache = open(64 * 1024);
    for (let n = 0; n < 500; n += 1) {
      const made = { response: response('x'.repeat(500), [], { tags: [`t${n}`] }), personas: [] };
      await cache.findOrMake(request([], 0, `/${n}`), makes(made));
    }
    expect(cache.size().bytes).toBeLessThanOrEqual(64 * 1024);
    expect(cache.size().responses).toBeGreaterThan(10);
  });
});
