import { DEFAULT_TOPIC_HALF_LIFE_DAYS, topicKey } from '../../domain/event';
import type { FactReader } from '../../domain/fact';
import { numberOf } from '../../operators';

const DAY = 86_400_000;

/** The fact that holds the interest in a topic. */
export function interestFact(topic: string): string {
  return `behaviour.topics.${topicKey(topic) ?? topic}`;
}

/** Points are rounded: two that were given a second ago are two, though a billionth of them has faded since. */
export function isWorth(points: number, interest: number): boolean {
  return interest >= points - 0.5;
}

/** Reads the points of interest in a topic now; not a number where that is not known. */
export function interestReader(topic: string): (facts: FactReader) => number {
  // The name is made here, once, and not for each visitor.
  const fact = interestFact(topic);
  return (facts) => numberOf(facts.get(fact));
}

/**
 * The moment at which an interest is no longer worth so many points, or `null` where it is not. Interest halves again and
 * again after the same time, so that moment can be told beforehand.
 */
export function fadesBelow(points: number, interest: number, facts: FactReader, now: number): number | null {
  const halfLife = numberOf(facts.get('behaviour.topicHalfLifeDays'));
  const days = halfLife > 0 ? halfLife : DEFAULT_TOPIC_HALF_LIFE_DAYS;
  if (!isWorth(points, interest)) return null;
  // Up to a millisecond early: a cache that lets go too soon is right all the same.
  return Math.max(now + 1, Math.floor(now + days * DAY * Math.log2(interest / (points - 0.5))));
}
