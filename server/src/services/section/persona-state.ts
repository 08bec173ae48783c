import type { PersonaState } from '../../../../shared/contracts/personas';
import { readScoring } from '../../../../shared/engine';
import { scheduleAt } from '../../../../shared/engine/personas/schedule';
import type { StoredPersona } from '../../repositories/persona-repository';

/** Whether a persona takes part in decisions at a moment, in the words and the order of the engine's own reasons. */
export function personaState(
  persona: Pick<StoredPersona, 'isEnabled' | 'condition' | 'scoring' | 'activeFrom' | 'activeTo'>,
  { isBroken, now }: { readonly isBroken: boolean; readonly now: number }
): PersonaState {
  if (!persona.isEnabled) return 'disabled';
  if (isBroken) return 'broken';
  if (persona.condition === null && readScoring(persona.scoring) === null) return 'never-holds';
  return scheduleAt(persona, now);
}
