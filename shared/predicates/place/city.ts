import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { isWithin } from '../alternatives';

/** Sources name cities as they like ("Tokyo", "TOKYO"): case is ignored, spelling is not. */
export const city = definePredicate({
  id: 'place.city',
  category: 'place',
  label: { en: 'City', ja: '市区町村' },
  params: {
    cities: { type: 'list', of: { type: 'text', maxLength: 128 }, label: { en: 'Cities', ja: '市区町村' } },
  },
  facts: ['geo.city'],
  evaluate: ({ cities }, tools) => isOneOf('geo.city', cities, tools, true),
  isNarrower: (one, than) => isWithin(one.cities, than.cities),
  sentence: { en: 'is in {cities}', ja: '{cities}にいる' },
  samples: [
    { params: { cities: ['Sapporo', 'Naha'] }, facts: { 'geo.city': 'SAPPORO' }, outcome: 'match' },
    { params: { cities: ['Sapporo', 'Naha'] }, facts: { 'geo.city': 'Osaka' }, outcome: 'miss' },
    { params: { cities: ['Sapporo', 'Naha'] }, facts: {}, outcome: 'unknown' },
  ],
});
