import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { isWithin } from '../alternatives';

export const source = definePredicate({
  id: 'arrival.source',
  category: 'arrival',
  label: { en: 'Source', ja: '流入元' },
  params: {
    sources: {
      type: 'list',
      of: { type: 'text', maxLength: 64 },
      label: { en: 'Sources (google, facebook, chatgpt …)', ja: '流入元（google、facebook、chatgptなど）' },
    },
  },
  facts: ['arrival.source'],
  evaluate: ({ sources }, tools) => isOneOf('arrival.source', sources, tools, true),
  isNarrower: (one, than) => isWithin(one.sources, than.sources),
  sentence: { en: 'comes from {sources}', ja: '{sources}から訪れている' },
  samples: [
    { params: { sources: ['google'] }, facts: { 'arrival.source': 'google' }, outcome: 'match' },
    { params: { sources: ['google'] }, facts: { 'arrival.source': 'bing' }, outcome: 'miss' },
    { params: { sources: ['google'] }, facts: {}, outcome: 'unknown' },
  ],
});
