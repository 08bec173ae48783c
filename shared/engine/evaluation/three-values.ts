import type { Outcome } from '../../domain/outcome';

/** `all` of two: a miss beats unknown beats match. */
export function both(one: Outcome, other: Outcome): Outcome {
  if (one === 'miss' || other === 'miss') return 'miss';
  return one === 'unknown' || other === 'unknown' ? 'unknown' : 'match';
}

/** `any` of two: a match beats unknown beats miss. */
export function either(one: Outcome, other: Outcome): Outcome {
  if (one === 'match' || other === 'match') return 'match';
  return one === 'unknown' || other === 'unknown' ? 'unknown' : 'miss';
}

/** `not`: what we could not find out, we could not find out the opposite of either. */
export function opposite(outcome: Outcome): Outcome {
  if (outcome === 'unknown') return 'unknown';
  return outcome === 'match' ? 'miss' : 'match';
}
