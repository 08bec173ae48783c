import { CONDITION_VERSION, type Condition, type StoredCondition } from '../domain/condition';
import type { Starter } from './starter';

export type { AskedCountry, Starter, StarterPersona } from './starter';

/**
 * The ready-made personas, in the order in which they are offered. Only what the built-in predicates can tell is here:
 * a persona that cannot hold teaches the wrong thing.
 */
export const STARTERS: readonly Starter[] = [
  {
    id: 'mobile-visitors',
    asks: null,
    persona: {
      key: 'mobile-visitors',
      name: { en: 'Mobile visitors', ja: 'モバイルの訪問者' },
      description: { en: 'Visitors on a phone or a tablet.', ja: 'スマートフォンやタブレットで見ている訪問者です。' },
      color: '#0c75af',
      condition: stored({ predicate: 'device.type', params: { types: ['phone', 'tablet'] } }),
    },
  },
  {
    id: 'returning-visitors',
    asks: null,
    persona: {
      key: 'returning-visitors',
      name: { en: 'Returning visitors', ja: '再訪の訪問者' },
      description: {
        en: 'Visitors who have been here before, as far as they allow the site to remember it.',
        ja: '以前にも訪れたことがある訪問者です（記憶することに同意している場合）。',
      },
      color: '#b5541b',
      condition: stored({ predicate: 'behaviour.visits', params: { atLeast: 2 } }),
    },
  },
  {
    id: 'newsletter-readers',
    asks: null,
    persona: {
      key: 'newsletter-readers',
      name: { en: 'Visitors from a newsletter', ja: 'ニュースレターからの訪問者' },
      description: {
        en: 'Visitors who followed a link in a mail, or a link tagged as newsletter or email.',
        ja: 'メール内のリンク、またはニュースレターやメールのタグが付いたリンクから訪れた訪問者です。',
      },
      color: '#9736e8',
      condition: stored({
        any: [
          { predicate: 'arrival.medium', params: { media: ['mail'] } },
          { predicate: 'arrival.utm', params: { tag: 'medium', values: ['email', 'newsletter'] } },
          { predicate: 'arrival.utm', params: { tag: 'source', values: ['newsletter*'] } },
        ],
      }),
    },
  },
  {
    id: 'search-visitors',
    asks: null,
    persona: {
      key: 'search-visitors',
      name: { en: 'Visitors from a search', ja: '検索からの訪問者' },
      description: {
        en: 'Visitors who found the site through a search engine or an AI assistant.',
        ja: '検索エンジンやAIアシスタントを通じてサイトを見つけた訪問者です。',
      },
      color: '#328048',
      condition: stored({ predicate: 'arrival.medium', params: { media: ['search', 'assistant'] } }),
    },
  },
  {
    id: 'evening-visitors',
    asks: null,
    persona: {
      key: 'evening-visitors',
      name: { en: 'Evening visitors', ja: '夜の訪問者' },
      description: {
        en: 'Visitors for whom it is evening, between 18:00 and 23:00 where they are.',
        ja: '現地時間で18時から23時の間に訪れている訪問者です。',
      },
      color: '#4945ff',
      condition: stored({ predicate: 'time.time-of-day', params: { from: '18:00', to: '23:00', zone: 'visitor' } }),
    },
  },
  {
    id: 'weekend-visitors',
    asks: null,
    persona: {
      key: 'weekend-visitors',
      name: { en: 'Weekend visitors', ja: '週末の訪問者' },
      description: {
        en: 'Visitors for whom it is Saturday or Sunday where they are.',
        ja: '現地時間で土曜日または日曜日に訪れている訪問者です。',
      },
      color: '#d9822f',
      condition: stored({ predicate: 'time.weekday', params: { days: [6, 7], zone: 'visitor' } }),
    },
  },
  {
    id: 'japanese-speakers',
    asks: null,
    persona: {
      key: 'japanese-speakers',
      name: { en: 'Japanese-speaking visitors', ja: '日本語を使う訪問者' },
      description: {
        en: 'Visitors whose browser asks for Japanese first, wherever they are.',
        ja: '場所を問わず、ブラウザーの第一言語が日本語の訪問者です。',
      },
      color: '#d02b20',
      condition: stored({ predicate: 'language.accepted', params: { languages: ['ja'], which: 'preferred' } }),
    },
  },
  {
    id: 'visitors-from-country',
    asks: 'country',
    name: { en: 'Visitors from …', ja: '…からの訪問者' },
    description: { en: 'Visitors in one country of your choice.', ja: '選択した国にいる訪問者です。' },
    color: '#0f7a8a',
    persona: ({ code, name }) => ({
      key: `visitors-from-${code.toLowerCase()}`,
      name: { en: `Visitors from ${name.en}`, ja: `${name.ja}からの訪問者` },
      description: { en: `Visitors who are in ${name.en}.`, ja: `${name.ja}にいる訪問者です。` },
      color: '#0f7a8a',
      condition: stored({ predicate: 'place.country', params: { countries: [code] } }),
    }),
  },
];

function stored(root: Condition): StoredCondition {
  return { version: CONDITION_VERSION, root };
}
