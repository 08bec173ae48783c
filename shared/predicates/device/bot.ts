import { definePredicate } from '../define-predicate';

export const bot = definePredicate({
  id: 'device.bot',
  category: 'device',
  label: { en: 'Search robot or other bot', ja: '検索ロボットなどのボット' },
  params: {},
  facts: ['device.isBot'],
  evaluate: () => (facts) => facts.get('device.isBot') === true,
  sentence: { en: 'is a bot', ja: 'ボットである' },
  samples: [
    { params: {}, facts: { 'device.isBot': true }, outcome: 'match' },
    { params: {}, facts: { 'device.isBot': false }, outcome: 'miss' },
    { params: {}, facts: {}, outcome: 'unknown' },
  ],
});
