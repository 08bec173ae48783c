import { definePredicate } from '../define-predicate';
import { touchParameters, touchTest } from './touch';

/** How the visitor found us in the first place, as far as it is known. */
export const firstTouch = definePredicate({
  id: 'behaviour.first-touch',
  category: 'behaviour',
  label: { en: 'First touch', ja: '最初の接点' },
  params: touchParameters,
  facts: ({ part }) => [`behaviour.firstTouch.${part}`],
  purpose: 'personalization',
  evaluate: ({ part, values }) => touchTest(`behaviour.firstTouch.${part}`, values),
  sentence: {
    en: ({ part, values }, words) => `first came with the ${words.choice('part', part)} ${words.anyOf(values)}`,
    ja: ({ part, values }, words) => `最初に訪れたときの${words.choice('part', part)}が${words.anyOf(values)}である`,
  },
  samples: [
    {
      params: { part: 'campaign', values: ['spring-*'] },
      facts: { 'behaviour.firstTouch.campaign': 'Spring-2026' },
      outcome: 'match',
    },
    {
      params: { part: 'campaign', values: ['spring-*'] },
      facts: { 'behaviour.firstTouch.campaign': 'summer' },
      outcome: 'miss',
    },
    { params: { part: 'campaign', values: ['spring-*'] }, facts: {}, outcome: 'unknown' },
  ],
});
