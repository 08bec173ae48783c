import { definePredicate } from '../define-predicate';
import { createWildcardTest } from '../wildcard';

export const host = definePredicate({
  id: 'arrival.host',
  category: 'arrival',
  label: { en: 'Host of the page', ja: 'ページのホスト' },
  params: {
    hosts: {
      type: 'list',
      of: { type: 'text' },
      label: { en: 'Hosts (* stands for anything)', ja: 'ホスト（* は任意の文字列）' },
    },
  },
  facts: ['page.host'],
  evaluate: ({ hosts }) => {
    const fits = createWildcardTest(hosts, { ignoreCase: true });
    return (facts) => fits(facts.get('page.host'));
  },
  sentence: { en: 'looks at a page on {hosts}', ja: '{hosts}のページを見ている' },
  samples: [
    { params: { hosts: ['*.example.com'] }, facts: { 'page.host': 'shop.example.com' }, outcome: 'match' },
    { params: { hosts: ['*.example.com'] }, facts: { 'page.host': 'example.org' }, outcome: 'miss' },
    { params: { hosts: ['*.example.com'] }, facts: {}, outcome: 'unknown' },
  ],
});
