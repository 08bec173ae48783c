import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { hasNoneOf, isWithin } from '../alternatives';

export const continent = definePredicate({
  id: 'place.continent',
  category: 'place',
  label: { en: 'Continent', ja: '大陸' },
  params: {
    continents: {
      type: 'list',
      label: { en: 'Continents', ja: '大陸' },
      of: {
        type: 'choice',
        options: [
          { value: 'AF', label: { en: 'Africa', ja: 'アフリカ' } },
          { value: 'AN', label: { en: 'Antarctica', ja: '南極' } },
          { value: 'AS', label: { en: 'Asia', ja: 'アジア' } },
          { value: 'EU', label: { en: 'Europe', ja: 'ヨーロッパ' } },
          { value: 'NA', label: { en: 'North America', ja: '北アメリカ' } },
          { value: 'OC', label: { en: 'Oceania', ja: 'オセアニア' } },
          { value: 'SA', label: { en: 'South America', ja: '南アメリカ' } },
        ],
      },
    },
  },
  facts: ['geo.continent'],
  evaluate: ({ continents }, tools) => isOneOf('geo.continent', continents, tools),
  isNarrower: (one, than) => isWithin(one.continents, than.continents),
  excludes: (one, other) => hasNoneOf(one.continents, other.continents),
  sentence: {
    en: ({ continents }, words) => `is in ${words.anyOf(continents.map((code) => words.choice('continents', code)))}`,
    ja: ({ continents }, words) => `${words.anyOf(continents.map((code) => words.choice('continents', code)))}にいる`,
  },
  samples: [
    { params: { continents: ['AS'] }, facts: { 'geo.continent': 'AS' }, outcome: 'match' },
    { params: { continents: ['AS'] }, facts: { 'geo.continent': 'EU' }, outcome: 'miss' },
    { params: { continents: ['AS'] }, facts: {}, outcome: 'unknown' },
  ],
});
