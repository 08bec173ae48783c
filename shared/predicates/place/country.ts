import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { hasNoneOf, isWithin } from '../alternatives';

export const country = definePredicate({
  id: 'place.country',
  category: 'place',
  label: { en: 'Country', ja: '国' },
  params: {
    countries: { type: 'list', of: { type: 'text', format: 'country' }, label: { en: 'Countries', ja: '国' } },
  },
  facts: ['geo.country'],
  evaluate: ({ countries }, tools) => isOneOf('geo.country', countries, tools),
  isNarrower: (one, than) => isWithin(one.countries, than.countries),
  excludes: (one, other) => hasNoneOf(one.countries, other.countries),
  sentence: {
    en: ({ countries }, words) => `is in ${words.anyOf(countries.map(words.country))}`,
    ja: ({ countries }, words) => `${words.anyOf(countries.map(words.country))}にいる`,
  },
  samples: [
    { params: { countries: ['JP', 'KR'] }, facts: { 'geo.country': 'JP' }, outcome: 'match' },
    { params: { countries: ['JP', 'KR'] }, facts: { 'geo.country': 'US' }, outcome: 'miss' },
    { params: { countries: ['JP', 'KR'] }, facts: {}, outcome: 'unknown' },
  ],
});
