import {
  chosenComparison,
  comparisonParameters,
  comparisonWords,
  quoted,
  whenComparedMissing,
} from '../comparison-parameters';
import { definePredicate } from '../define-predicate';

/** Of the page that the visitor looks at, not of the API call that fetches its content. */
export const queryParameter = definePredicate({
  id: 'arrival.query',
  category: 'arrival',
  label: { en: 'Query parameter', ja: 'クエリパラメーター' },
  params: {
    name: { type: 'text', maxLength: 64, label: { en: 'Parameter', ja: 'パラメーター名' } },
    ...comparisonParameters,
  },
  facts: ({ name }) => [`page.query.${name}`],
  whenMissing: whenComparedMissing,
  evaluate: (params, tools) => chosenComparison(`page.query.${params.name}`, params, tools),
  sentence: {
    en: (params, words) =>
      `looks at a page whose parameter ${comparisonWords(quoted(params.name, words), params, words)}`,
    ja: (params, words) => comparisonWords(`ページのパラメーター${quoted(params.name, words)}`, params, words),
  },
  samples: [
    {
      params: { name: 'plan', operator: 'equals', value: 'pro', ignoreCase: false, negate: false },
      facts: { 'page.query.plan': 'pro' },
      outcome: 'match',
    },
    {
      params: { name: 'plan', operator: 'equals', value: 'pro', ignoreCase: false, negate: false },
      facts: { 'page.query.plan': 'free' },
      outcome: 'miss',
    },
    {
      params: { name: 'plan', operator: 'equals', value: 'pro', ignoreCase: false, negate: false },
      facts: {},
      outcome: 'unknown',
    },
    {
      params: { name: 'plan', operator: 'exists', ignoreCase: false, negate: false },
      facts: {},
      outcome: 'miss',
    },
  ],
});
