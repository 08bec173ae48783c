import { definePredicate } from '../define-predicate';
import { fadesBelow, interestFact, interestReader, isWorth } from './interest';
import { topicParameter } from './names';

/**
 * Interest in a topic, in whole points, rounded: each event gives some, and half of them are gone after the half-life. A topic
 * may be written as it reads: `Family business` is `family-business`.
 */
export const topic = definePredicate({
  id: 'behaviour.topic',
  category: 'behaviour',
  label: { en: 'Interest in a topic', ja: 'トピックへの関心' },
  params: {
    topic: topicParameter,
    points: {
      type: 'number',
      integer: true,
      min: 1,
      max: 1_000,
      default: 3,
      label: { en: 'Points, at least', ja: 'ポイント（最小）' },
    },
  },
  facts: ({ topic }) => [interestFact(topic), 'behaviour.topicHalfLifeDays'],
  purpose: 'personalization',
  whenMissing: 'evaluate',
  evaluate: ({ topic, points }) => {
    const interestOf = interestReader(topic);
    return (facts) => {
      const interest = interestOf(facts);
      return Number.isNaN(interest) ? 'unknown' : isWorth(points, interest);
    };
  },
  changesAt: ({ topic, points }) => {
    const interestOf = interestReader(topic);
    return (facts, now) => fadesBelow(points, interestOf(facts), facts, now);
  },
  isNarrower: (one, than) => one.topic === than.topic && one.points >= than.points,
  sentence: {
    en: ({ topic, points }, words) => `has at least ${words.number(points)} points of interest in “${topic}”`,
    ja: ({ topic, points }, words) => `「${topic}」への関心が${words.number(points)}ポイント以上ある`,
  },
  samples: [
    {
      params: { topic: 'loans', points: 3 },
      facts: { 'behaviour.topics.loans': 4, 'behaviour.topicHalfLifeDays': 14 },
      outcome: 'match',
    },
    { params: { topic: 'loans', points: 3 }, facts: { 'behaviour.topics.loans': 2.4 }, outcome: 'miss' },
    { params: { topic: 'loans', points: 3 }, facts: {}, outcome: 'unknown' },
  ],
});
