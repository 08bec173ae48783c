import { normalizedPath } from './normalized-path';
import { definePredicate } from '../define-predicate';
import { createWildcardTest } from '../wildcard';

/**
 * The path of the page that the visitor looks at. A prefix ends where a segment does: `/products` begins `/products/12`,
 * but not `/products-old`. A slash at the end makes no difference.
 */
export const path = definePredicate({
  id: 'arrival.path',
  category: 'arrival',
  label: { en: 'Page path', ja: 'ページのパス' },
  params: {
    paths: { type: 'list', of: { type: 'text' }, label: { en: 'Paths', ja: 'パス' } },
    how: {
      type: 'choice',
      default: 'wildcard',
      label: { en: 'Compare', ja: '比較方法' },
      options: [
        { value: 'wildcard', label: { en: 'whole path, * stands for anything', ja: 'パス全体（* は任意の文字列）' } },
        { value: 'prefix', label: { en: 'page and everything below it', ja: 'ページとその配下すべて' } },
      ],
    },
  },
  facts: ['page.path'],
  evaluate: ({ paths, how }) => {
    const wanted = paths.map(normalizedPath);
    const wildcards = how === 'prefix' ? wanted.flatMap((path) => [path, path === '/' ? '/*' : `${path}/*`]) : wanted;
    const fits = createWildcardTest(wildcards, { ignoreCase: false });
    return (facts) => {
      const fact = facts.get('page.path');
      return typeof fact === 'string' && fits(normalizedPath(fact));
    };
  },
  sentence: {
    en: ({ paths, how }, words) => `looks at ${how === 'prefix' ? 'a page under' : 'the page'} ${words.anyOf(paths)}`,
    ja: ({ paths, how }, words) => `${words.anyOf(paths)}${how === 'prefix' ? '以下のページ' : 'のページ'}を見ている`,
  },
  samples: [
    { params: { paths: ['/products'], how: 'prefix' }, facts: { 'page.path': '/products/12' }, outcome: 'match' },
    { params: { paths: ['/products'], how: 'prefix' }, facts: { 'page.path': '/products-old' }, outcome: 'miss' },
    { params: { paths: ['/*/fridges'], how: 'wildcard' }, facts: { 'page.path': '/ja/fridges/' }, outcome: 'match' },
    { params: { paths: ['/*/fridges'], how: 'wildcard' }, facts: {}, outcome: 'unknown' },
  ],
});
