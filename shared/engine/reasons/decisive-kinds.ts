import { REASON_KINDS, type ReasonKind } from '../../domain/reason-kind';
import { groundsOf } from '../personas/grounds';
import { personaOfFact } from '../personas/persona-fact';
import type { PersonaSet } from '../personas/persona-set';
import { reasonKind } from './reason-kinds';

/**
 * By what kinds of facts it is decided whether a persona holds, whoever asks: all that its condition, its points and the yes it
 * waits for may read, also through rules, other personas, and those over which it must have a lead. In the order of `REASON_KINDS`.
 */
export function decisiveKinds(set: PersonaSet, persona: string): readonly ReasonKind[] {
  let known = KINDS.get(set);
  if (known === undefined) KINDS.set(set, (known = new Map()));
  let kinds = known.get(persona);
  if (kinds === undefined) known.set(persona, (kinds = findKinds(set, persona)));
  return kinds;
}

const KINDS = new WeakMap<PersonaSet, Map<string, readonly ReasonKind[]>>();

function findKinds(set: PersonaSet, persona: string): readonly ReasonKind[] {
  const kinds = new Set<ReasonKind>();
  for (const { changesAt, facts } of groundsOf(set, [persona]).leaves) {
    if (facts.length === 0 && changesAt !== null) kinds.add('time');
    for (const name of facts) if (personaOfFact(name) === undefined) kinds.add(reasonKind(name));
  }
  return REASON_KINDS.filter((kind) => kinds.has(kind));
}
