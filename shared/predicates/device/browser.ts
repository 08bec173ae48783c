import { definePredicate } from '../define-predicate';
import { versionedTest, versionParameters, versionWords } from './versioned';

export const browser = definePredicate({
  id: 'device.browser',
  category: 'device',
  label: { en: 'Browser', ja: 'ブラウザー' },
  params: {
    browsers: { type: 'list', of: { type: 'text', maxLength: 64 }, label: { en: 'Browsers', ja: 'ブラウザー' } },
    ...versionParameters,
  },
  facts: ({ comparison }) => (comparison === 'any' ? ['device.browser'] : ['device.browser', 'device.browserVersion']),
  whenMissing: 'evaluate',
  evaluate: (params, tools) => versionedTest('device.browser', 'device.browserVersion', params.browsers, params, tools),
  sentence: {
    en: (params, words) => `uses ${words.anyOf(params.browsers)}${versionWords(params, words)}`,
    ja: (params, words) => `${words.anyOf(params.browsers)}${versionWords(params, words)}を使っている`,
  },
  samples: [
    {
      params: { browsers: ['Chrome'], comparison: 'lessThan', version: '120' },
      facts: { 'device.browser': 'Chrome', 'device.browserVersion': '118.0.5993' },
      outcome: 'match',
    },
    {
      params: { browsers: ['Chrome'], comparison: 'lessThan', version: '120' },
      facts: { 'device.browser': 'Chrome', 'device.browserVersion': '120.0' },
      outcome: 'miss',
    },
    {
      params: { browsers: ['Chrome'], comparison: 'lessThan', version: '120' },
      facts: { 'device.browser': 'Firefox' },
      outcome: 'miss',
    },
    {
      params: { browsers: ['Chrome'], comparison: 'lessThan', version: '120' },
      facts: { 'device.browser': 'Chrome' },
      outcome: 'unknown',
    },
    { params: { browsers: ['Chrome'], comparison: 'any' }, facts: { 'device.browser': 'chrome' }, outcome: 'match' },
    { params: { browsers: ['Chrome'], comparison: 'any' }, facts: {}, outcome: 'unknown' },
  ],
});
