import * as fc from 'fast-check';
import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import { fromVisitor } from '../../../../admin/src/simulator/visitor/from-visitor';
import { instantOf, wallTimeOf } from '../../../../admin/src/simulator/visitor/moment';
import { parameterOf, withParameter } from '../../../../admin/src/simulator/visitor/query-text';
import { toVisitor } from '../../../../admin/src/simulator/visitor/to-visitor';
import { EMPTY_VISITOR } from '../../../../admin/src/simulator/visitor/visitor-form';
import { type VisitorAction, visitorReducer } from '../../../../admin/src/simulator/visitor/visitor-reducer';

const zone = 'Asia/Tokyo';
const play = (...actions: VisitorAction[]) => actions.reduce(visitorReducer, EMPTY_VISITOR);
const read = (...actions: VisitorAction[]) => toVisitor(play(...actions), { zone });

describe('the visitor on the screen', () => {
  it('says nothing while nothing was typed', () => {
    expect(read()).toEqual({ visitor: {}, unread: [] });
  });

  it('keeps a number that cannot be read, leaves it out of the request and says where it stands', () => {
    const form = play({ type: 'fact', name: 'geo.latitude', value: { kind: 'number', text: '43,06' } });
    expect(form.facts['geo.latitude']?.text).toBe('43,06');
    expect(toVisitor(form, { zone })).toEqual({
      visitor: {},
      unread: [{ path: ['facts', 'geo.latitude'], problem: 'number' }],
    });
  });

  it.each([
    ['not.an.address', false],
    ['203.0.113.256', false],
    ['203.0.113.0/24', false],
    [' 203.0.113.9 ', true],
    ['2001:db8::1', true],
  ])('asks for an address: %j', (text, isOne) => {
    const { visitor, unread } = read({ type: 'text', field: 'ip', text });
    expect(visitor).toEqual(isOne ? { request: { ip: text.trim() } } : {});
    expect(unread).toEqual(isOne ? [] : [{ path: ['request', 'ip'], problem: 'address' }]);
  });

  it("reads the clock in the visitor's zone, and in the editor's where the visitor has none", () => {
    const nine: VisitorAction = { type: 'text', field: 'moment', text: '2026-07-15T21:00' };
    const inBerlin: VisitorAction = {
      type: 'fact',
      name: 'time.visitorZone',
      value: { kind: 'text', text: 'Europe/Berlin' },
    };
    expect(read(nine).visitor.now).toBe(Date.parse('2026-07-15T21:00:00+09:00'));
    expect(read(nine, inBerlin).visitor.now).toBe(Date.parse('2026-07-15T21:00:00+02:00'));
  });

  it('tells nothing that a visitor said before, where the browser asks not to be remembered', () => {
    const dog: VisitorAction = { type: 'fact', name: 'form.pet', value: { kind: 'text', text: 'dog' } };
    const signal: VisitorAction = { type: 'header', name: 'sec-gpc', text: '1' };
    expect(read(dog).visitor).toEqual({ facts: { 'form.pet': 'dog' } });
    expect(read(dog, signal).visitor).toEqual({ request: { headers: { 'sec-gpc': '1' } } });
    expect(read(dog, signal, { ...signal, text: '' }).visitor).toEqual({ facts: { 'form.pet': 'dog' } });
  });

  it('keeps the facts when a request is pasted, and gives no two rows the same id', () => {
    const form = play(
      { type: 'add-row', list: 'moreFacts' },
      { type: 'fact', name: 'form.pet', value: { kind: 'text', text: 'cat' } },
      { type: 'paste', request: { headers: { 'user-agent': 'x', 'x-a': '1', 'x-b': '2' } }, zone },
      { type: 'add-row', list: 'moreHeaders' },
      { type: 'add-row', list: 'moreFacts' }
    );
    const ids = [...form.moreFacts, ...form.moreHeaders].map(({ id }) => id);
    expect(form.facts['form.pet']?.text).toBe('cat');
    expect(form.headers['user-agent']).toBe('x');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('comes back from being saved as it was', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value);
    const item = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const value = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(item, { minLength: 1 })
    );
    const visitor: fc.Arbitrary<SimulatedVisitor> = fc.record(
      {
        request: fc.record(
          {
            ip: fc.constant('203.0.113.9'),
            url: fc.constant('/dogs?a=b'),
            headers: fc.dictionary(fc.oneof(name, fc.constantFrom('user-agent', 'sec-gpc', 'referer')), text, {
              minKeys: 1,
            }),
            cookies: fc.dictionary(name, text, { minKeys: 1 }),
          },
          { requiredKeys: ['url'] }
        ),
        facts: fc.dictionary(
          fc.oneof(
            name.map((key) => `form.${key}`),
            name.map((key) => `known.${key}`),
            fc.constantFrom('geo.country', 'geo.latitude', 'device.type')
          ),
          value,
          { minKeys: 1 }
        ),
        now: fc.integer({ min: 0, max: 4e9 }).map((seconds) => seconds * 1000),
      },
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(visitor, (saved) => {
        const isSilent = saved.request?.headers?.['sec-gpc'] === '1';
        fc.pre(!isSilent);
        const result = toVisitor(fromVisitor(saved, { zone }), { zone });
        expect(result.unread).toEqual([]);
        expect(result.visitor).toEqual(saved);
      })
    );
  });
});

describe('the clock on the wall', () => {
  it('finds the instant on both sides of a change of the clocks', () => {
    expect(instantOf('2026-03-29T01:59', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T00:59:00Z'));
    expect(instantOf('2026-03-29T03:00', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:00:00Z'));
    expect(instantOf('2026-10-25T03:00', 'Europe/Berlin')).toBe(Date.parse('2026-10-25T02:00:00Z'));
  });

  it('knows no instant for what is no time or no zone', () => {
    expect([instantOf('', zone), instantOf('yesterday', zone), instantOf('2026-13-01T00:00', zone)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(instantOf('2026-01-01T00:00', 'Mars/Olympus')).toBeNull();
    expect(wallTimeOf(0, 'Mars/Olympus')).toBeNull();
  });

  it('shows what was typed again', () => {
    const wall = fc.integer({ min: 0, max: 4e9 }).map((second) => new Date(second * 1000).toISOString().slice(0, 16));
    fc.assert(fc.property(wall, (typed) => expect(wallTimeOf(instantOf(typed, zone)!, zone)).toBe(typed)));
  });
});

describe('the campaign in the address', () => {
  it('is read from the address and written into it, and nothing else of the address changes', () => {
    const url = withParameter('https://shop.example/a?b=c#d', 'utm_source', 'mail & more');
    expect(url).toBe('https://shop.example/a?b=c&utm_source=mail+%26+more#d');
    expect(parameterOf(url, 'utm_source')).toBe('mail & more');
    expect(withParameter(url, 'utm_source', '')).toBe('https://shop.example/a?b=c#d');
    expect(withParameter('', 'utm_source', 'mail')).toBe('/?utm_source=mail');
  });

  it('survives an address that is still being typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (url, value) => {
        expect(parameterOf(withParameter(url, 'utm_source', value), 'utm_source')).toBe(value);
      })
    );
  });
});
