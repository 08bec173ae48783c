import type { Outcome } from '../../domain/outcome';
import type { PersonaSet } from '../personas/persona-set';
import type { QuestionPlace } from './askable';

/** What depends on each persona for one visitor: where they would see its version if it held. */
export interface Stakes {
  /** The weight of the places at which the persona would be seen if nothing else changed: no better one is seen there now. */
  of(at: number): number;
  /** Whether a place of one of these personas would look otherwise than now, if the personas came out so. */
  differ(outcomes: readonly Outcome[], personas: readonly number[]): boolean;
  /** Whether the persona is seen somewhere, if the personas came out so. */
  isSeen(at: number, outcomes: readonly Outcome[]): boolean;
}

const NOBODY = -1;

/** Kinds of places that are looked at, those of which there are most first. */
export const MAX_PLACES = 1_000;

export function createStakes(set: PersonaSet, places: readonly QuestionPlace[], now: readonly Outcome[]): Stakes {
  const order = new Map(set.personas.map(({ key }, at) => [key, at]));
  const heaviest = [...places].sort((one, other) => other.weight - one.weight).slice(0, MAX_PLACES);
  const inOrder = heaviest.map(({ personas, weight }) => ({
    weight,
    personas: personas.flatMap((key) => order.get(key) ?? []).sort((one, other) => one - other),
  }));
  const stakes = new Map<number, number>();
  const placesOf = new Map<number, (readonly number[])[]>();
  const seenNow = new Map<readonly number[], number>(inOrder.map(({ personas }) => [personas, seenAt(personas, now)]));

  for (const { personas, weight } of inOrder) {
    const seen = seenNow.get(personas)!;
    for (const at of personas) {
      placesOf.set(at, [...(placesOf.get(at) ?? []), personas]);
      if (seen === NOBODY || at < seen) stakes.set(at, (stakes.get(at) ?? 0) + weight);
    }
  }

  return {
    of: (at) => stakes.get(at) ?? 0,
    differ: (outcomes, personas) =>
      personas.some((at) => (placesOf.get(at) ?? []).some((place) => seenAt(place, outcomes) !== seenNow.get(place))),
    isSeen: (at, outcomes) => (placesOf.get(at) ?? []).some((personas) => seenAt(personas, outcomes) === at),
  };
}

/** The first persona that holds, as the overlay chooses it. */
function seenAt(personas: readonly number[], outcomes: readonly Outcome[]): number {
  return personas.find((at) => outcomes[at] === 'match') ?? NOBODY;
}
