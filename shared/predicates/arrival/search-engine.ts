import { createComparison } from '../../operators';
import { definePredicate } from '../define-predicate';

export const searchEngine = definePredicate({
  id: 'arrival.search-engine',
  category: 'arrival',
  label: { en: 'Search engine', ja: '検索エンジン' },
  params: {
    engines: {
      type: 'list',
      of: { type: 'text', maxLength: 64 },
      label: { en: 'Search engines (google, bing, yahoo …)', ja: '検索エンジン（google、bing、yahooなど）' },
    },
  },
  facts: ['arrival.medium', 'arrival.source'],
  // Who did not come from a search has no engine either: that is a miss, and no missing fact.
  whenMissing: 'evaluate',
  evaluate: ({ engines }, tools) => {
    const isSearch = createComparison({ operator: 'equals', value: 'search' }, tools);
    const isWanted = createComparison({ operator: 'oneOf', value: engines, ignoreCase: true }, tools);
    return (facts) => {
      const outcome = isSearch(facts.get('arrival.medium'));
      return outcome === 'match' ? isWanted(facts.get('arrival.source')) : outcome;
    };
  },
  sentence: { en: 'comes from a search on {engines}', ja: '{engines}での検索から訪れている' },
  samples: [
    {
      params: { engines: ['google'] },
      facts: { 'arrival.medium': 'search', 'arrival.source': 'google' },
      outcome: 'match',
    },
    {
      params: { engines: ['google'] },
      facts: { 'arrival.medium': 'search', 'arrival.source': 'bing' },
      outcome: 'miss',
    },
    { params: { engines: ['google'] }, facts: { 'arrival.medium': 'direct' }, outcome: 'miss' },
    { params: { engines: ['google'] }, facts: {}, outcome: 'unknown' },
  ],
});
