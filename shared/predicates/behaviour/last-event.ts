import { momentOf } from '../../operators';
import { definePredicate } from '../define-predicate';
import { eventParameter } from './names';

const DAY = 86_400_000;

/** How long ago something was done for the last time. Who never did it, did it neither lately nor long ago. */
export const lastEvent = definePredicate({
  id: 'behaviour.last-event',
  category: 'behaviour',
  label: { en: 'Time since an event', ja: 'イベントからの経過時間' },
  params: {
    event: eventParameter,
    when: {
      type: 'choice',
      default: 'within',
      label: { en: 'Last time', ja: '最後の発生' },
      options: [
        { value: 'within', label: { en: 'at most so long ago', ja: '以内' } },
        { value: 'before', label: { en: 'longer ago', ja: 'より前' } },
      ],
    },
    days: { type: 'number', min: 0.04, max: 400, default: 7, label: { en: 'Days', ja: '日数' } },
  },
  // The visits tell somebody who never did it from somebody of whom nothing is known.
  facts: ({ event }) => [`behaviour.latest.${event}`, 'behaviour.visits'],
  purpose: 'personalization',
  whenMissing: 'evaluate',
  evaluate: ({ event, when, days }) => {
    return (facts, now) => {
      const last = facts.get(`behaviour.latest.${event}`);
      if (last === undefined) return facts.get('behaviour.visits') === undefined ? 'unknown' : 'miss';
      return now - momentOf(last) < days * DAY === (when === 'within');
    };
  },
  changesAt: ({ event, days }) => {
    return (facts, now) => {
      const change = momentOf(facts.get(`behaviour.latest.${event}`)) + days * DAY;
      return change > now ? change : null;
    };
  },
  isNarrower: (one, than) =>
    one.event === than.event &&
    one.when === than.when &&
    (one.when === 'within' ? one.days <= than.days : one.days >= than.days),
  sentence: {
    en: ({ event, when, days }, words) => {
      const span = days === 1 ? 'a day' : `${words.number(days)} days`;
      return when === 'within' ? `did “${event}” less than ${span} ago` : `last did “${event}” ${span} ago or earlier`;
    },
    ja: ({ event, when, days }, words) =>
      when === 'within'
        ? `${words.number(days)}日以内に「${event}」を行っている`
        : `「${event}」を最後に行ってから${words.number(days)}日以上経っている`,
  },
  samples: [
    {
      params: { event: 'add-to-cart', when: 'within', days: 7 },
      facts: { 'behaviour.latest.add-to-cart': Date.UTC(2026, 0, 14) },
      outcome: 'match',
    },
    {
      params: { event: 'add-to-cart', when: 'before', days: 7 },
      facts: { 'behaviour.latest.add-to-cart': Date.UTC(2026, 0, 14) },
      outcome: 'miss',
    },
    { params: { event: 'add-to-cart', when: 'before', days: 7 }, facts: { 'behaviour.visits': 3 }, outcome: 'miss' },
    { params: { event: 'add-to-cart', when: 'within', days: 7 }, facts: {}, outcome: 'unknown' },
  ],
});
