/**
 * `?persona=`: the personas that an answer is for, best first, as a caller names them instead of being recognized. A list,
 * because an answer holds several entries: each takes the first of the personas that has a live variant of it, exactly as
 * it would for a visitor who is all of them.
 */

/** Asks for the page as everybody sees it. No persona can have this key. */
export const BASE_ASKED = '_base';

/** Personas in one answer. */
export const MAX_ASKED_PERSONAS = 16;

/** Characters of the whole value: so many keys of 64 with commas between them. */
export const MAX_ASKED_LENGTH = MAX_ASKED_PERSONAS * 65;

/** The value of `?persona=` or `X-Persona`; equal lists give equal text, so that caches know them for one. */
export function formatAsked(personas: readonly string[]): string {
  return personas.length === 0 ? BASE_ASKED : personas.join(',');
}

/** The keys that a value names, none for the base; `null` where it is no such value. */
export function parseAsked(value: unknown): readonly string[] | null {
  if (typeof value !== 'string' || value.length > MAX_ASKED_LENGTH) return null;
  if (value === BASE_ASKED) return [];
  const keys = value.split(',').map((key) => key.trim());
  const isGood = keys.length <= MAX_ASKED_PERSONAS && !keys.includes('') && new Set(keys).size === keys.length;
  return isGood ? keys : null;
}

/**
 * Those of a visitor's personas that change an answer, in their order. Each set holds the personas that own a live variant
 * of one entry in the answer; who is never the first of any set changes nothing, and two visitors who differ only in such
 * personas see the same page.
 */
export function winnersAmong(personas: readonly string[], owners: Iterable<readonly string[]>): readonly string[] {
  const winners = new Set<string>();
  for (const set of owners) {
    const winner = personas.find((key) => set.includes(key));
    if (winner !== undefined) winners.add(winner);
  }
  return personas.filter((key) => winners.has(key));
}
