import fc from 'fast-check';
import { NO_BEHAVIOUR } from '../../../../server/src/visitor/behaviour/behaviour';
import { decodeBehaviour, encodeBehaviour } from '../../../../server/src/visitor/behaviour/encode-behaviour';
import { momentsOf } from '../../../../server/src/visitor/behaviour/event-counter';
import { BEHAVIOUR_BUDGET } from '../../../../server/src/visitor/behaviour/fit-behaviour';
import { mergeBehaviour } from '../../../../server/src/visitor/behaviour/merge-behaviour';
import { recordEvents } from '../../../../server/src/visitor/behaviour/record-events';
import { anEvent, behaviourAfter, DAY, histories, HOUR, MINUTE, NOW } from './behaviours';

const options = { now: NOW, topicHalfLifeDays: 14 };

describe('visits', () => {
  it('go on while less than half an hour passes between events', () => {
    const { visits, previousVisit } = behaviourAfter([
      anEvent(NOW - 50 * MINUTE),
      anEvent(NOW - 25 * MINUTE),
      anEvent(NOW),
    ]);
    expect([visits, previousVisit]).toEqual([1, null]);
  });

  it('begin anew after half an hour of silence, and remember when the last one ended', () => {
    const ended = NOW - 30 * MINUTE;
    const { visits, previousVisit, firstSeen, lastSeen } = behaviourAfter([anEvent(ended), anEvent(NOW)]);
    expect({ visits, previousVisit, firstSeen, lastSeen }).toEqual({
      visits: 2,
      previousVisit: ended,
      firstSeen: ended,
      lastSeen: NOW,
    });
  });

  it('are not begun by what comes late', () => {
    const before = behaviourAfter([anEvent(NOW)]);
    const after = recordEvents(before, [anEvent(NOW - 5 * HOUR, { type: 'search' })], options);
    expect([after.visits, after.lastSeen, after.events.get('search')?.total]).toEqual([1, NOW, 1]);
  });

  it('land on the first page that is viewed', () => {
    const { landingPage } = behaviourAfter([
      anEvent(NOW - 2, { type: 'click', page: '/elsewhere' }),
      anEvent(NOW - 1, { page: '/spring' }),
      anEvent(NOW, { page: '/cart' }),
    ]);
    expect(landingPage).toBe('/spring');
  });
});

describe('touches', () => {
  it('keep the first, and the last that came from somewhere', () => {
    const { firstTouch, lastTouch } = behaviourAfter([
      anEvent(NOW - 3 * DAY, { touch: { medium: 'search', source: 'google' } }),
      anEvent(NOW - 2 * DAY, { touch: { medium: 'campaign', campaign: 'spring' } }),
      anEvent(NOW - DAY),
    ]);
    expect([firstTouch, lastTouch]).toEqual([
      { medium: 'search', source: 'google' },
      { medium: 'campaign', campaign: 'spring' },
    ]);
  });
});

describe('counters', () => {
  it('know the hour of the latest day and the day of what is older', () => {
    const { events } = behaviourAfter([
      anEvent(Date.parse('2026-01-10T05:10:00Z')),
      anEvent(Date.parse('2026-01-10T22:10:00Z')),
      anEvent(Date.parse('2026-01-14T23:10:00Z')),
      anEvent(NOW),
    ]);
    const moments = momentsOf(events.get('view')!).map((moment) => new Date(moment).toISOString());
    expect(moments).toEqual([
      '2026-01-15T03:00:00.000Z',
      '2026-01-15T00:00:00.000Z',
      '2026-01-11T00:00:00.000Z',
      '2026-01-11T00:00:00.000Z',
    ]);
  });

  it('count on when they cannot tell the moments apart any more', () => {
    const many = Array.from({ length: 300 }, (_, nth) => anEvent(NOW - 299 + nth));
    const counter = behaviourAfter(many).events.get('view')!;
    expect([counter.total, momentsOf(counter).length]).toEqual([300, 100]);
  });

  it('never let an event leave a window before its time', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { events: counters } = behaviourAfter(events);
        for (const [type, counter] of counters) {
          const ats = events.filter((event) => event.type === type).map(({ at }) => at);
          const newest = ats.sort((one, other) => other - one);
          const moments = momentsOf(counter).sort((one, other) => other - one);
          moments.forEach((moment, nth) => expect(moment).toBeGreaterThanOrEqual(newest[nth]!));
          expect(Math.max(...moments)).toBe(newest[0]);
        }
      })
    );
  });
});

describe('interest', () => {
  it('halves after the half-life', () => {
    const { topics } = behaviourAfter([
      anEvent(NOW - 14 * DAY, { topics: new Map([['loans', 4]]) }),
      anEvent(NOW, { topics: new Map([['cards', 1]]) }),
    ]);
    expect(topics.get('loans')).toBeCloseTo(2);
    expect(topics.get('cards')).toBe(1);
  });

  it('counts the same in whichever order the events arrive', () => {
    const events = [1, 5, 9].map((hours) => anEvent(NOW - hours * HOUR, { topics: new Map([['loans', 3]]) }));
    const inOrder = recordEvents(NO_BEHAVIOUR, events, options);
    const oneByOne = events.reduce((behaviour, event) => recordEvents(behaviour, [event], options), NO_BEHAVIOUR);
    expect(oneByOne.topics.get('loans')).toBeCloseTo(inOrder.topics.get('loans')!, 9);
  });
});

describe('the short form', () => {
  it('says all that is known', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const behaviour = behaviourAfter(events);
        const json: unknown = JSON.parse(JSON.stringify(encodeBehaviour(behaviour) ?? null));
        const read = json === null ? NO_BEHAVIOUR : decodeBehaviour(json);
        const points = [...behaviour.topics].map(([topic, held]) => [topic, Math.round(held * 100) / 100]);
        expect({ ...read, topicsAt: 0 }).toEqual({ ...behaviour, topics: new Map(points as never), topicsAt: 0 });
      })
    );
  });

  it('is absent where nothing happened', () => {
    expect(encodeBehaviour(NO_BEHAVIOUR)).toBeUndefined();
  });

  it('stays within its budget whatever is counted, and lets the least interesting topics go first', () => {
    const busy = Array.from({ length: 400 }, (_, nth) =>
      anEvent(NOW - (400 - nth) * 3 * HOUR, {
        type: `an-event-with-a-long-name-${nth % 20}`,
        topics: new Map([[`topic-with-a-rather-long-name-${nth % 30}`, nth % 30]]),
        page: `/${'ページ'.repeat(20)}`,
        touch: { medium: 'campaign', source: 'ニュース'.repeat(12), campaign: '春'.repeat(48) },
      })
    );
    const behaviour = behaviourAfter(busy);
    expect(Buffer.byteLength(JSON.stringify(encodeBehaviour(behaviour)))).toBeLessThanOrEqual(BEHAVIOUR_BUDGET);
    expect(behaviour.topics.has('topic-with-a-rather-long-name-29')).toBe(true);
    expect(behaviour.topics.has('topic-with-a-rather-long-name-1')).toBe(false);
    expect([behaviour.recentIds.length, behaviour.events.has('an-event-with-a-long-name-19')]).toEqual([40, true]);
  });
});

describe('two histories of one person', () => {
  it('add up, and the newer one says what is now', () => {
    const kept = behaviourAfter([
      anEvent(NOW - 10 * DAY, { topics: new Map([['loans', 4]]), touch: { medium: 'search' }, page: '/a' }),
      anEvent(NOW - 3 * DAY, { type: 'search' }),
    ]);
    const carried = behaviourAfter([anEvent(NOW, { topics: new Map([['loans', 1]]), page: '/b' })]);
    for (const merged of [mergeBehaviour(kept, carried), mergeBehaviour(carried, kept)]) {
      expect(merged).toMatchObject({
        visits: 3,
        firstSeen: NOW - 10 * DAY,
        lastSeen: NOW,
        previousVisit: NOW - 3 * DAY,
        landingPage: '/b',
        firstTouch: { medium: 'search' },
      });
      expect([...merged.events].map(([type, { total }]) => [type, total]).sort()).toEqual([
        ['search', 1],
        ['view', 2],
      ]);
      expect(merged.topics.get('loans')).toBeCloseTo(1 + 4 * 2 ** (-10 / 14));
    }
  });

  it('are the one of them where the other is empty', () => {
    const kept = behaviourAfter([anEvent(NOW)]);
    expect([mergeBehaviour(kept, NO_BEHAVIOUR), mergeBehaviour(NO_BEHAVIOUR, kept)]).toEqual([kept, kept]);
  });
});
