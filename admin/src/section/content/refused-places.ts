import type { Place } from '../../../../shared/contracts/places';

/** The places that a refused deletion names (`details.places`); empty where it was refused for another reason. */
export function refusedPlaces(error: unknown): readonly Place[] {
  const places = (error as { details?: { places?: unknown } } | null | undefined)?.details?.places;
  return Array.isArray(places) ? places.filter(isPlace) : [];
}

/** How many places it counts without naming them (`details.morePlaces`). */
export function unnamedPlaces(error: unknown): number {
  const more = (error as { details?: { morePlaces?: unknown } } | null | undefined)?.details?.morePlaces;
  return typeof more === 'number' ? more : 0;
}

function isPlace(value: unknown): value is Place {
  const { kind, type, documentId, name } = (value ?? {}) as Partial<Record<keyof Place, unknown>>;
  return [kind, type, documentId, name].every((text) => typeof text === 'string');
}
