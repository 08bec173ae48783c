import type { PersonaState } from '../../../../shared/contracts/personas';
import { scheduleAt } from '../../../../shared/engine/personas/schedule';
import type { StoredPersona } from '../../repositories/persona-repository';

interface PersonaFindings {
  readonly isBroken: boolean;
  readonly neverHolds: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Whether a persona takes part in decisions at a moment, in the words and the order of the engine's own reasons. */
export function personaState(
  persona: Pick<StoredPersona, 'isEnabled' | 'activeFrom' | 'activeTo'>,
  { isBroken, neverHolds, now }: PersonaFindings
): PersonaState {
  if (!persona.isEnabled) return 'disabled';
  if (isBroken) return 'broken';
  if (neverHolds) return 'never-holds';
  return scheduleAt(persona, now);
}
