import { numberOf } from '../../operators';
import { definePredicate } from '../define-predicate';

/** A goal that the visitor has reached, ever: an order, a sign-up, a download. */
export const goal = definePredicate({
  id: 'behaviour.goal',
  category: 'behaviour',
  label: { en: 'Goal reached', ja: '目標の達成' },
  params: {
    goal: { type: 'text', maxLength: 64, label: { en: 'Goal', ja: '目標' } },
    times: {
      type: 'number',
      integer: true,
      min: 1,
      max: 1_000,
      default: 1,
      label: { en: 'At least so many times', ja: '最小回数' },
    },
  },
  facts: ({ goal }) => [`behaviour.goals.${goal}`],
  purpose: 'personalization',
  evaluate:
    ({ goal, times }) =>
    (facts) => {
      const reached = numberOf(facts.get(`behaviour.goals.${goal}`));
      return Number.isNaN(reached) ? 'unknown' : reached >= times;
    },
  isNarrower: (one, than) => one.goal === than.goal && one.times >= than.times,
  sentence: {
    en: ({ goal, times }, words) =>
      `has reached the goal “${goal}” at least ${times === 1 ? 'once' : `${words.number(times)} times`}`,
    ja: ({ goal, times }, words) => `目標「${goal}」を${words.number(times)}回以上達成している`,
  },
  samples: [
    { params: { goal: 'order', times: 1 }, facts: { 'behaviour.goals.order': 2 }, outcome: 'match' },
    { params: { goal: 'order', times: 1 }, facts: { 'behaviour.goals.order': 0 }, outcome: 'miss' },
    { params: { goal: 'order', times: 1 }, facts: {}, outcome: 'unknown' },
  ],
});
