import type { Scoring } from '../../domain/persona';
import { isPlainObject } from '../plain-object';

/**
 * A stored scoring for whoever only describes it: its form is looked at, not whether its rules exist. `null` where there
 * is none, where it has no points, and where it cannot be read; what is wrong with it is `parseScoring`'s to say.
 */
export function readScoring(raw: unknown): Scoring | null {
  if (!isPlainObject(raw) || !Array.isArray(raw['points'])) return null;
  const { threshold, lead = 0 } = raw;
  const points: unknown[] = raw['points'];
  if (points.length === 0 || typeof threshold !== 'number' || typeof lead !== 'number') return null;
  return points.every(isScoredHint) ? { points, threshold, lead } : null;
}

function isScoredHint(scored: unknown): scored is Scoring['points'][number] {
  if (!isPlainObject(scored) || typeof scored['points'] !== 'number') return false;
  if (typeof scored['rule'] === 'string') return true;
  const isNamed = typeof scored['topic'] === 'string' || typeof scored['event'] === 'string';
  return isNamed && typeof scored['times'] === 'number';
}
