import { VISIT_GAP_MINUTES } from '../../domain/event';
import type { FactReader } from '../../domain/fact';
import { numberOf } from '../../operators';
import { definePredicate } from '../define-predicate';

const DAY = 86_400_000;

/**
 * Somebody who is back after having stayed away. It goes by the end of the visit before this one, so that it stays true
 * while they look around. Who is here for the first time has not been away.
 */
export const absence = definePredicate({
  id: 'behaviour.absence',
  category: 'behaviour',
  label: { en: 'Back after an absence', ja: '久しぶりの訪問' },
  params: {
    days: {
      type: 'number',
      min: 1,
      max: 400,
      default: 7,
      label: { en: 'Days away, at least', ja: '空いた日数（最小）' },
    },
  },
  facts: ['behaviour.previousVisit', 'behaviour.lastSeen', 'behaviour.visits'],
  purpose: 'personalization',
  whenMissing: 'evaluate',
  evaluate:
    ({ days }) =>
    (facts, now) => {
      const previous = facts.get('behaviour.previousVisit');
      if (previous === undefined) return facts.get('behaviour.visits') === undefined ? 'unknown' : 'miss';
      return now - numberOf(previous) >= days * DAY;
    },
  changesAt:
    ({ days }) =>
    (facts, now) => {
      const changes = [numberOf(facts.get('behaviour.previousVisit')) + days * DAY, endOfVisit(facts)];
      const next = Math.min(...changes.filter((change) => change > now));
      return next === Infinity ? null : next;
    },
  isNarrower: (one, than) => one.days >= than.days,
  sentence: {
    en: ({ days }, words) => `is back after ${days === 1 ? 'a day' : `${words.number(days)} days`} or more`,
    ja: ({ days }, words) => `${words.number(days)}日以上空けて再び訪問している`,
  },
  samples: [
    { params: { days: 7 }, facts: { 'behaviour.previousVisit': Date.UTC(2026, 0, 2) }, outcome: 'match' },
    { params: { days: 7 }, facts: { 'behaviour.previousVisit': Date.UTC(2026, 0, 12) }, outcome: 'miss' },
    { params: { days: 7 }, facts: { 'behaviour.visits': 1 }, outcome: 'miss' },
    { params: { days: 7 }, facts: {}, outcome: 'unknown' },
  ],
});

/** From then on, this visit is the one before. */
function endOfVisit(facts: FactReader): number {
  return numberOf(facts.get('behaviour.lastSeen')) + VISIT_GAP_MINUTES * 60_000;
}
