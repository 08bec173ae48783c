import fc from 'fast-check';
import { createBehaviourSource } from '../../../server/src/facts/behaviour-source';
import type { Persona, Scoring } from '../../../shared/domain/persona';
import { compilePersonas, decide, explain } from '../../../shared/engine';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import { askSource } from '../facts/ask-source';
import { aRequest, aVisitor } from '../facts/requests';
import { behaviourAfter, DAY, histories, NOW } from '../visitor/behaviour/behaviours';

const scored = (key: string, priority: number, scoring: unknown): Persona => ({
  key,
  name: key,
  priority,
  isEnabled: true,
  condition: null,
  scoring: scoring as Scoring,
  activeFrom: null,
  activeTo: null,
});
const setOf = (...personas: Persona[]) =>
  compilePersonas(personas, { predicates: builtInPredicates, patterns: re2Patterns, rules: [] });

const LOANS = { topic: 'loans', points: 10, times: 3 };
const SEARCH = { event: 'search', points: 5, times: 2, days: 7 };
const LEAVES = { event: 'click', points: -20, times: 1 };

describe('points by topic and event', () => {
  const set = setOf(
    scored('borrower', 1, { points: [LOANS, SEARCH, LEAVES], threshold: 25, lead: 5 }),
    scored('other', 2, { points: [{ topic: 'cards', points: 4, times: 5 }], threshold: 10 })
  );
  const facts = {
    'behaviour.topics.loans': 2.2,
    'behaviour.events.search': [NOW - DAY, NOW - 2 * DAY, NOW - 3 * DAY],
    'behaviour.counts.click': 0,
    'behaviour.topics.cards': 1,
  };

  it('add up, each as often as it may count, and say who is second', () => {
    const { decision, personas } = explain(set, facts, { now: NOW });
    expect(decision.personas).toMatchObject([{ key: 'borrower', because: 'points', score: { least: 30, most: 30 } }]);
    expect(personas[0]?.score).toMatchObject({
      hints: [
        { kind: 'topic', name: 'loans', points: 10, counted: 2, possible: 2, times: 3 },
        { kind: 'event', name: 'search', points: 5, counted: 2, possible: 2, times: 2 },
        { kind: 'event', name: 'click', points: -20, counted: 0, possible: 0, times: 1 },
      ],
      runnerUp: { persona: 'other', least: 4, most: 4 },
    });
  });

  it('speak against a persona where they are negative', () => {
    expect(decide(set, { ...facts, 'behaviour.counts.click': 3 }, { now: NOW }).personas).toEqual([]);
  });

  it('are a range where something is unknown', () => {
    const { personas, decision } = explain(set, { 'behaviour.topics.loans': 0 }, { now: NOW });
    expect(personas[0]?.score).toMatchObject({ least: -20, most: 10 });
    expect(decision.undecided).toContain('other');
  });

  it.each([
    [{ topic: 'loans', points: 1 }, ['scoring', 'points', 0, 'times']],
    [{ topic: 'loans', points: 1, times: 21 }, ['scoring', 'points', 0, 'times']],
    [{ topic: 'loans', rule: 'a', points: 1, times: 1 }, ['scoring', 'points', 0]],
    [{ event: 'search', points: 'many', times: 1 }, ['scoring', 'points', 0, 'points']],
    [{ event: 'search', points: 1, times: 1, days: 4000 }, ['scoring', 'points', 0]],
  ])('are refused as %j', (hint, path) => {
    const { broken } = setOf(scored('a', 1, { points: [hint], threshold: 1 }));
    expect(broken.get('a')?.[0]?.path).toEqual(path);
  });

  it('never lose points by more interest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (one, more) => {
          const pointsAt = (interest: number) =>
            explain(set, { ...facts, 'behaviour.topics.loans': interest }, { now: NOW }).personas[0]?.score?.least ??
            NaN;
          expect(pointsAt(one + more)).toBeGreaterThanOrEqual(pointsAt(one));
        }
      )
    );
  });
});

describe('the points of a visitor who does nothing more', () => {
  const set = setOf(
    scored('borrower', 1, { points: [LOANS, { ...SEARCH, points: 7 }], threshold: 15, lead: 3 }),
    scored('other', 2, { points: [{ topic: 'cards', points: 6, times: 5 }], threshold: 6 })
  );
  const source = createBehaviourSource({ config: { behaviour: { topicHalfLifeDays: 14 } } });

  it('never grow, and the decision holds as long as it says', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (history, parts) => {
        const request = aRequest({ visitor: aVisitor({ behaviour: behaviourAfter(history) }) });
        const at = (now: number) => {
          const facts = askSource(source, request, { needed: set.facts, now });
          return explain(set, { get: (name: string) => facts[name] }, { now });
        };
        const first = at(NOW);
        const until = first.decision.holdsUntil ?? NOW + 200 * DAY;
        const keys = first.decision.personas.map(({ key }) => key);
        let before = first.personas.map(({ score }) => score!.least);
        for (const now of parts.map((part) => Math.floor(NOW + part * 100 * DAY)).sort((one, other) => one - other)) {
          const later = at(now);
          const points = later.personas.map(({ score }) => score!.least);
          points.forEach((each, place) => expect(each).toBeLessThanOrEqual(before[place]!));
          before = points;
          if (now < until) expect(later.decision.personas.map(({ key }) => key)).toEqual(keys);
        }
        expect(at(until - 1).decision.personas.map(({ key }) => key)).toEqual(keys);
      })
    );
  });
});
