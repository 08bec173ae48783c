import { definePredicate } from '../define-predicate';
import { numberOf } from '../../operators';

/** Pages looked at since the visitor was first seen. */
export const views = definePredicate({
  id: 'behaviour.views',
  category: 'behaviour',
  label: { en: 'Page views', ja: 'ページ閲覧数' },
  params: {
    atLeast: { type: 'number', integer: true, min: 0, max: 100_000, default: 5, label: { en: 'At least', ja: '最小' } },
    atMost: {
      type: 'number',
      integer: true,
      min: 0,
      max: 100_000,
      optional: true,
      label: { en: 'At most', ja: '最大' },
    },
  },
  facts: ['behaviour.views'],
  purpose: 'personalization',
  evaluate:
    ({ atLeast, atMost = Infinity }) =>
    (facts) => {
      const seen = numberOf(facts.get('behaviour.views'));
      return Number.isNaN(seen) ? 'unknown' : seen >= atLeast && seen <= atMost;
    },
  isNarrower: (one, than) => one.atLeast >= than.atLeast && (one.atMost ?? Infinity) <= (than.atMost ?? Infinity),
  sentence: {
    en: ({ atLeast, atMost }, words) =>
      atMost === undefined
        ? `has viewed at least ${words.number(atLeast)} pages`
        : `has viewed ${words.number(atLeast)} to ${words.number(atMost)} pages`,
    ja: ({ atLeast, atMost }, words) =>
      atMost === undefined
        ? `${words.number(atLeast)}ページ以上閲覧している`
        : `${words.number(atLeast)}から${words.number(atMost)}ページ閲覧している`,
  },
  samples: [
    { params: { atLeast: 5 }, facts: { 'behaviour.views': 5 }, outcome: 'match' },
    { params: { atLeast: 1, atMost: 5 }, facts: { 'behaviour.views': 6 }, outcome: 'miss' },
    { params: { atLeast: 5 }, facts: {}, outcome: 'unknown' },
  ],
});
