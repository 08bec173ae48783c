import type { PredicateTest } from '../../domain/predicate';
import { createWildcardTest } from '../wildcard';

/** The parameters of both touches: what to compare, and with what. */
export const touchParameters = {
  part: {
    type: 'choice',
    default: 'campaign',
    label: { en: 'Part', ja: '項目' },
    options: [
      { value: 'medium', label: { en: 'way of arrival', ja: '流入経路' } },
      { value: 'source', label: { en: 'source', ja: '流入元' } },
      { value: 'campaign', label: { en: 'campaign', ja: 'キャンペーン' } },
    ],
  },
  values: {
    type: 'list',
    of: { type: 'text' },
    label: { en: 'Values (* stands for anything)', ja: '値（* は任意の文字列）' },
  },
} as const;

/** A touch that has no such part, as a visit from a search engine has no campaign, is unknown in it. */
export function touchTest(fact: string, values: readonly string[]): PredicateTest {
  const fits = createWildcardTest(values, { ignoreCase: true });
  return (facts) => fits(facts.get(fact));
}
