import {
  chosenComparison,
  comparisonParameters,
  comparisonWords,
  quoted,
  whenComparedMissing,
} from '../comparison-parameters';
import { definePredicate } from '../define-predicate';

/** Only cookies on the operator’s allow-list are facts; the others are missing here. */
export const cookie = definePredicate({
  id: 'arrival.cookie',
  category: 'arrival',
  label: { en: 'Cookie', ja: 'Cookie' },
  params: {
    name: { type: 'text', maxLength: 64, label: { en: 'Cookie', ja: 'Cookie名' } },
    ...comparisonParameters,
  },
  facts: ({ name }) => [`request.cookie.${name}`],
  purpose: 'personalization',
  whenMissing: whenComparedMissing,
  evaluate: (params, tools) => chosenComparison(`request.cookie.${params.name}`, params, tools),
  sentence: {
    en: (params, words) => `sends a request whose cookie ${comparisonWords(quoted(params.name, words), params, words)}`,
    ja: (params, words) => comparisonWords(`Cookie${quoted(params.name, words)}`, params, words),
  },
  samples: [
    {
      params: { name: 'theme', operator: 'equals', value: 'dark', ignoreCase: false, negate: false },
      facts: { 'request.cookie.theme': 'dark' },
      outcome: 'match',
    },
    {
      params: { name: 'theme', operator: 'equals', value: 'dark', ignoreCase: false, negate: false },
      facts: { 'request.cookie.theme': 'light' },
      outcome: 'miss',
    },
    {
      params: { name: 'theme', operator: 'equals', value: 'dark', ignoreCase: false, negate: false },
      facts: {},
      outcome: 'unknown',
    },
  ],
});
