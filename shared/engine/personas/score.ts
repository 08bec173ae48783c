/**
 * Points as intervals. A rule that is unknown might still match, so it widens the interval instead of counting as zero:
 * otherwise a fact that could not be read would quietly take points away, and with negative points even give some.
 */
import type { Outcome } from '../../domain/outcome';
import type { ScoredHint, Scoring } from '../../domain/persona';
import type { NodeNumber } from '../evaluation/node';
import { answerOf, type Run } from '../evaluation/run';
import type { ScoredStep } from './scored-steps';

export interface CompiledScoring extends Pick<Scoring, 'threshold' | 'lead'> {
  /** As they were written. */
  readonly hints: readonly ScoredHint[];
  /** Every test with the points that it gives. */
  readonly points: readonly ScoredStep[];
  /** By the place of the points. */
  readonly rules: readonly NodeNumber[];
}

export interface Points {
  readonly least: number;
  readonly most: number;
}

export function countPoints({ points, rules }: CompiledScoring, run: Run): Points {
  let least = 0;
  let most = 0;
  for (let at = 0; at < points.length; at++) {
    const outcome = answerOf(run, rules[at]!);
    const given = points[at]!.points;
    if (outcome === 'match' || (outcome === 'unknown' && given < 0)) least += given;
    if (outcome === 'match' || (outcome === 'unknown' && given > 0)) most += given;
  }
  return { least, most };
}

/** @param rival the best others, `null` where there are none: then any lead is kept. */
export function judgePoints(
  { least, most }: Points,
  { threshold, lead }: Pick<Scoring, 'threshold' | 'lead'>,
  rival: Points | null
): Outcome {
  const asksForLead = lead > 0 && rival !== null;
  if (most < threshold || (asksForLead && most - rival.least < lead)) return 'miss';
  if (least >= threshold && (!asksForLead || least - rival.most >= lead)) return 'match';
  return 'unknown';
}
