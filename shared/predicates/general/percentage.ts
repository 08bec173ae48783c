import { createDraw } from '../../operators';
import { definePredicate } from '../define-predicate';

/**
 * A share of the visitors, always the same ones: each stands at a fixed place between 0 and 100 % in each draw. Raising
 * the share keeps those who were in; another draw shuffles anew.
 */
export const percentage = definePredicate({
  id: 'percentage',
  category: 'general',
  label: { en: 'Share of visitors', ja: '訪問者の割合' },
  params: {
    percent: { type: 'number', min: 0, max: 100, unit: '%', label: { en: 'Share', ja: '割合' } },
    draw: { type: 'text', maxLength: 64, label: { en: 'Name of the draw', ja: '抽選の名前' } },
  },
  facts: ['visitor.bucket'],
  purpose: 'personalization',
  evaluate: ({ percent, draw }) => {
    const placeOf = createDraw(draw);
    return (facts) => {
      const bucket = facts.get('visitor.bucket');
      return typeof bucket === 'string' ? placeOf(bucket) * 100 < percent : 'unknown';
    };
  },
  isNarrower: (one, than) => one.draw === than.draw && one.percent <= than.percent,
  sentence: {
    en: 'is among {percent} of all visitors (draw “{draw}”)',
    ja: '抽選「{draw}」で全訪問者の{percent}に入っている',
  },
  samples: [
    { params: { percent: 50, draw: 'spring' }, facts: { 'visitor.bucket': 'b' }, outcome: 'match' },
    { params: { percent: 50, draw: 'spring' }, facts: { 'visitor.bucket': 'a' }, outcome: 'miss' },
    { params: { percent: 50, draw: 'spring' }, facts: {}, outcome: 'unknown' },
  ],
});
