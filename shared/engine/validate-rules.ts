import type { Problem } from '../domain/problem';
import { createRuleBook } from './conditions/rule-book';
import { parseRules, type Vocabulary } from './parse-rules';

/**
 * What is wrong with each of the rules, by key, with paths from the stored condition. Every rule is parsed once, so a
 * list of a thousand costs what one decision's compilation does; `validate` is for a single one.
 */
export function validateRules(options: Vocabulary): ReadonlyMap<string, readonly Problem[]> {
  const { parsed } = parseRules(options);
  createRuleBook(parsed);
  return new Map([...parsed].map(([key, { list }]) => [key, list.problems]));
}
