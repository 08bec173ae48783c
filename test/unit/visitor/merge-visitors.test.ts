import fc from 'fast-check';
import { MAX_MERGED } from '../../../server/src/visitor/merged-part';
import { mergeVisitors } from '../../../server/src/visitor/merge-visitors';
import { encodeParts } from '../../../server/src/visitor/state-parts';
import { newVisitor, type VisitorState } from '../../../server/src/visitor/visitor-state';
import { behaviourAfter, histories, NOW } from './behaviour/behaviours';

const answer = fc.option(fc.boolean(), { nil: undefined });
const consents = fc
  .record({ personalization: answer, measurement: answer })
  .map((given) => JSON.parse(JSON.stringify(given)) as VisitorState['consent']);
const moments = fc.integer({ min: 1, max: 1_000_000 }).map((seconds) => NOW - seconds * 1000);
const facts = fc.dictionary(
  fc.constantFrom('pet', 'recommend', '__proto__', 'constructor'),
  fc.record({ value: fc.string({ maxLength: 8 }), at: moments }),
  { noNullPrototype: true }
);

const visitors = (id: string): fc.Arbitrary<VisitorState> =>
  fc
    .record({
      createdAt: moments,
      consent: consents,
      facts,
      history: histories,
      declined: fc.dictionary(fc.constantFrom('pet', 'recommend'), moments),
      fired: fc.dictionary(fc.constantFrom('back-again', 'sofa'), fc.integer({ min: 1, max: 9 })),
    })
    .map(({ history, declined, fired, ...core }) => ({
      ...newVisitor({ id, now: NOW }),
      ...core,
      behaviour: behaviourAfter(history),
      declined: new Map(Object.entries(declined)),
      triggers: {
        personas: new Set<string>(),
        fired: new Map(Object.entries(fired).map(([key, count]) => [key, { count, at: [] }])),
      },
    }));

const visitor = (id: string, parts: Partial<VisitorState> = {}): VisitorState => ({
  ...newVisitor({ id, now: NOW }),
  ...parts,
});

const visits = (count: number): VisitorState['behaviour'] => ({
  ...newVisitor({ id: '', now: NOW }).behaviour,
  visits: count,
  firstSeen: NOW,
  lastSeen: NOW,
});

describe('two visitors who are one person', () => {
  it('are the same however often the other token is sent', () => {
    fc.assert(
      fc.property(visitors('web'), visitors('app'), (web, app) => {
        const once = mergeVisitors(web, app);
        expect(mergeVisitors(once, app)).toEqual(once);
        expect(mergeVisitors(web, { ...web, facts: app.facts })).toBe(web);
      })
    );
  });

  it('stay whom the call was made for, with the latest word on each fact and the stricter on each purpose', () => {
    fc.assert(
      fc.property(visitors('web'), visitors('app'), (web, app) => {
        const merged = mergeVisitors(web, app);
        expect(merged).toMatchObject({ id: 'web', merged: ['app'], createdAt: Math.min(web.createdAt, app.createdAt) });
        for (const key of new Set([...Object.keys(web.facts), ...Object.keys(app.facts)])) {
          const told = [web, app].flatMap((each) => (Object.hasOwn(each.facts, key) ? each.facts[key]! : []));
          expect(merged.facts[key]!.at).toBe(Math.max(...told.map(({ at }) => at)));
        }
        for (const purpose of ['personalization', 'measurement'] as const) {
          const said = [web.consent[purpose], app.consent[purpose]];
          const stricter = said.includes(false) ? false : said.find((word) => word !== undefined);
          expect(merged.consent[purpose]).toBe(stricter);
        }
      })
    );
  });

  it('adds up what was counted, once', () => {
    fc.assert(
      fc.property(visitors('web'), visitors('app'), (web, app) => {
        const counts = (of: VisitorState) => of.triggers.fired.get('sofa')?.count ?? 0;
        expect(counts(mergeVisitors(web, app))).toBe(counts(web) + counts(app));
      })
    );
  });

  it('does not count those again whom the other has taken in', () => {
    const [web, app] = [visitor('web', { behaviour: visits(3) }), visitor('app', { behaviour: visits(4) })];
    const whole = mergeVisitors(web, app);
    const [total, back] = [whole.behaviour.visits, mergeVisitors(app, whole)];
    expect(total).toBeGreaterThan(4);
    expect(back).toMatchObject({ id: 'app', merged: ['web'], behaviour: { visits: total } });
    expect(mergeVisitors(back, whole)).toEqual(back);

    const kiosk = mergeVisitors(visitor('kiosk', { behaviour: visits(5) }), web);
    expect(mergeVisitors(whole, kiosk).behaviour.visits).toBe(total);
    const third = mergeVisitors(visitor('tv'), whole);
    expect(mergeVisitors(third, app)).toEqual(third);
  });

  it('are counted once also where each has taken in the other at the same moment', () => {
    fc.assert(
      fc.property(visitors('web'), visitors('app'), (web, app) => {
        const [one, other] = [mergeVisitors(web, app), mergeVisitors(app, web)];
        const later = mergeVisitors(one, other);
        expect(later.behaviour.visits).toBe(other.behaviour.visits);
        expect(later.triggers.fired).toEqual(other.triggers.fired);
        expect(Object.keys(later.facts).sort()).toEqual(Object.keys(one.facts).sort());
      })
    );
  });

  it('does not bring back what was taken back since, but hears a refusal', () => {
    const app = visitor('app', { facts: { pet: { value: 'dog', at: NOW } } });
    const takenBack = { ...mergeVisitors(visitor('web'), app), facts: {} };
    expect(mergeVisitors(takenBack, app).facts).toEqual({});
    const refusing = { ...app, consent: { measurement: false } };
    expect(mergeVisitors(takenBack, refusing)).toEqual({ ...takenBack, consent: { measurement: false } });
  });

  it('keeps to a handful of ids', () => {
    const many = Array.from({ length: 20 }, (_, index) => visitor(`visitor-${index}`));
    const merged = many.reduce((kept, each) => mergeVisitors(kept, each), visitor('web'));
    expect(merged.merged).toHaveLength(MAX_MERGED);
    expect(merged.merged.at(-1)).toBe('visitor-19');
    expect(encodeParts(merged)).toEqual({ m: merged.merged });
  });
});
