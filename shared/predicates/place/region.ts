import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { hasNoneOf, isWithin } from '../alternatives';

export const region = definePredicate({
  id: 'place.region',
  category: 'place',
  label: { en: 'Region or state', ja: '地域・都道府県' },
  params: {
    regions: {
      type: 'list',
      of: { type: 'text', format: 'region' },
      label: { en: 'Regions (ISO 3166-2)', ja: '地域（ISO 3166-2）' },
    },
  },
  facts: ['geo.region'],
  evaluate: ({ regions }, tools) => isOneOf('geo.region', regions, tools),
  isNarrower: (one, than) => isWithin(one.regions, than.regions),
  excludes: (one, other) => hasNoneOf(one.regions, other.regions),
  sentence: { en: 'is in the region {regions}', ja: '地域{regions}にいる' },
  samples: [
    { params: { regions: ['JP-01'] }, facts: { 'geo.region': 'JP-01' }, outcome: 'match' },
    { params: { regions: ['JP-01'] }, facts: { 'geo.region': 'JP-47' }, outcome: 'miss' },
    { params: { regions: ['JP-01'] }, facts: { 'geo.country': 'JP' }, outcome: 'unknown' },
  ],
});
