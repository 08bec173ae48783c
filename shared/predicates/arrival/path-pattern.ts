import { definePredicate } from '../define-predicate';
import { compareFact } from '../fact-comparison';

export const pathPattern = definePredicate({
  id: 'arrival.path-pattern',
  category: 'arrival',
  label: { en: 'Page path by pattern', ja: 'ページのパス（パターン）' },
  params: {
    pattern: { type: 'text', format: 'pattern', label: { en: 'Pattern (RE2)', ja: 'パターン（RE2）' } },
    ignoreCase: { type: 'boolean', default: false, label: { en: 'Ignore case', ja: '大文字と小文字を区別しない' } },
  },
  facts: ['page.path'],
  evaluate: ({ pattern, ignoreCase }, tools) =>
    compareFact('page.path', { operator: 'matches', value: pattern, ignoreCase }, tools),
  sentence: { en: 'looks at a page whose path matches {pattern}', ja: 'パスが{pattern}に一致するページを見ている' },
  samples: [
    {
      params: { pattern: '^/products/\\d+$', ignoreCase: false },
      facts: { 'page.path': '/products/12' },
      outcome: 'match',
    },
    {
      params: { pattern: '^/products/\\d+$', ignoreCase: false },
      facts: { 'page.path': '/products/new' },
      outcome: 'miss',
    },
    { params: { pattern: '^/products/\\d+$', ignoreCase: false }, facts: {}, outcome: 'unknown' },
  ],
});
