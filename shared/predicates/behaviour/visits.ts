import { definePredicate } from '../define-predicate';
import { VISITS, visitsChangeAt, visitsWithin } from './visit-range';

/** Which visit this is. A visit is over after 30 minutes without an event; only visits with an event count. */
export const visits = definePredicate({
  id: 'behaviour.visits',
  category: 'behaviour',
  label: { en: 'Number of visits', ja: '訪問回数' },
  params: {
    atLeast: { type: 'number', integer: true, min: 1, max: 1_000, default: 2, label: { en: 'At least', ja: '最小' } },
    atMost: { type: 'number', integer: true, min: 1, max: 1_000, optional: true, label: { en: 'At most', ja: '最大' } },
  },
  facts: VISITS,
  purpose: 'personalization',
  whenMissing: 'evaluate',
  evaluate: (range) => (facts) => visitsWithin(range, facts),
  changesAt: (range) => (facts, now) => visitsChangeAt(range, facts, now),
  isNarrower: (one, than) => one.atLeast >= than.atLeast && (one.atMost ?? Infinity) <= (than.atMost ?? Infinity),
  sentence: {
    en: ({ atLeast, atMost }, words) =>
      atMost === undefined
        ? `is on visit ${words.number(atLeast)} or a later one`
        : `is on visit ${words.number(atLeast)} to ${words.number(atMost)}`,
    ja: ({ atLeast, atMost }, words) =>
      atMost === undefined
        ? `${words.number(atLeast)}回以上訪問している`
        : `${words.number(atLeast)}回から${words.number(atMost)}回訪問している`,
  },
  samples: [
    { params: { atLeast: 3 }, facts: { 'behaviour.visits': 3 }, outcome: 'match' },
    { params: { atLeast: 3 }, facts: { 'behaviour.visits': 2 }, outcome: 'miss' },
    { params: { atLeast: 2, atMost: 5 }, facts: { 'behaviour.visits': 6 }, outcome: 'miss' },
    { params: { atLeast: 3 }, facts: {}, outcome: 'unknown' },
  ],
});
