import type { Scoring } from '../../domain/persona';
import { addBrokenReference, type RuleBook } from '../conditions/rule-book';
import { isPlainObject } from '../plain-object';
import { type ProblemList, type ProblemPath, quote } from '../problem-list';

/**
 * A persona's scoring as it is stored, or `null` where it has none or something is wrong with it (then there are
 * problems). A list without points is no scoring at all, not one that everybody passes with a threshold of 0.
 */
export function parseScoring(raw: unknown, { book, list }: { book: RuleBook; list: ProblemList }): Scoring | null {
  if (raw == null) return null;
  const before = list.problems.length;
  const refuse = (path: ProblemPath, message: string): void =>
    list.add('scoring.malformed', ['scoring', ...path], message);

  if (!isPlainObject(raw) || !Array.isArray(raw['points'])) {
    refuse([], 'Scoring must be an object { points, threshold, lead }.');
    return null;
  }
  const { points, threshold, lead = 0 } = raw;
  if (!Array.isArray(points) || points.length === 0) return null;
  if (!isNumber(threshold)) refuse(['threshold'], 'The threshold must be a number.');
  if (!isNumber(lead) || lead < 0) refuse(['lead'], 'The lead must be a number of 0 or more.');

  points.forEach((scored: unknown, at) => {
    if (!isPlainObject(scored) || typeof scored['rule'] !== 'string') {
      refuse(['points', at], 'Points must name a rule: { rule, points }.');
      return;
    }
    if (!isNumber(scored['points'])) refuse(['points', at, 'points'], 'The points must be a number.');
    checkRule(scored['rule'], ['scoring', 'points', at, 'rule'], { book, list });
  });
  return list.problems.length === before ? ({ points, threshold, lead } as Scoring) : null;
}

function checkRule(key: string, path: ProblemPath, { book, list }: { book: RuleBook; list: ProblemList }): void {
  const extent = book.extentOf(key);
  if (extent === undefined) list.add('condition.unknown-rule', path, `There is no rule ${quote(key)}.`);
  else if (extent.isBroken) addBrokenReference(list, { key, path, extent });
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
