import type { FactReader } from '../../domain/fact';
import type { Outcome } from '../../domain/outcome';
import type { ParsedLeaf } from '../conditions/parsed-condition';
import { personaOfFact } from './persona-fact';

/** A test that asks about another persona and nothing else, whatever predicate asks. */
export interface PersonaLeaf {
  /** The key of the other persona; there may be none of that key. */
  readonly persona: string;
  /** How the test comes out, by how the persona does. */
  readonly answers: Readonly<Record<Outcome, Outcome>>;
}

const FACT_OF: Readonly<Record<Outcome, boolean | undefined>> = { match: true, miss: false, unknown: undefined };

/**
 * What a test makes of another persona: `null` where it asks about none, `opaque` where it mixes one with other facts or
 * with the clock, so that nobody can say in general what it makes of it.
 */
export function readPersonaLeaf(leaf: ParsedLeaf): PersonaLeaf | 'opaque' | null {
  const personas = leaf.facts.flatMap((fact) => personaOfFact(fact) ?? []);
  const [persona] = personas;
  if (persona === undefined) return null;
  if (leaf.facts.length > 1 || leaf.changesAt !== null) return 'opaque';
  return {
    persona,
    answers: { match: answer(leaf, 'match'), miss: answer(leaf, 'miss'), unknown: answer(leaf, 'unknown') },
  };
}

function answer({ test, isAskedWhenMissing }: ParsedLeaf, outcome: Outcome): Outcome {
  if (outcome === 'unknown' && !isAskedWhenMissing) return 'unknown';
  const reader: FactReader = { get: () => FACT_OF[outcome] };
  try {
    const answered = test(reader, 0);
    if (typeof answered === 'boolean') return answered ? 'match' : 'miss';
    return answered === 'match' || answered === 'miss' ? answered : 'unknown';
  } catch {
    return 'unknown';
  }
}
