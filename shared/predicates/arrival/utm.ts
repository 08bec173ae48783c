import { definePredicate } from '../define-predicate';
import { createWildcardTest } from '../wildcard';

/** Case is ignored: tags are typed by many hands. */
export const utm = definePredicate({
  id: 'arrival.utm',
  category: 'arrival',
  label: { en: 'Campaign tag (UTM)', ja: 'キャンペーンタグ（UTM）' },
  params: {
    tag: {
      type: 'choice',
      default: 'campaign',
      label: { en: 'Tag', ja: 'タグ' },
      options: [
        { value: 'source', label: { en: 'utm_source', ja: 'utm_source' } },
        { value: 'medium', label: { en: 'utm_medium', ja: 'utm_medium' } },
        { value: 'campaign', label: { en: 'utm_campaign', ja: 'utm_campaign' } },
        { value: 'term', label: { en: 'utm_term', ja: 'utm_term' } },
        { value: 'content', label: { en: 'utm_content', ja: 'utm_content' } },
      ],
    },
    values: {
      type: 'list',
      of: { type: 'text' },
      label: { en: 'Values (* stands for anything)', ja: '値（* は任意の文字列）' },
    },
  },
  facts: ({ tag }) => [`arrival.utm.${tag}`],
  evaluate: ({ tag, values }) => {
    const name = `arrival.utm.${tag}`;
    const fits = createWildcardTest(values, { ignoreCase: true });
    return (facts) => fits(facts.get(name));
  },
  sentence: {
    en: ({ tag, values }, words) => `comes with ${words.choice('tag', tag)} ${words.anyOf(values)}`,
    ja: ({ tag, values }, words) => `${words.choice('tag', tag)}が${words.anyOf(values)}で訪れている`,
  },
  samples: [
    {
      params: { tag: 'campaign', values: ['spring-*'] },
      facts: { 'arrival.utm.campaign': 'Spring-2026' },
      outcome: 'match',
    },
    { params: { tag: 'campaign', values: ['spring-*'] }, facts: { 'arrival.utm.campaign': 'summer' }, outcome: 'miss' },
    { params: { tag: 'campaign', values: ['spring-*'] }, facts: {}, outcome: 'unknown' },
  ],
});
