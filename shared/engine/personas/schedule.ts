import type { Persona } from '../../domain/persona';

/** Whether a persona takes part at a moment: from `activeFrom` on, until just before `activeTo`. */
export function scheduleAt(
  { activeFrom, activeTo }: Pick<Persona, 'activeFrom' | 'activeTo'>,
  now: number
): 'active' | 'not-yet-active' | 'no-longer-active' {
  if (activeTo != null && now >= activeTo) return 'no-longer-active';
  return activeFrom != null && now < activeFrom ? 'not-yet-active' : 'active';
}

/** The next moment at which that changes, or `null`. */
export function scheduleChange(
  { activeFrom, activeTo }: Pick<Persona, 'activeFrom' | 'activeTo'>,
  now: number
): number | null {
  if (activeTo != null && now >= activeTo) return null;
  return activeFrom != null && now < activeFrom ? activeFrom : (activeTo ?? null);
}
