import fc from 'fast-check';
import { createBehaviourSource } from '../../../../server/src/facts/behaviour-source';
import type { Behaviour } from '../../../../server/src/visitor/behaviour/behaviour';
import { builtInPredicates } from '../../../../shared/predicates';
import { askChange, askPredicate, builtIn, declaredFacts } from '../../../spec/predicates/ask';
import { askSource } from '../../facts/ask-source';
import { aRequest, aVisitor } from '../../facts/requests';
import { behaviourAfter, DAY, EVENT_TYPES, histories, HOUR, NOW, TOPICS } from './behaviours';

const source = createBehaviourSource({ config: { behaviour: { topicHalfLifeDays: 14 } } });

/** The facts of a visitor at a moment, computed anew as every request does. */
function factsAt(behaviour: Behaviour, needed: readonly string[], now: number): ReturnType<typeof askSource> {
  const request = aRequest({ visitor: aVisitor({ behaviour }) });
  return askSource(source, request, { needed, now });
}

const event = fc.constantFrom(...EVENT_TYPES);
const days = fc.constantFrom(0.5, 1, 3, 7, 30);

const QUESTIONS: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  'behaviour.absence': fc.record({ days: fc.constantFrom(1, 3, 7, 30) }),
  'behaviour.event': fc.record({ event, times: fc.integer({ min: 1, max: 4 }), days }),
  'behaviour.landing-page': fc.constant({ paths: ['/spring/*'] }),
  'behaviour.last-event': fc.record({ event, days, when: fc.constantFrom('within', 'before') }),
  'behaviour.new-or-returning': fc.record({ kind: fc.constantFrom('new', 'returning') }),
  'behaviour.topic': fc.record({ topic: fc.constantFrom(...TOPICS), points: fc.constantFrom(1, 2, 5) }),
  'behaviour.visits': fc.record({ atLeast: fc.integer({ min: 1, max: 4 }), atMost: fc.constantFrom(2, 4, undefined) }),
};

test('every predicate about behaviour that watches the clock is drawn here', () => {
  const watching = builtInPredicates.filter(({ category, changesAt }) => category === 'behaviour' && changesAt);
  expect(Object.keys(QUESTIONS).sort()).toEqual(watching.map(({ id }) => id).sort());
});

describe.each(Object.entries(QUESTIONS))('%s', (id, arbitraryParams) => {
  const definition = builtIn(id);

  test('keeps its answer until the announced change', () => {
    fc.assert(
      fc.property(
        arbitraryParams,
        histories,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (params, history, parts) => {
          const behaviour = behaviourAfter(history);
          const needed = declaredFacts(definition, params);
          const answerAt = (now: number) =>
            askPredicate(definition, { params, facts: factsAt(behaviour, needed, now), now });
          const change = askChange(definition, { params, facts: factsAt(behaviour, needed, NOW), now: NOW }) ?? null;
          const until = change ?? NOW + 200 * DAY;
          expect(until).toBeGreaterThan(NOW);

          const between = parts.map((part) => Math.floor(NOW + part * (until - 1 - NOW)));
          for (let at = NOW; at < Math.min(until, NOW + 2 * DAY); at += HOUR) between.push(at);
          between.push(until - 1);
          const before = answerAt(NOW);
          expect(between.filter((at) => answerAt(at) !== before).map((at) => new Date(at))).toEqual([]);
        }
      )
    );
  });
});

describe('somebody without a token', () => {
  const needed = ['behaviour.visits', 'behaviour.views', 'behaviour.events.view', 'behaviour.topics.loans'];
  test('is on the first visit and has done nothing yet, which is known', () => {
    const facts = askSource(source, aRequest(), { needed, now: NOW });
    expect({ ...facts }).toEqual({
      'behaviour.visits': 1,
      'behaviour.views': 0,
      'behaviour.events.view': [],
      'behaviour.topics.loans': 0,
    });
  });
});
