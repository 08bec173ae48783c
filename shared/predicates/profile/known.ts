import {
  chosenComparison,
  comparisonParameters,
  comparisonWords,
  quoted,
  whenComparedMissing,
} from '../comparison-parameters';
import { definePredicate } from '../define-predicate';

/**
 * What we know of a person: a declared fact that servers write, or an allowed field of their account, read as
 * `known.<key>`. Of somebody who has not signed in all of it is unknown, and so is its negation: they may well be a customer.
 */
export const known = definePredicate({
  id: 'profile.known',
  category: 'profile',
  label: { en: 'Known of the person', ja: '会員について分かっていること' },
  params: {
    fact: { type: 'text', maxLength: 64, label: { en: 'Fact', ja: 'ファクト' } },
    ...comparisonParameters,
  },
  facts: ({ fact }) => [`known.${fact}`],
  purpose: 'personalization',
  whenMissing: whenComparedMissing,
  evaluate: (params, tools) => chosenComparison(`known.${params.fact}`, params, tools),
  sentence: {
    en: (params, words) => `is known as somebody whose ${comparisonWords(quoted(params.fact, words), params, words)}`,
    ja: (params, words) => comparisonWords(`会員情報${quoted(params.fact, words)}`, params, words),
  },
  samples: [
    {
      params: { fact: 'segment', operator: 'equals', value: 'renovating', ignoreCase: false, negate: false },
      facts: { 'known.segment': 'renovating' },
      outcome: 'match',
    },
    {
      params: { fact: 'segment', operator: 'equals', value: 'renovating', ignoreCase: false, negate: false },
      facts: { 'known.segment': 'moving' },
      outcome: 'miss',
    },
    {
      params: { fact: 'segment', operator: 'equals', value: 'renovating', ignoreCase: false, negate: true },
      facts: {},
      outcome: 'unknown',
    },
    {
      params: { fact: 'segment', operator: 'exists', ignoreCase: false, negate: false },
      facts: {},
      outcome: 'miss',
    },
  ],
});
