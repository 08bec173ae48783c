import type { Purpose } from '../../../shared/domain/predicate';
import { behaviourPart } from './behaviour/behaviour-part';
import { declinedPart } from './declined-part';
import { journeysPart } from './journeys-part';
import { mergedPart } from './merged-part';
import type { StatePart } from './state-part';
import { triggersPart } from './triggers-part';

/** Every part, by the name under which the visitor's state carries it. */
export const stateParts = {
  behaviour: behaviourPart,
  declined: declinedPart,
  journeys: journeysPart,
  merged: mergedPart,
  triggers: triggersPart,
} as const satisfies Readonly<Record<string, StatePart<unknown>>>;

type Parts = typeof stateParts;
export type RememberedParts = {
  readonly [K in keyof Parts]: Parts[K] extends StatePart<infer T> ? T : never;
};

/** What the visitor's state holds of each part before anything is remembered. */
export function nothingRemembered(): RememberedParts {
  return fromEntries(entries().map(([key, part]) => [key, part.nothing]));
}

/** The parts by their names in the token; those with nothing to keep are absent. */
export function encodeParts(state: RememberedParts): Record<string, unknown> {
  const held = state as Readonly<Record<string, unknown>>;
  const encoded = entries().map(([key, part]) => [part.name, part.encode(held[key])] as const);
  return Object.fromEntries(encoded.filter(([, json]) => json !== undefined));
}

/** The parts as the visitor may read them, by the names under which the state carries them. */
export function showParts(state: RememberedParts): Record<string, unknown> {
  const held = state as Readonly<Record<string, unknown>>;
  const shown = entries().map(([key, part]) => [key, part.show(held[key])] as const);
  return Object.fromEntries(shown.filter(([, json]) => json !== undefined));
}

/** The parts of two visitors who are one person. */
export function mergeParts(kept: RememberedParts, carried: RememberedParts): RememberedParts {
  const [one, other] = [kept, carried] as Readonly<Record<string, unknown>>[];
  return fromEntries(entries().map(([key, part]) => [key, part.merge(one?.[key], other?.[key])]));
}

/** The parts without those kept for a purpose to which the visitor says no. */
export function dropParts(state: RememberedParts, isRefused: (purpose: Purpose) => boolean): RememberedParts {
  const held = state as Readonly<Record<string, unknown>>;
  return fromEntries(entries().map(([key, part]) => [key, isRefused(part.purpose) ? part.nothing : held[key]]));
}

/** The parts of a payload. One that cannot be read is as if it had never been there. */
export function decodeParts(payload: object, options: { readonly now: number }): RememberedParts {
  const json = payload as Readonly<Record<string, unknown>>;
  return fromEntries(entries().map(([key, part]) => [key, decodePart(part, json, options)]));
}

function decodePart(part: StatePart<unknown>, payload: Readonly<Record<string, unknown>>, options: { now: number }) {
  if (!Object.hasOwn(payload, part.name)) return part.nothing;
  try {
    return part.decode(payload[part.name], options);
  } catch {
    return part.nothing;
  }
}

const entries = () => Object.entries(stateParts) as [string, StatePart<unknown>][];
const fromEntries = (parts: [string, unknown][]) => Object.fromEntries(parts) as RememberedParts;
