import type { TriggerRow } from '../../../../shared/contracts/triggers';

interface Named {
  readonly key: string;
  readonly name: string;
}

interface Known {
  readonly personas: readonly Named[];
  readonly journeys: readonly (Named & { readonly stages: readonly Named[] })[];
}

/** What sets a trigger off, by the names that editors gave; by its key where it is gone, or not for this editor to read. */
export function nameOfOccasion(
  { persona, journey, stage, eventType }: Pick<TriggerRow, 'persona' | 'journey' | 'stage' | 'eventType'>,
  { personas, journeys }: Known
): string {
  if (persona !== null) return named(personas, persona);
  if (journey === null) return eventType ?? '';
  const stages = journeys.find(({ key }) => key === journey)?.stages ?? [];
  return [named(journeys, journey), ...(stage === null ? [] : [named(stages, stage)])].join(' / ');
}

function named(entries: readonly Named[], wanted: string): string {
  return entries.find(({ key }) => key === wanted)?.name ?? wanted;
}
