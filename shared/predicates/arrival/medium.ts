import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { hasNoneOf, isWithin } from '../alternatives';

export const medium = definePredicate({
  id: 'arrival.medium',
  category: 'arrival',
  label: { en: 'Medium', ja: 'メディア' },
  params: {
    media: {
      type: 'list',
      label: { en: 'Media', ja: 'メディア' },
      of: {
        type: 'choice',
        options: [
          { value: 'search', label: { en: 'a search engine', ja: '検索エンジン' } },
          { value: 'social', label: { en: 'a social network', ja: 'SNS' } },
          { value: 'mail', label: { en: 'a mail', ja: 'メール' } },
          { value: 'assistant', label: { en: 'an AI assistant', ja: 'AIアシスタント' } },
          { value: 'campaign', label: { en: 'a campaign', ja: 'キャンペーン' } },
          { value: 'referral', label: { en: 'another site', ja: '他のサイト' } },
          { value: 'internal', label: { en: 'a page of this site', ja: 'このサイト内のページ' } },
          { value: 'direct', label: { en: 'nowhere (direct)', ja: '直接アクセス' } },
        ],
      },
    },
  },
  facts: ['arrival.medium'],
  evaluate: ({ media }, tools) => isOneOf('arrival.medium', media, tools),
  isNarrower: (one, than) => isWithin(one.media, than.media),
  excludes: (one, other) => hasNoneOf(one.media, other.media),
  sentence: {
    en: ({ media }, words) => `comes from ${words.anyOf(media.map((medium) => words.choice('media', medium)))}`,
    ja: ({ media }, words) => `${words.anyOf(media.map((medium) => words.choice('media', medium)))}から訪れている`,
  },
  samples: [
    { params: { media: ['search', 'assistant'] }, facts: { 'arrival.medium': 'assistant' }, outcome: 'match' },
    { params: { media: ['search', 'assistant'] }, facts: { 'arrival.medium': 'direct' }, outcome: 'miss' },
    { params: { media: ['search', 'assistant'] }, facts: {}, outcome: 'unknown' },
  ],
});
