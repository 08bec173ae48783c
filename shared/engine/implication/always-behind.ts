import type { Persona } from '../../domain/persona';
import type { PersonaSet } from '../personas/persona-set';
import { createFollows } from './follows';
import { createMentions, mayFollow } from './mentions';
import type { Claim } from './terms';

/**
 * For each persona that is never alone at the top: the keys of all personas of better priority that hold whenever it does,
 * best first. A content that is made for one of those is never seen by way of this one. It never claims too much; that
 * two conditions come to the same by the meaning of their tests ("in Japan", "in Tokyo") it cannot see.
 */
export function alwaysBehind(set: PersonaSet): ReadonlyMap<string, readonly string[]> {
  const { follows, terms } = createFollows(set);
  const { neededFor, offeredBy } = createMentions(terms);
  // What never holds is never behind anybody.
  const holding = set.personas.flatMap((persona, at) => {
    const claim: Claim = { about: 'ways', at, comes: 'match' };
    if (terms.partsOf(claim).claims.length === 0) return [];
    return { persona, claim, needed: neededFor(claim), offered: offeredBy(claim) };
  });

  const behind = new Map<string, readonly string[]>();
  holding.forEach(({ persona, claim, offered }, rank) => {
    const better: string[] = [];
    for (let at = 0; at < rank; at++) {
      const other = holding[at]!;
      if (!mayFollow(offered, other.needed) || !isActiveThroughout(other.persona, persona)) continue;
      if (follows(claim, other.claim)) better.push(other.persona.key);
    }
    if (better.length > 0) behind.set(persona.key, better);
  });
  return behind;
}

function isActiveThroughout(other: Persona, persona: Persona): boolean {
  return startOf(other) <= startOf(persona) && endOf(other) >= endOf(persona);
}

function startOf({ activeFrom }: Persona): number {
  return activeFrom ?? -Infinity;
}

function endOf({ activeTo }: Persona): number {
  return activeTo ?? Infinity;
}
