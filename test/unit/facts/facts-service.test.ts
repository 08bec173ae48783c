import { defaultConfig } from '../../../server/src/config';
import { defineFactSource, type FactSource, type ResolvedFacts } from '../../../server/src/facts/fact-source';
import { createFactsService } from '../../../server/src/facts/facts-service';
import { aRequest, aVisitor } from './requests';

const label = { en: 'a fact', ja: '事実' };
const text = { type: 'string', label } as const;

const never = () => new Promise<never>(() => undefined);
const later = <T>(value: T, milliseconds = 5) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

function serviceOf(sources: readonly FactSource[], config: Partial<typeof defaultConfig> = {}) {
  const warnings: string[] = [];
  const service = createFactsService({
    config: { ...defaultConfig, ...config },
    sources,
    logger: { warn: (message) => warnings.push(message) },
  });
  return { service, warnings };
}

function atOnce(resolved: ResolvedFacts | Promise<ResolvedFacts>): ResolvedFacts {
  if (resolved instanceof Promise) throw new Error('a promise was returned');
  return resolved;
}

describe('resolving facts', () => {
  it('answers at once, without a promise, where every source does', () => {
    const { service } = serviceOf([
      defineFactSource({ id: 'a', facts: { 'a.x': text }, resolve: () => ({ 'a.x': '1' }) }),
    ]);
    const { reader, values, failures } = atOnce(service.resolve(aRequest(), ['a.x', 'b.y'], 0));
    expect({ ...values }).toEqual({ 'a.x': '1' });
    expect(reader.get('a.x')).toBe('1');
    expect(reader.get('b.y')).toBeUndefined();
    expect(failures).toEqual([]);
  });

  it('runs only the sources whose facts are needed, each once', async () => {
    const resolve = jest.fn(() => later({ 'a.x': '1', 'a.y': '2' }));
    const unneeded = jest.fn(() => ({}));
    const { service } = serviceOf([
      defineFactSource({ id: 'a', facts: { 'a.x': text, 'a.y': text }, resolve }),
      defineFactSource({ id: 'b', facts: { 'b.x': text }, resolve: unneeded }),
    ]);
    const { values } = await service.resolve(aRequest(), ['a.x', 'a.y'], 0);
    expect({ ...values }).toEqual({ 'a.x': '1', 'a.y': '2' });
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(unneeded).not.toHaveBeenCalled();
  });

  it('tells a source which of its facts are needed, and when it is', () => {
    const resolve = jest.fn((_request: unknown, { now, needed }: { now: number; needed: readonly string[] }) => {
      return { 'a.x': `${now} ${needed.join()}` };
    });
    const { service } = serviceOf([defineFactSource({ id: 'a', facts: { 'a.x': text, 'a.y': text }, resolve })]);
    expect(atOnce(service.resolve(aRequest(), ['a.x'], 7)).values['a.x']).toBe('7 a.x');
  });

  it('waits for sources side by side', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    let underWay = 0;
    let most = 0;
    const slow = (id: string) =>
      defineFactSource({
        id,
        facts: { [`${id}.x`]: text },
        async resolve() {
          underWay += 1;
          most = Math.max(most, underWay);
          await later(null);
          underWay -= 1;
          return { [`${id}.x`]: id };
        },
      });
    const { service } = serviceOf(ids.map(slow), { facts: { timeoutMs: 5000, disabled: [] } });
    await service.resolve(aRequest(), ['a.x', 'b.x', 'c.x', 'd.x'], 0);
    expect(most).toBe(ids.length);
  });

  it('offers the members of a family by their whole name', () => {
    const { service } = serviceOf([
      defineFactSource({
        id: 'a',
        facts: { 'form.*': { type: 'any', label } },
        resolve: (_request, { needed }) => Object.fromEntries(needed.map((name) => [name, name.length])),
      }),
    ]);
    expect({ ...atOnce(service.resolve(aRequest(), ['form.pet', 'form', 'forms.pet'], 0)).values }).toEqual({
      'form.pet': 8,
    });
  });

  it('asks the next source for a fact that the first does not know, and no other', () => {
    const second = jest.fn(() => ({ 'geo.country': 'JP' }));
    const { service } = serviceOf([
      defineFactSource({
        id: 'one',
        facts: { 'geo.country': text, 'geo.city': text },
        resolve: () => ({ 'geo.city': 'Oslo' }),
      }),
      defineFactSource({ id: 'two', facts: { 'geo.country': text, 'geo.city': text }, resolve: second }),
    ]);
    expect(atOnce(service.resolve(aRequest(), ['geo.city'], 0)).values['geo.city']).toBe('Oslo');
    expect(second).not.toHaveBeenCalled();
    expect(atOnce(service.resolve(aRequest(), ['geo.city', 'geo.country'], 0)).values['geo.country']).toBe('JP');
  });

  it('asks the next source after one that answers later, too', async () => {
    const { service } = serviceOf([
      defineFactSource({ id: 'one', facts: { 'geo.country': text }, resolve: () => later({}) }),
      defineFactSource({ id: 'two', facts: { 'geo.country': text }, resolve: () => later({ 'geo.country': 'JP' }) }),
    ]);
    const { values } = await service.resolve(aRequest(), ['geo.country'], 0);
    expect(values['geo.country']).toBe('JP');
  });
});

describe('sources that read each other', () => {
  const zone = (resolve: FactSource['resolve']) =>
    defineFactSource({ id: 'zone', facts: { 'zone.x': text }, reads: ['place.zone'], resolve });
  const placeOf = (resolve: FactSource['resolve']) =>
    defineFactSource({ id: 'place', facts: { 'place.zone': text, 'place.name': text }, resolve });

  it('get the fact they ask for, from one run of the other source', () => {
    const resolve = jest.fn((): Record<string, string> => ({ 'place.zone': 'Asia/Tokyo', 'place.name': 'Tokyo' }));
    const { service } = serviceOf([
      placeOf(resolve),
      zone((_request, { fact }) => ({ 'zone.x': fact('place.zone') as string })),
    ]);
    const { values } = atOnce(service.resolve(aRequest(), ['place.name', 'zone.x'], 0));
    expect({ ...values }).toEqual({ 'place.name': 'Tokyo', 'zone.x': 'Asia/Tokyo' });
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  it('do not run the other source unless they ask', () => {
    const resolve = jest.fn(() => ({}));
    const { service } = serviceOf([placeOf(resolve), zone(() => ({ 'zone.x': 'UTC' }))]);
    expect(atOnce(service.resolve(aRequest(), ['zone.x'], 0)).values['zone.x']).toBe('UTC');
    expect(resolve).not.toHaveBeenCalled();
  });

  it('get only facts that they have declared', () => {
    const { service } = serviceOf([
      placeOf(() => ({ 'place.name': 'Tokyo' })),
      zone((_request, { fact }) => ({ 'zone.x': String(fact('place.name')) })),
    ]);
    expect(atOnce(service.resolve(aRequest(), ['zone.x', 'place.name'], 0)).values['zone.x']).toBe('undefined');
  });

  it('stop the start where they read each other in a circle', () => {
    const other = defineFactSource({
      id: 'place',
      facts: { 'place.zone': text },
      reads: ['zone.x'],
      resolve: () => ({}),
    });
    const { service } = serviceOf([other, zone(() => ({}))]);
    expect(() => service.close()).toThrow('fact sources read each other in a circle: place -> zone -> place');
  });
});

describe('a source that misbehaves', () => {
  const good = defineFactSource({ id: 'good', facts: { 'good.x': text }, resolve: () => ({ 'good.x': 'ok' }) });
  const bad = (resolve: () => unknown) =>
    defineFactSource({ id: 'bad', facts: { 'bad.x': text }, resolve: resolve as FactSource['resolve'], timeoutMs: 20 });

  it.each([
    [
      'throws',
      'failed',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', 'failed', () => Promise.reject(new Error('no'))],
    ['rejects with nothing', 'failed', () => Promise.reject()],
    ['hangs', 'timeout', never],
    ['answers text', 'failed', () => 'JP'],
    ['answers null', 'failed', () => null],
    ['answers a number for text', 'failed', () => ({ 'bad.x': 5 })],
    ['answers a list for a text', 'failed', () => ({ 'bad.x': ['a'] })],
    ['answers a function', 'failed', () => ({ 'bad.x': () => 'JP' })],
    ['answers an object', 'failed', () => ({ 'bad.x': { toString: () => 'JP' } })],
    ['answers a huge text', 'failed', () => ({ 'bad.x': 'x'.repeat(5000) })],
    [
      'has a getter that throws',
      'failed',
      () => ({
        get 'bad.x'() {
          throw new Error('no');
        },
      }),
    ],
    [
      'has a then that throws',
      'failed',
      () => ({
        get then() {
          throw new Error('no');
        },
      }),
    ],
    ['is a thenable that never calls', 'timeout', () => ({ then: () => undefined })],
    [
      'is a proxy that throws',
      'failed',
      () =>
        new Proxy(
          {},
          {
            get: () => {
              throw new Error('no');
            },
          }
        ),
    ],
  ])('makes only its own facts missing when it %s', async (_what, reason, resolve) => {
    const { service, warnings } = serviceOf([bad(resolve), good]);
    for (const _round of [1, 2]) {
      const { values, failures } = await service.resolve(aRequest(), ['bad.x', 'good.x'], 0);
      expect({ ...values }).toEqual({ 'good.x': 'ok' });
      expect(failures).toEqual([{ source: 'bad', reason }]);
    }
    // The same trouble on every request is one line, not one per request.
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('fact source "bad"');
  });

  it('cannot slip in facts that it inherits', () => {
    const { service } = serviceOf([bad(() => Object.create({ 'bad.x': 'inherited' }) as object)]);
    expect({ ...atOnce(service.resolve(aRequest(), ['bad.x'], 0)).values }).toEqual({});
  });

  it('cannot slip in facts that nobody asked for', () => {
    const { service } = serviceOf([
      bad(() => JSON.parse('{"bad.x":"ok","__proto__":{"geo.country":"JP"},"geo.country":"JP"}')),
    ]);
    const { values, reader } = atOnce(
      service.resolve(aRequest(), ['bad.x', '__proto__', 'constructor', 'geo.country'], 0)
    );
    expect({ ...values }).toEqual({ 'bad.x': 'ok' });
    expect(reader.get('constructor')).toBeUndefined();
    expect(reader.get('__proto__')).toBeUndefined();
  });

  it('keeps the good ones among its answers', () => {
    const source = defineFactSource({
      id: 'a',
      facts: { 'a.x': text, 'a.n': { type: 'number', label } },
      resolve: () => ({ 'a.x': 'ok', 'a.n': Number.NaN }),
    });
    const { values, failures } = atOnce(serviceOf([source]).service.resolve(aRequest(), ['a.x', 'a.n'], 0));
    expect({ ...values }).toEqual({ 'a.x': 'ok' });
    expect(failures).toEqual([{ source: 'a', reason: 'failed' }]);
  });

  it('may answer with a list in the order of what is needed', () => {
    const source = defineFactSource({
      id: 'a',
      facts: { 'a.x': text, 'a.n': { type: 'number', label }, 'a.late': text },
      resolve: (_request, { needed }) => needed.map((name) => (name === 'a.late' ? undefined : name)),
    });
    const { values, failures } = atOnce(serviceOf([source]).service.resolve(aRequest(), ['a.n', 'a.late', 'a.x'], 0));
    expect({ ...values }).toEqual({ 'a.x': 'a.x' });
    expect(failures).toEqual([{ source: 'a', reason: 'failed' }]);
  });

  it('leaves no timer behind when it answers in time', async () => {
    jest.useFakeTimers();
    try {
      const { service } = serviceOf([bad(() => Promise.resolve({ 'bad.x': 'ok' }))]);
      await service.resolve(aRequest(), ['bad.x'], 0);
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('leaves what it threw out of the log', async () => {
    const { service, warnings } = serviceOf([
      bad(() => {
        throw new RangeError('203.0.113.1 is out of range');
      }),
    ]);
    await service.resolve(aRequest(), ['bad.x'], 0);
    expect(warnings).toEqual(['fact source "bad" failed (RangeError): its facts are unknown. Said once.']);
  });

  it('is counted every time, although it is logged once', async () => {
    const { service, warnings } = serviceOf([bad(() => Promise.reject(new RangeError('again'))), good]);
    expect(service.failures()).toEqual(new Map());
    for (let visit = 0; visit < 3; visit++) await service.resolve(aRequest(), ['bad.x'], visit);
    expect(warnings).toHaveLength(1);
    expect(service.failures()).toEqual(new Map([['bad', 3]]));
  });

  it('that is late is not waited for again, nor heard', async () => {
    const { service } = serviceOf([bad(() => later({ 'bad.x': 'late' }, 40))]);
    const resolved = await service.resolve(aRequest(), ['bad.x'], 0);
    await later(null, 40);
    expect({ ...resolved.values }).toEqual({});
  });
});

describe('facts that need consent', () => {
  const source = defineFactSource({
    id: 'visitor',
    facts: { 'form.pet': { ...text, purpose: 'personalization' }, 'plain.x': text },
    resolve: () => ({ 'form.pet': 'dog', 'plain.x': 'ok' }),
  });
  const known = (parts: Parameters<typeof aRequest>[0], personalization: 'implied' | 'required') => {
    const { service } = serviceOf([source], { consent: { personalization, measurement: 'implied' } });
    return Object.keys(atOnce(service.resolve(aRequest(parts), ['form.pet', 'plain.x'], 0)).values);
  };

  it.each([
    ['implied', {}, true],
    ['implied', { personalization: true }, true],
    ['implied', { personalization: false }, false],
    ['required', {}, false],
    ['required', { personalization: true }, true],
    ['required', { personalization: false }, false],
  ] as const)('are used where consent is %s and the answer %j: %s', (mode, consent, isKnown) => {
    expect(known({ visitor: aVisitor({ consent }) }, mode).includes('form.pet')).toBe(isKnown);
  });

  it.each<Record<string, string>>([{ 'sec-gpc': '1' }, { dnt: '1' }])(
    'are kept back from a browser that sends %j, whatever it agreed to',
    (headers) => {
      const visitor = aVisitor({ consent: { personalization: true } });
      expect(known({ headers, visitor }, 'implied')).toEqual(['plain.x']);
    }
  );
});

describe('purposes', () => {
  it('are asked for one by one', () => {
    const source = defineFactSource({
      id: 'visitor',
      facts: {
        'form.pet': { ...text, purpose: 'personalization' },
        'visit.count': { ...text, purpose: 'measurement' },
      },
      resolve: () => ({ 'form.pet': 'dog', 'visit.count': 'many' }),
    });
    const { service } = serviceOf([source], { consent: { personalization: 'implied', measurement: 'required' } });
    const known = (consent: object) =>
      atOnce(service.resolve(aRequest({ visitor: aVisitor({ consent }) }), ['form.pet', 'visit.count'], 0)).values;
    expect(known({})).toEqual({ 'form.pet': 'dog' });
    expect(known({ personalization: false, measurement: true })).toEqual({ 'visit.count': 'many' });
  });
});

describe('registering fact sources', () => {
  const source = (id: string) => defineFactSource({ id, facts: { 'x.y': text }, resolve: () => ({}) });

  it('refuses an id that is taken', () => {
    const { service } = serviceOf([]);
    service.register(source('shop.a'));
    expect(() => service.register(source('shop.a'))).toThrow('fact source "shop.a" is already registered');
  });

  it('refuses an id without a namespace', () => {
    expect(() => serviceOf([]).service.register(source('weather'))).toThrow('needs a namespace');
  });

  it('checks a source that was not made by the helper', () => {
    const plain = { id: 'shop.a', facts: {}, resolve: () => ({}) };
    expect(() => serviceOf([]).service.register(plain)).toThrow('fact source "shop.a": it declares no facts');
  });

  it('refuses everything once Strapi has loaded', () => {
    const { service } = serviceOf([]);
    service.close();
    expect(() => service.register(source('shop.a'))).toThrow('too late');
  });

  it('refuses a disabled source that does not exist, naming those that do', () => {
    const { service } = serviceOf([source('geo')], { facts: { timeoutMs: 50, disabled: ['gea'] } });
    expect(() => service.close()).toThrow('facts.disabled names "gea"; expected one of geo');
  });

  it('does not ask a disabled source', () => {
    const { service } = serviceOf([source('geo'), source('time')], { facts: { timeoutMs: 50, disabled: ['geo'] } });
    expect(service.list().map(({ id }) => id)).toEqual(['time']);
  });

  it('sees sources that come after the first request', () => {
    const { service } = serviceOf([]);
    const names = ['x.y'];
    atOnce(service.resolve(aRequest(), names, 0));
    service.register(defineFactSource({ id: 'shop.a', facts: { 'x.y': text }, resolve: () => ({ 'x.y': '1' }) }));
    expect(atOnce(service.resolve(aRequest(), names, 0)).values['x.y']).toBe('1');
  });

  it.each([
    ['an id with capitals', { id: 'Weather' }],
    ['no facts', { facts: {} }],
    ['a fact whose name has a space', { facts: { 'a b': text } }],
    ['a fact about personas', { facts: { 'persona.vip': text } }],
    ['no resolve', { resolve: undefined }],
    ['a time limit of 0', { timeoutMs: 0 }],
  ])('refuses a definition with %s', (_what, parts) => {
    const definition = { id: 'shop.a', facts: { 'x.y': text }, resolve: () => ({}), ...parts } as FactSource;
    expect(() => defineFactSource(definition)).toThrow(TypeError);
  });
});

describe('starting and stopping', () => {
  it('starts and stops every source, and a source that cannot start is only logged', async () => {
    const stop = jest.fn();
    const start = jest.fn(() => Promise.resolve());
    const part = { facts: { 'x.y': text }, resolve: () => ({}) };
    const { service, warnings } = serviceOf([
      defineFactSource({ ...part, id: 'a', start: () => Promise.reject(new Error('disk')) }),
      defineFactSource({ ...part, id: 'b', start, stop }),
    ]);
    await service.start();
    service.stop();
    expect(start).toHaveBeenCalledTimes(1);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(warnings).toEqual(['fact source "a" could not start (Error)']);
  });
});
