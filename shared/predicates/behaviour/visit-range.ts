import { VISIT_GAP_MINUTES } from '../../domain/event';
import type { FactReader } from '../../domain/fact';
import { numberOf } from '../../operators';

/** A range of whole numbers, as authors give it. */
interface Range {
  readonly atLeast?: number;
  readonly atMost?: number;
}

export const VISITS = ['behaviour.visits', 'behaviour.lastSeen'] as const;

/** Which visit this is. Not asked for with `lastSeen`: a visitor who was never seen before is on the first. */
export function visitsWithin({ atLeast = -Infinity, atMost = Infinity }: Range, facts: FactReader) {
  const visits = numberOf(facts.get('behaviour.visits'));
  return Number.isNaN(visits) ? ('unknown' as const) : visits >= atLeast && visits <= atMost;
}

/** The moment at which silence makes the next request one of a new visit, where that makes a difference. */
export function visitsChangeAt({ atLeast = -Infinity, atMost = Infinity }: Range, facts: FactReader, now: number) {
  const lastSeen = numberOf(facts.get('behaviour.lastSeen'));
  const visits = numberOf(facts.get('behaviour.visits'));
  const ends = lastSeen + VISIT_GAP_MINUTES * 60_000;
  const isAtEdge = visits + 1 === atLeast || visits === atMost;
  return ends > now && isAtEdge ? ends : null;
}
