import { definePredicate } from '../define-predicate';
import { createWildcardTest } from '../wildcard';

export const deviceModel = definePredicate({
  id: 'device.model',
  category: 'device',
  label: { en: 'Device model', ja: 'デバイスの機種' },
  params: {
    models: {
      type: 'list',
      of: { type: 'text', maxLength: 64 },
      label: { en: 'Models (* stands for anything)', ja: '機種（* は任意の文字列）' },
    },
  },
  facts: ['device.model'],
  evaluate: ({ models }) => {
    const fits = createWildcardTest(models, { ignoreCase: true });
    return (facts) => fits(facts.get('device.model'));
  },
  sentence: { en: 'uses the model {models}', ja: '機種{models}を使っている' },
  samples: [
    { params: { models: ['Pixel *'] }, facts: { 'device.model': 'Pixel 9' }, outcome: 'match' },
    { params: { models: ['Pixel *'] }, facts: { 'device.model': 'iPhone' }, outcome: 'miss' },
    { params: { models: ['Pixel *'] }, facts: {}, outcome: 'unknown' },
  ],
});
