import { definePredicate } from '../define-predicate';
import { touchParameters, touchTest } from './touch';

/** How the visitor came the last time that they came from somewhere: a page of this site, or nowhere, does not count. */
export const lastTouch = definePredicate({
  id: 'behaviour.last-touch',
  category: 'behaviour',
  label: { en: 'Last touch', ja: '最後の接点' },
  params: touchParameters,
  facts: ({ part }) => [`behaviour.lastTouch.${part}`],
  purpose: 'personalization',
  evaluate: ({ part, values }) => touchTest(`behaviour.lastTouch.${part}`, values),
  sentence: {
    en: ({ part, values }, words) => `last came with the ${words.choice('part', part)} ${words.anyOf(values)}`,
    ja: ({ part, values }, words) => `最後に訪れたときの${words.choice('part', part)}が${words.anyOf(values)}である`,
  },
  samples: [
    {
      params: { part: 'campaign', values: ['spring-*'] },
      facts: { 'behaviour.lastTouch.campaign': 'Spring-2026' },
      outcome: 'match',
    },
    {
      params: { part: 'campaign', values: ['spring-*'] },
      facts: { 'behaviour.lastTouch.campaign': 'summer' },
      outcome: 'miss',
    },
    { params: { part: 'campaign', values: ['spring-*'] }, facts: {}, outcome: 'unknown' },
  ],
});
