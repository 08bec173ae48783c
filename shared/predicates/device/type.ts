import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { hasNoneOf, isWithin } from '../alternatives';

export const deviceType = definePredicate({
  id: 'device.type',
  category: 'device',
  label: { en: 'Kind of device', ja: 'デバイスの種類' },
  params: {
    types: {
      type: 'list',
      label: { en: 'Kinds', ja: '種類' },
      of: {
        type: 'choice',
        options: [
          { value: 'desktop', label: { en: 'a computer', ja: 'パソコン' } },
          { value: 'phone', label: { en: 'a phone', ja: 'スマートフォン' } },
          { value: 'tablet', label: { en: 'a tablet', ja: 'タブレット' } },
          { value: 'tv', label: { en: 'a TV', ja: 'テレビ' } },
          { value: 'console', label: { en: 'a game console', ja: 'ゲーム機' } },
          { value: 'wearable', label: { en: 'a wearable', ja: 'ウェアラブル端末' } },
        ],
      },
    },
  },
  facts: ['device.type'],
  evaluate: ({ types }, tools) => isOneOf('device.type', types, tools),
  isNarrower: (one, than) => isWithin(one.types, than.types),
  excludes: (one, other) => hasNoneOf(one.types, other.types),
  sentence: {
    en: ({ types }, words) => `uses ${words.anyOf(types.map((type) => words.choice('types', type)))}`,
    ja: ({ types }, words) => `${words.anyOf(types.map((type) => words.choice('types', type)))}を使っている`,
  },
  samples: [
    { params: { types: ['phone', 'tablet'] }, facts: { 'device.type': 'phone' }, outcome: 'match' },
    { params: { types: ['phone', 'tablet'] }, facts: { 'device.type': 'tv' }, outcome: 'miss' },
    { params: { types: ['phone', 'tablet'] }, facts: {}, outcome: 'unknown' },
  ],
});
