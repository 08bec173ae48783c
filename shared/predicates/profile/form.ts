import {
  chosenComparison,
  comparisonParameters,
  comparisonWords,
  quoted,
  whenComparedMissing,
} from '../comparison-parameters';
import { definePredicate } from '../define-predicate';

/** What the visitor told us: a fact that editors declare, read as `form.<key>`. Not having answered is unknown. */
export const form = definePredicate({
  id: 'profile.form',
  category: 'profile',
  label: { en: 'Form answer', ja: 'フォームの回答' },
  params: {
    fact: { type: 'text', maxLength: 64, label: { en: 'Declared fact', ja: '宣言されたファクト' } },
    ...comparisonParameters,
  },
  facts: ({ fact }) => [`form.${fact}`],
  purpose: 'personalization',
  whenMissing: whenComparedMissing,
  evaluate: (params, tools) => chosenComparison(`form.${params.fact}`, params, tools),
  sentence: {
    en: (params, words) => `has a profile in which ${comparisonWords(quoted(params.fact, words), params, words)}`,
    ja: (params, words) => comparisonWords(`回答${quoted(params.fact, words)}`, params, words),
  },
  samples: [
    {
      params: { fact: 'pet', operator: 'equals', value: 'dog', ignoreCase: false, negate: false },
      facts: { 'form.pet': 'dog' },
      outcome: 'match',
    },
    {
      params: { fact: 'pet', operator: 'equals', value: 'dog', ignoreCase: false, negate: false },
      facts: { 'form.pet': 'cat' },
      outcome: 'miss',
    },
    {
      params: { fact: 'pet', operator: 'equals', value: 'dog', ignoreCase: false, negate: true },
      facts: {},
      outcome: 'unknown',
    },
    {
      params: { fact: 'pet', operator: 'exists', ignoreCase: false, negate: false },
      facts: {},
      outcome: 'miss',
    },
  ],
});
