import { reachedFactName, stageFactName } from '../../domain/journey';
import { definePredicate } from '../define-predicate';
import { quoted } from '../comparison-parameters';

const TEXT = { type: 'text', maxLength: 64 } as const;

/** Who is at no stage of the journey is unknown, as somebody who has not answered is. */
export const stage = definePredicate({
  id: 'profile.stage',
  category: 'profile',
  label: { en: 'Journey stage', ja: 'ジャーニーの段階' },
  params: {
    journey: { ...TEXT, label: { en: 'Journey', ja: 'ジャーニー' } },
    comparison: {
      type: 'choice',
      label: { en: 'Comparison', ja: '比較' },
      default: 'is',
      options: [
        { value: 'is', label: { en: 'is at', ja: 'その段階にある' } },
        { value: 'atLeast', label: { en: 'has reached', ja: '到達している' } },
        { value: 'before', label: { en: 'is before', ja: 'それより前にある' } },
      ],
    },
    stage: { ...TEXT, label: { en: 'Stage', ja: '段階' } },
  },
  facts: ({ journey, comparison }) => [comparison === 'is' ? stageFactName(journey) : reachedFactName(journey)],
  purpose: 'personalization',
  evaluate: ({ journey, comparison, stage: asked }) => {
    if (comparison === 'is') return (facts) => facts.get(stageFactName(journey)) === asked;
    const isReached = comparison === 'atLeast';
    return (facts) => [facts.get(reachedFactName(journey))].flat().includes(asked) === isReached;
  },
  sentence: {
    en: ({ journey, comparison, stage: asked }, words) => {
      const verb = comparison === 'is' ? 'is at' : comparison === 'atLeast' ? 'has reached' : 'is before';
      return `${verb} the stage ${quoted(asked, words)} of the journey ${quoted(journey, words)}`;
    },
    ja: ({ journey, comparison, stage: asked }, words) => {
      const verb = comparison === 'is' ? 'にある' : comparison === 'atLeast' ? 'に到達している' : 'より前にある';
      return `ジャーニー${quoted(journey, words)}の段階${quoted(asked, words)}${verb}`;
    },
  },
  samples: [
    {
      params: { journey: 'sofa', comparison: 'is', stage: 'ordered' },
      facts: { 'journey.sofa': 'ordered' },
      outcome: 'match',
    },
    {
      params: { journey: 'sofa', comparison: 'is', stage: 'delivered' },
      facts: { 'journey.sofa': 'ordered' },
      outcome: 'miss',
    },
    {
      params: { journey: 'sofa', comparison: 'atLeast', stage: 'ordered' },
      facts: { 'journey.sofa.reached': ['ordered', 'in-production'] },
      outcome: 'match',
    },
    {
      params: { journey: 'sofa', comparison: 'before', stage: 'delivered' },
      facts: { 'journey.sofa.reached': ['ordered', 'in-production'] },
      outcome: 'match',
    },
    { params: { journey: 'sofa', comparison: 'before', stage: 'delivered' }, facts: {}, outcome: 'unknown' },
  ],
});
