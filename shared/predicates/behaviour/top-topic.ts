import { topicKey } from '../../domain/event';
import { definePredicate } from '../define-predicate';
import { isWithin } from '../alternatives';

/** What interests the visitor most. All interests fade alike, so the order stays as it is until the next event. */
export const topTopic = definePredicate({
  id: 'behaviour.top-topic',
  category: 'behaviour',
  label: { en: 'Greatest interest', ja: '最も関心の高いトピック' },
  params: {
    topics: {
      type: 'list',
      of: { type: 'text', maxLength: 64 },
      label: { en: 'One of the topics', ja: 'いずれかのトピック' },
    },
    among: {
      type: 'number',
      integer: true,
      min: 1,
      max: 10,
      default: 1,
      label: { en: 'Among the first', ja: '上位' },
    },
  },
  facts: ['behaviour.topTopics'],
  purpose: 'personalization',
  evaluate: ({ topics, among }) => {
    const wanted = new Set<unknown>(topics.map((topic) => topicKey(topic) ?? topic));
    return (facts) => {
      const best = facts.get('behaviour.topTopics');
      return (Array.isArray(best) ? best.slice(0, among) : [best]).some((topic) => wanted.has(topic));
    };
  },
  isNarrower: (one, than) => one.among <= than.among && isWithin(one.topics, than.topics),
  sentence: {
    en: ({ topics, among }, words) =>
      among === 1
        ? `is most interested in ${words.anyOf(topics)}`
        : `has ${words.anyOf(topics)} among the ${words.number(among)} greatest interests`,
    ja: ({ topics, among }, words) =>
      among === 1
        ? `${words.anyOf(topics)}に最も関心がある`
        : `関心の高い上位${words.number(among)}件に${words.anyOf(topics)}がある`,
  },
  samples: [
    { params: { topics: ['loans'], among: 1 }, facts: { 'behaviour.topTopics': ['loans', 'cards'] }, outcome: 'match' },
    { params: { topics: ['cards'], among: 1 }, facts: { 'behaviour.topTopics': ['loans', 'cards'] }, outcome: 'miss' },
    { params: { topics: ['cards'], among: 3 }, facts: {}, outcome: 'unknown' },
  ],
});
