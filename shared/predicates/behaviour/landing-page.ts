import { VISIT_GAP_MINUTES } from '../../domain/event';
import { numberOf } from '../../operators';
import { normalizedPath } from '../arrival/normalized-path';
import { definePredicate } from '../define-predicate';
import { createWildcardTest } from '../wildcard';

/** The page on which this visit began. It is known from the first page view of the visit to its end. */
export const landingPage = definePredicate({
  id: 'behaviour.landing-page',
  category: 'behaviour',
  label: { en: 'Landing page', ja: 'ランディングページ' },
  params: {
    paths: {
      type: 'list',
      of: { type: 'text' },
      label: { en: 'Paths (* stands for anything)', ja: 'パス（* は任意の文字列）' },
    },
  },
  facts: ['behaviour.landingPage', 'behaviour.lastSeen'],
  purpose: 'personalization',
  whenMissing: 'evaluate',
  evaluate: ({ paths }) => {
    const fits = createWildcardTest(paths.map(normalizedPath), { ignoreCase: false });
    return (facts) => {
      const page = facts.get('behaviour.landingPage');
      return typeof page === 'string' ? fits(normalizedPath(page)) : 'unknown';
    };
  },
  changesAt: () => (facts, now) => {
    const endOfVisit = numberOf(facts.get('behaviour.lastSeen')) + VISIT_GAP_MINUTES * 60_000;
    return endOfVisit > now ? endOfVisit : null;
  },
  sentence: { en: 'began this visit on the page {paths}', ja: '{paths}のページからこの訪問を始めている' },
  samples: [
    { params: { paths: ['/spring/*'] }, facts: { 'behaviour.landingPage': '/spring/sofas' }, outcome: 'match' },
    { params: { paths: ['/spring/*'] }, facts: { 'behaviour.landingPage': '/' }, outcome: 'miss' },
    { params: { paths: ['/spring/*'] }, facts: {}, outcome: 'unknown' },
  ],
});
