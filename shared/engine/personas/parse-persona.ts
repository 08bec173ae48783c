import type { Persona } from '../../domain/persona';
import { parseCondition } from '../conditions/parse-condition';
import type { ParsedLeaf, ParsedNode } from '../conditions/parsed-condition';
import type { RuleBook } from '../conditions/rule-book';
import type { ConditionContext } from '../conditions/walk';
import { createProblemList, type ProblemList } from '../problem-list';
import { parseConfirm } from './parse-confirm';
import { type ParsedScoring, parseScoring } from './parse-scoring';

/** A persona read from what is stored. It is broken where its list has problems, and then the rest means nothing. */
export interface ParsedPersona {
  readonly persona: Persona;
  readonly root: ParsedNode | null;
  readonly scoring: ParsedScoring | null;
  readonly confirm: ParsedLeaf | null;
  /** Facts that its condition reads, and facts that its scored rules read, also through rules. */
  readonly conditionFacts: ReadonlySet<string>;
  readonly scoringFacts: ReadonlySet<string>;
  readonly list: ProblemList;
}

const NO_FACTS: ReadonlySet<string> = new Set();

export function parsePersona(
  persona: Persona,
  { context, book }: { context: ConditionContext; book: RuleBook }
): ParsedPersona {
  const list = createProblemList();
  let root: ParsedNode | null = null;
  let conditionFacts = NO_FACTS;

  if (persona.condition != null) {
    const condition = parseCondition(persona.condition, context, { mayBeBare: true });
    conditionFacts = book.settle(condition).facts;
    root = condition.root;
    for (const { code, path, message } of condition.list.problems) list.add(code, ['condition', ...path], message);
  }
  const scoring = parseScoring(persona.scoring, { context, book, list });
  const confirm = parseConfirm(persona.confirm, list);
  return { persona, root, scoring, confirm, conditionFacts, scoringFacts: scoring?.facts ?? NO_FACTS, list };
}

export function isBroken({ list }: ParsedPersona): boolean {
  return list.problems.length > 0;
}

/** Whether a decision ever looks at the persona. Its schedule is another matter: that changes with the clock. */
export function takesPart(parsed: ParsedPersona): boolean {
  return parsed.persona.isEnabled && !isBroken(parsed);
}
