import { definePredicate } from '../define-predicate';

const FACT_OF = { country: 'geo.country', region: 'geo.region', city: 'geo.city' } as const;

/** The one way to target visitors whose place is not known: every other place predicate answers unknown for them. */
export const unknownPlace = definePredicate({
  id: 'place.unknown',
  category: 'place',
  label: { en: 'Place unknown', ja: '場所が不明' },
  params: {
    detail: {
      type: 'choice',
      default: 'country',
      label: { en: 'What is unknown', ja: '不明な項目' },
      options: [
        { value: 'country', label: { en: 'country', ja: '国' } },
        { value: 'region', label: { en: 'region', ja: '地域' } },
        { value: 'city', label: { en: 'city', ja: '市区町村' } },
      ],
    },
  },
  facts: ({ detail }) => [FACT_OF[detail]],
  whenMissing: 'evaluate',
  evaluate:
    ({ detail }) =>
    (facts) =>
      facts.get(FACT_OF[detail]) === undefined,
  sentence: {
    en: ({ detail }, words) => `is in an unknown ${words.choice('detail', detail)}`,
    ja: ({ detail }, words) => `${words.choice('detail', detail)}が不明である`,
  },
  samples: [
    { params: { detail: 'country' }, facts: {}, outcome: 'match' },
    { params: { detail: 'city' }, facts: { 'geo.country': 'JP' }, outcome: 'match' },
    { params: { detail: 'country' }, facts: { 'geo.country': 'JP' }, outcome: 'miss' },
  ],
});
