import { definePredicate } from '../define-predicate';
import { createWildcardTest } from '../wildcard';

/** Compared with origin and path; a referrer’s query is never kept. */
export const referrer = definePredicate({
  id: 'arrival.referrer',
  category: 'arrival',
  label: { en: 'Referring page', ja: '参照元ページ' },
  params: {
    addresses: {
      type: 'list',
      of: { type: 'text' },
      label: { en: 'Addresses (* stands for anything)', ja: 'アドレス（* は任意の文字列）' },
    },
  },
  facts: ['arrival.referrer'],
  evaluate: ({ addresses }) => {
    const fits = createWildcardTest(addresses, { ignoreCase: false });
    return (facts) => fits(facts.get('arrival.referrer'));
  },
  sentence: { en: 'comes from the page {addresses}', ja: 'ページ{addresses}から訪れている' },
  samples: [
    {
      params: { addresses: ['https://example.com/blog/*'] },
      facts: { 'arrival.referrer': 'https://example.com/blog/cats' },
      outcome: 'match',
    },
    {
      params: { addresses: ['https://example.com/blog/*'] },
      facts: { 'arrival.referrer': 'https://example.com/shop' },
      outcome: 'miss',
    },
    { params: { addresses: ['https://example.com/blog/*'] }, facts: {}, outcome: 'unknown' },
  ],
});
