import type { DraftPersona, DraftRule } from '../../../../shared/contracts/simulation';
import type { ConditionSource } from '../../../../shared/domain/condition';
import type { Persona } from '../../../../shared/domain/persona';
import type { Rule } from '../../../../shared/domain/rule';
import { compilePersonas, type CompilePersonasOptions, type PersonaSet } from '../../../../shared/engine';
import type { PersonaSnapshot } from '../personas';

/** What is not saved yet. */
export interface Drafts {
  readonly personas?: readonly DraftPersona[];
  readonly rule?: DraftRule;
  /** Keys of personas that would be deleted. */
  readonly deleted?: readonly string[];
}

/** Personas and rules as they would be if the drafts were saved, compiled. */
export interface Stock {
  readonly set: PersonaSet;
  readonly personas: readonly Persona[];
  readonly rules: readonly Rule[];
}

/** What is stored, with each draft in the place of the stored one of its key; drafts with a key of their own join them. */
export function stockWith(
  { personas = [], rule, deleted = [] }: Drafts,
  stored: Pick<PersonaSnapshot, 'set' | 'rules'>,
  engine: Pick<CompilePersonasOptions, 'predicates' | 'patterns'>
): Stock {
  const rules = rule?.key === undefined ? stored.rules : replaceByKey(stored.rules, [ruleOf(rule.key, rule)]);
  const candidates = replaceByKey(
    stored.set.personas,
    personas.map((draft) => personaOf(draft, stored.set.personas))
  ).filter(({ key }) => !deleted.includes(key));
  const isStored = personas.length === 0 && deleted.length === 0 && rules === stored.rules;
  // Compiling a thousand personas takes longer than deciding for many visitors.
  const set = isStored ? stored.set : compilePersonas(candidates, { ...engine, rules });
  return { set, personas: candidates, rules };
}

function replaceByKey<T extends { readonly key: string }>(stored: readonly T[], drafts: readonly T[]): readonly T[] {
  return [...new Map([...stored, ...drafts].map((item) => [item.key, item])).values()];
}

function personaOf(
  { key, name = key, priority, condition, ...draft }: DraftPersona,
  stored: readonly Persona[]
): Persona {
  const place =
    priority ?? stored.find((persona) => persona.key === key)?.priority ?? (stored.at(-1)?.priority ?? 0) + 1;
  return { ...draft, key, name, priority: place, condition: (condition as ConditionSource | undefined) ?? null };
}

function ruleOf(key: string, { name = key, condition }: DraftRule): Rule {
  return { key, name, condition: condition as ConditionSource };
}
