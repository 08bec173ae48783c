import type { Persona } from '../../domain/persona';
import type { PersonaSet } from '../personas/persona-set';
import { createFollows } from './follows';
import { createMentions } from './mentions';
import type { Claim } from './terms';

/**
 * For each persona that is never alone at the top: the keys of all personas of better priority that hold whenever it does,
 * best first. A content that is made for one of those is never seen by way of this one. It never claims too much; that
 * two conditions come to the same by the meaning of their tests ("in Japan", "in Tokyo") it cannot see.
 */
export function alwaysBehind(set: PersonaSet): ReadonlyMap<string, readonly string[]> {
  const { personas } = set;
  const { follows, terms } = createFollows(set);
  const { mayFollow } = createMentions(terms);
  const holds = personas.map((_, at): Claim => ({ about: 'ways', at, comes: 'match' }));
  // What never holds is never behind anybody.
  const taking = personas.flatMap((_, at) => (terms.partsOf(holds[at]!).claims.length > 0 ? [at] : []));

  const behind = new Map<string, readonly string[]>();
  for (const [rank, at] of taking.entries()) {
    const persona = personas[at]!;
    const better = taking
      .slice(0, rank)
      .filter((other) => isActiveThroughout(personas[other]!, persona))
      .filter((other) => mayFollow(holds[at]!, holds[other]!) && follows(holds[at]!, holds[other]!));
    if (better.length > 0)
      behind.set(
        persona.key,
        better.map((other) => personas[other]!.key)
      );
  }
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
