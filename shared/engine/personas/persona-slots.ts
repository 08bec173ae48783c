import type { FactTable } from '../evaluation/fact-table';
import { personaOfFact } from './persona-fact';
import type { PersonaPlan } from './persona-set';

/** Which slots hold what a decision finds out by itself, and which what it is given. @param keys of the personas in order */
export function personaSlots(
  { names }: FactTable,
  keys: readonly string[]
): Pick<PersonaPlan, 'slots' | 'derivedSlots' | 'givenSlots'> {
  const derived = new Map<string, number>();
  const given: number[] = [];
  for (const [slot, name] of names.entries()) {
    const key = personaOfFact(name);
    if (key === undefined) given.push(slot);
    else derived.set(key, slot);
  }
  return {
    slots: keys.map((key) => derived.get(key) ?? -1),
    derivedSlots: [...derived.values()],
    givenSlots: given.sort((one, other) => (names[one]! < names[other]! ? -1 : 1)),
  };
}
