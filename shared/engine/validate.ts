import type { Problem } from '../domain/problem';
import { parseCondition } from './conditions/parse-condition';
import { createRuleBook } from './conditions/rule-book';
import { parseRules, type Vocabulary } from './parse-rules';

export interface ValidateOptions extends Vocabulary {
  /** The key of the rule that the condition belongs to, so that references that lead back to it are found. */
  readonly ruleKey?: string;
}

/**
 * Everything that is wrong with a stored condition (`{ version: 1, root }`), with paths from the stored value; empty
 * where it can be compiled. Takes any JSON and never throws for it.
 */
export function validate(stored: unknown, options: ValidateOptions): readonly Problem[] {
  const { ruleKey } = options;
  const { context, parsed } = parseRules(options, { ownKey: ruleKey });
  const condition = parseCondition(stored, context, { mayBeBare: false });
  if (ruleKey !== undefined) parsed.set(ruleKey, condition);

  const book = createRuleBook(parsed);
  if (ruleKey === undefined) book.settle(condition);
  return condition.list.problems;
}
