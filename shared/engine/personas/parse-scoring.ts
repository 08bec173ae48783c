import { MAX_HINT_TIMES, MAX_SCORED_TESTS, type ScoredHint, type Scoring } from '../../domain/persona';
import { addBrokenReference, type RuleBook } from '../conditions/rule-book';
import type { ConditionContext } from '../conditions/walk';
import { isPlainObject } from '../plain-object';
import { type ProblemList, type ProblemPath, quote } from '../problem-list';
import { type ParsedStep, parseSteps } from './scored-steps';

/** A scoring with the tests behind its hints. */
export interface ParsedScoring extends Scoring {
  readonly steps: readonly ParsedStep[];
  /** Facts that they read, also through rules. */
  readonly facts: ReadonlySet<string>;
}

interface ScoringContext {
  readonly context: ConditionContext;
  readonly book: RuleBook;
  readonly list: ProblemList;
}

/**
 * A persona's scoring as it is stored, or `null` where it has none or something is wrong with it (then there are
 * problems). A list without points is no scoring at all, not one that everybody passes with a threshold of 0.
 */
export function parseScoring(raw: unknown, { context, book, list }: ScoringContext): ParsedScoring | null {
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

  const steps: ParsedStep[] = [];
  const facts = new Set<string>();
  points.forEach((scored: unknown, at) => {
    const path = ['scoring', 'points', at];
    const isSound = isHint(scored, (name, message) => refuse(['points', at, ...name], message));
    if (isPlainObject(scored) && typeof scored['rule'] === 'string') {
      checkRule(scored['rule'], [...path, 'rule'], { book, list });
    }
    if (!isSound) return;
    if (steps.length > MAX_SCORED_TESTS) return;
    if ('rule' in scored) {
      for (const fact of book.extentOf(scored.rule)?.facts ?? []) facts.add(fact);
      steps.push({ rule: scored.rule, points: scored.points, hint: at, node: { kind: 'rule', key: scored.rule } });
    } else steps.push(...parseSteps(scored, at, { context, facts, list, path }));
  });
  if (steps.length > MAX_SCORED_TESTS) refuse(['points'], `More than ${MAX_SCORED_TESTS} tests in all.`);
  if (list.problems.length > before) return null;
  return { ...({ points, threshold, lead } as Scoring), steps, facts };
}

function isHint(scored: unknown, refuse: (path: readonly string[], message: string) => void): scored is ScoredHint {
  const kinds = isPlainObject(scored) ? HINT_KINDS.filter((kind) => scored[kind] !== undefined) : [];
  const [kind] = kinds;
  if (!isPlainObject(scored) || kind === undefined || kinds.length > 1 || typeof scored[kind] !== 'string') {
    refuse([], 'Points must name a rule, a topic or an event: { rule, points }, { topic, points, times }, …');
    return false;
  }
  const { points, times } = scored;
  if (!isNumber(points)) refuse(['points'], 'The points must be a number.');
  if (kind === 'rule') return isNumber(points);
  const isBounded = Number.isInteger(times) && (times as number) >= 1 && (times as number) <= MAX_HINT_TIMES;
  if (!isBounded) refuse(['times'], `How often it counts must be a whole number from 1 to ${MAX_HINT_TIMES}.`);
  return isNumber(points) && isBounded;
}

const HINT_KINDS = ['rule', 'topic', 'event'] as const;

function checkRule(key: string, path: ProblemPath, { book, list }: Pick<ScoringContext, 'book' | 'list'>): void {
  const extent = book.extentOf(key);
  if (extent === undefined) list.add('condition.unknown-rule', path, `There is no rule ${quote(key)}.`);
  else if (extent.isBroken) addBrokenReference(list, { key, path, extent });
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
