import { DEFAULT_TOPIC_HALF_LIFE_DAYS } from '../../domain/event';
import type { FactReader } from '../../domain/fact';
import { numberOf } from '../../operators';

const DAY = 86_400_000;

/** The points of interest in a topic now; not a number where that is not known. */
export function interestIn(topic: string, facts: FactReader): number {
  return numberOf(facts.get(`behaviour.topics.${topic}`));
}

/**
 * The moment at which fading brings points below a limit, or `null` where they are below it. Interest halves again and
 * again after the same time, so that moment can be told beforehand.
 */
export function fadesBelow(limit: number, points: number, facts: FactReader, now: number): number | null {
  const halfLife = numberOf(facts.get('behaviour.topicHalfLifeDays'));
  const days = halfLife > 0 ? halfLife : DEFAULT_TOPIC_HALF_LIFE_DAYS;
  if (!(points >= limit) || limit <= 0) return null;
  // Up to a millisecond early: a cache that lets go too soon is right all the same.
  return Math.max(now + 1, Math.floor(now + days * DAY * Math.log2(points / limit)));
}
