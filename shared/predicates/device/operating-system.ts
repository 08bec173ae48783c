import { definePredicate } from '../define-predicate';
import { versionedTest, versionParameters, versionWords } from './versioned';

export const operatingSystem = definePredicate({
  id: 'device.operating-system',
  category: 'device',
  label: { en: 'Operating system', ja: 'OS' },
  params: {
    systems: { type: 'list', of: { type: 'text', maxLength: 64 }, label: { en: 'Systems', ja: 'OS' } },
    ...versionParameters,
  },
  facts: ({ comparison }) => (comparison === 'any' ? ['device.os'] : ['device.os', 'device.osVersion']),
  whenMissing: 'evaluate',
  evaluate: (params, tools) => versionedTest('device.os', 'device.osVersion', params.systems, params, tools),
  sentence: {
    en: (params, words) => `uses ${words.anyOf(params.systems)}${versionWords(params, words)}`,
    ja: (params, words) => `${words.anyOf(params.systems)}${versionWords(params, words)}を使っている`,
  },
  samples: [
    {
      params: { systems: ['Android'], comparison: 'lessThan', version: '13' },
      facts: { 'device.os': 'Android', 'device.osVersion': 'v12' },
      outcome: 'match',
    },
    {
      params: { systems: ['Android'], comparison: 'lessThan', version: '13' },
      facts: { 'device.os': 'Android', 'device.osVersion': '13.0' },
      outcome: 'miss',
    },
    {
      params: { systems: ['Android'], comparison: 'lessThan', version: '13' },
      facts: { 'device.os': 'Linux' },
      outcome: 'miss',
    },
    {
      params: { systems: ['Android'], comparison: 'lessThan', version: '13' },
      facts: { 'device.os': 'Android' },
      outcome: 'unknown',
    },
    { params: { systems: ['Android'], comparison: 'any' }, facts: { 'device.os': 'android' }, outcome: 'match' },
    { params: { systems: ['Android'], comparison: 'any' }, facts: {}, outcome: 'unknown' },
  ],
});
