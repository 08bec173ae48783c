import { groundsOf } from './grounds';
import { personaOfFact } from './persona-fact';
import type { DecidableSet, PersonaSet } from './persona-set';

/** As much of a set as tells whether some of its personas hold. Of the others its decisions say nothing. */
export interface PersonaPart extends DecidableSet {
  /** Names of every fact that a decision may read. Sorted, as a set's own are. */
  readonly facts: readonly string[];
}

/** A site has few kinds of pages; more parts than this are worked out anew rather than kept. */
const MAX_KEPT = 200;

/**
 * The part of a set that is about the personas of these keys, and whatever they refer to or compete with: an answer that three
 * personas can change asks nothing about the other fifty. The same object for the same personas. The keys must not change afterwards.
 */
export function partOf(set: PersonaSet, keys: ReadonlySet<string>): PersonaPart {
  let parts = PARTS.get(set);
  if (parts === undefined) PARTS.set(set, (parts = { byKeys: new WeakMap(), byName: new Map() }));
  // Whoever asks for a page again has the very same set of owners.
  let part = parts.byKeys.get(keys);
  if (part === undefined) parts.byKeys.set(keys, (part = namedPart(set, keys, parts.byName)));
  return part;
}

interface Parts {
  readonly byKeys: WeakMap<ReadonlySet<string>, PersonaPart>;
  readonly byName: Map<string, PersonaPart>;
}

const PARTS = new WeakMap<PersonaSet, Parts>();

function namedPart(set: PersonaSet, keys: ReadonlySet<string>, kept: Map<string, PersonaPart>): PersonaPart {
  // Keys of personas have no spaces.
  const name = [...keys].sort().join(' ');
  let part = kept.get(name);
  if (part === undefined) {
    part = findPart(set, keys);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(name, part);
  }
  return part;
}

function findPart(set: PersonaSet, keys: Iterable<string>): PersonaPart {
  const { places, leaves } = groundsOf(set, keys);
  const { exclusions, scheduled, steps } = set.plan;
  const facts = new Set([...leaves].flatMap((leaf) => leaf.facts).filter((name) => personaOfFact(name) === undefined));
  return {
    personas: set.personas,
    facts: [...facts].sort(),
    plan: {
      ...set.plan,
      // Whoever is disabled is asked nothing.
      exclusions: exclusions.map((reason, at) => (places.has(at) ? reason : 'disabled')),
      scheduled: scheduled.filter((at) => places.has(at)),
      steps: steps.filter(({ kind, persona }) => kind === 'rivals' || places.has(persona)),
    },
  };
}
