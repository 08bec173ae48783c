import { KEY_PATTERN } from '../../../shared/domain/persona';
import type { Problem } from '../../../shared/domain/problem';
import type { StoredFact } from '../repositories/fact-repository';
import type { StoredPersona } from '../repositories/persona-repository';
import type { StoredRule } from '../repositories/rule-repository';
import { epochMilliseconds } from '../repositories/stored-values';
import { type Candidate, fieldsOf, type KeyContext } from './candidate';
import { checkConfirm } from './check-confirm';
import { checkKey } from './check-key';
import type { EngineChecks } from './engine-checks';

export interface PersonaContext extends KeyContext {
  readonly others: readonly StoredPersona[];
  readonly rules: readonly StoredRule[];
  readonly facts: readonly StoredFact[];
  readonly engine: EngineChecks;
}

/** What must hold whenever a persona is saved. */
export function checkPersona(candidate: Candidate, context: PersonaContext): readonly Problem[] {
  const { others, rules, facts, engine } = context;
  return [
    ...checkKey(candidate, context, KEY_PATTERN),
    ...checkPriority(candidate, others),
    ...engine.persona(candidate, { others: others.map(fieldsOf), rules: rules.map(fieldsOf) }),
    ...checkConfirm(candidate, facts),
    ...checkActivity(candidate),
  ];
}

/** The priority after all others: where a new persona stands that does not say. */
export function lastPriority(others: readonly Pick<StoredPersona, 'priority'>[]): number {
  return Math.max(0, ...others.map(({ priority }) => priority)) + 1;
}

function checkPriority({ priority }: Candidate, others: readonly StoredPersona[]): readonly Problem[] {
  const path = ['priority'];
  if (!Number.isInteger(priority) || (priority as number) < 1) {
    return [{ code: 'priority.malformed', path, message: 'Expected a whole number from 1 up; 1 wins.' }];
  }
  const other = others.find((persona) => persona.priority === priority);
  if (!other) return [];
  return [
    { code: 'priority.taken', path, message: `The persona "${other.key}" has priority ${other.priority} already.` },
  ];
}

/** A persona that ends must have begun before. */
export function checkActivity({ activeFrom, activeTo }: Candidate): readonly Problem[] {
  const [from, to] = [epochMilliseconds(activeFrom), epochMilliseconds(activeTo)];
  if (from === null || to === null || from < to) return [];
  return [{ code: 'schedule.inverted', path: ['activeTo'], message: 'The end lies before the start.' }];
}
