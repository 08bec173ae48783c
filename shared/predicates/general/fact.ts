import {
  chosenComparison,
  comparisonParameters,
  comparisonWords,
  quoted,
  whenComparedMissing,
} from '../comparison-parameters';
import { definePredicate } from '../define-predicate';

/** Reaches any fact by its dotted name, also those of a developer's own sources. */
export const fact = definePredicate({
  id: 'fact',
  category: 'general',
  label: { en: 'Any fact', ja: '任意のファクト' },
  params: {
    fact: { type: 'text', format: 'fact', label: { en: 'Fact', ja: 'ファクト' } },
    ...comparisonParameters,
  },
  facts: ({ fact }) => [fact],
  whenMissing: whenComparedMissing,
  evaluate: (params, tools) => chosenComparison(params.fact, params, tools),
  sentence: {
    en: (params, words) => `comes with facts of which ${comparisonWords(quoted(params.fact, words), params, words)}`,
    ja: (params, words) => comparisonWords(`ファクト${quoted(params.fact, words)}`, params, words),
  },
  samples: [
    {
      params: { fact: 'crm.orders', operator: 'atLeast', value: 3, ignoreCase: false, negate: false },
      facts: { 'crm.orders': '12' },
      outcome: 'match',
    },
    {
      params: { fact: 'crm.orders', operator: 'atLeast', value: 3, ignoreCase: false, negate: false },
      facts: { 'crm.orders': 2 },
      outcome: 'miss',
    },
    {
      params: { fact: 'crm.orders', operator: 'atLeast', value: 3, ignoreCase: false, negate: true },
      facts: {},
      outcome: 'unknown',
    },
    {
      params: { fact: 'crm.orders', operator: 'exists', ignoreCase: false, negate: true },
      facts: {},
      outcome: 'match',
    },
  ],
});
