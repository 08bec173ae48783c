import {
  chosenComparison,
  comparisonParameters,
  comparisonWords,
  quoted,
  whenComparedMissing,
} from '../comparison-parameters';
import { definePredicate } from '../define-predicate';

/** Only headers on the operator’s allow-list are facts; the others are missing here, whatever a visitor sends. */
export const header = definePredicate({
  id: 'arrival.header',
  category: 'arrival',
  label: { en: 'Request header', ja: 'リクエストヘッダー' },
  params: {
    name: { type: 'text', maxLength: 64, label: { en: 'Header', ja: 'ヘッダー名' } },
    ...comparisonParameters,
  },
  facts: ({ name }) => [`request.header.${name.toLowerCase()}`],
  whenMissing: whenComparedMissing,
  evaluate: (params, tools) => chosenComparison(`request.header.${params.name.toLowerCase()}`, params, tools),
  sentence: {
    en: (params, words) => `sends a request whose header ${comparisonWords(quoted(params.name, words), params, words)}`,
    ja: (params, words) => comparisonWords(`ヘッダー${quoted(params.name, words)}`, params, words),
  },
  samples: [
    {
      params: { name: 'X-App-Version', operator: 'versionAtLeast', value: '2.1', ignoreCase: false, negate: false },
      facts: { 'request.header.x-app-version': '2.10.0' },
      outcome: 'match',
    },
    {
      params: { name: 'X-App-Version', operator: 'versionAtLeast', value: '2.1', ignoreCase: false, negate: false },
      facts: { 'request.header.x-app-version': '2.0.9' },
      outcome: 'miss',
    },
    {
      params: { name: 'X-App-Version', operator: 'versionAtLeast', value: '2.1', ignoreCase: false, negate: false },
      facts: {},
      outcome: 'unknown',
    },
  ],
});
