import { definePredicate } from '../define-predicate';
import { compareFact } from '../fact-comparison';

export const referrerPattern = definePredicate({
  id: 'arrival.referrer-pattern',
  category: 'arrival',
  label: { en: 'Referring page by pattern', ja: '参照元ページ（パターン）' },
  params: {
    pattern: { type: 'text', format: 'pattern', label: { en: 'Pattern (RE2)', ja: 'パターン（RE2）' } },
    ignoreCase: { type: 'boolean', default: false, label: { en: 'Ignore case', ja: '大文字と小文字を区別しない' } },
  },
  facts: ['arrival.referrer'],
  evaluate: ({ pattern, ignoreCase }, tools) =>
    compareFact('arrival.referrer', { operator: 'matches', value: pattern, ignoreCase }, tools),
  sentence: { en: 'comes from a page that matches {pattern}', ja: '{pattern}に一致するページから訪れている' },
  samples: [
    {
      params: { pattern: '/blog/\\d+$', ignoreCase: false },
      facts: { 'arrival.referrer': 'https://example.com/blog/12' },
      outcome: 'match',
    },
    {
      params: { pattern: '/blog/\\d+$', ignoreCase: false },
      facts: { 'arrival.referrer': 'https://example.com/blog/cats' },
      outcome: 'miss',
    },
    { params: { pattern: '/blog/\\d+$', ignoreCase: false }, facts: {}, outcome: 'unknown' },
  ],
});
