import { KEY_PATTERN } from '../../../shared/domain/persona';
import type { Problem } from '../../../shared/domain/problem';
import type { StoredRule } from '../repositories/rule-repository';
import { type Candidate, fieldsOf, type KeyContext } from './candidate';
import { checkKey } from './check-key';
import type { EngineChecks } from './engine-checks';

export interface RuleContext extends KeyContext {
  readonly others: readonly StoredRule[];
  readonly personas: readonly string[];
  readonly engine: EngineChecks;
}

/** What must hold whenever a rule is saved. */
export function checkRule(candidate: Candidate, context: RuleContext): readonly Problem[] {
  const { others, personas, engine } = context;
  return [
    ...checkKey(candidate, context, KEY_PATTERN),
    ...engine.rule(candidate, { others: others.map(fieldsOf), personas }),
  ];
}
