import { definePredicate } from '../define-predicate';
import { VISITS, visitsChangeAt, visitsWithin } from './visit-range';

const RANGES = { new: { atMost: 1 }, returning: { atLeast: 2 } } as const;

/** Who is here for the first time, as far as their browser can tell, and who has been here before. */
export const newOrReturning = definePredicate({
  id: 'behaviour.new-or-returning',
  category: 'behaviour',
  label: { en: 'New or returning visitor', ja: '新規またはリピーター' },
  params: {
    kind: {
      type: 'choice',
      default: 'returning',
      label: { en: 'Visitor', ja: '訪問者' },
      options: [
        { value: 'new', label: { en: 'is here for the first time', ja: '初めて訪問している' } },
        { value: 'returning', label: { en: 'has been here before', ja: '以前にも訪問している' } },
      ],
    },
  },
  facts: VISITS,
  purpose: 'personalization',
  whenMissing: 'evaluate',
  evaluate:
    ({ kind }) =>
    (facts) =>
      visitsWithin(RANGES[kind], facts),
  changesAt:
    ({ kind }) =>
    (facts, now) =>
      visitsChangeAt(RANGES[kind], facts, now),
  sentence: {
    en: ({ kind }, words) => words.choice('kind', kind),
    ja: ({ kind }, words) => words.choice('kind', kind),
  },
  samples: [
    { params: { kind: 'returning' }, facts: { 'behaviour.visits': 2 }, outcome: 'match' },
    { params: { kind: 'returning' }, facts: { 'behaviour.visits': 1 }, outcome: 'miss' },
    { params: { kind: 'new' }, facts: { 'behaviour.visits': 1 }, outcome: 'match' },
    { params: { kind: 'new' }, facts: {}, outcome: 'unknown' },
  ],
});
