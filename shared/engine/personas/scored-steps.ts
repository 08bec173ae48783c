/**
 * Points by topic and by event are a short way to write rules: "10 points for each search of the last week, at most 3 times"
 * is three tests (once, twice, three times) of 10 points each. So nothing else in the engine has to know them: what is
 * unknown widens the points, what fades announces when, and everything is explained test by test.
 */
import type { ScoredHint } from '../../domain/persona';
import { parseCondition } from '../conditions/parse-condition';
import type { ParsedNode } from '../conditions/parsed-condition';
import type { ConditionContext } from '../conditions/walk';
import type { ProblemList, ProblemPath } from '../problem-list';

/** One test with the points that it gives. */
export interface ScoredStep {
  /** The name that the hint goes by: the key of its rule, its topic or its event. */
  readonly rule: string;
  readonly points: number;
  /** Its place among the hints. */
  readonly hint: number;
}

export interface ParsedStep extends ScoredStep {
  readonly node: ParsedNode;
}

/** The tests of a hint by topic or event, each once more than the one before; problems go into the list. */
export function parseSteps(
  hint: Exclude<ScoredHint, { rule: string }>,
  place: number,
  {
    context,
    facts,
    list,
    path,
  }: { context: ConditionContext; facts: Set<string>; list: ProblemList; path: ProblemPath }
): ParsedStep[] {
  const name = 'topic' in hint ? hint.topic : hint.event;
  const steps: ParsedStep[] = [];
  for (let times = 1; times <= hint.times; times += 1) {
    const { root, facts: read, list: found } = parseCondition(testOf(hint, times), context, { mayBeBare: true });
    for (const { code, message } of found.problems) list.add(code, path, message);
    if (root === null) return [];
    for (const fact of read) facts.add(fact);
    steps.push({ rule: name, points: hint.points, hint: place, node: root });
  }
  return steps;
}

function testOf(hint: Exclude<ScoredHint, { rule: string }>, times: number) {
  if ('topic' in hint) return { predicate: 'behaviour.topic', params: { topic: hint.topic, points: times } };
  const { event, days } = hint;
  return { predicate: 'behaviour.event', params: { event, times, ...(days !== undefined && { days }) } };
}
