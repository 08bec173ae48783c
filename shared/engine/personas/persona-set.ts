import type { Persona } from '../../domain/persona';
import type { Problem } from '../../domain/problem';
import type { FactTable } from '../evaluation/fact-table';
import type { CompiledNode } from '../evaluation/node';
import type { Step } from './persona-order';
import type { CompiledScoring } from './score';

/** Personas compiled together, to be decided often. Immutable: when content changes it is replaced whole. */
export interface PersonaSet {
  /** In order of priority. */
  readonly personas: readonly Persona[];
  /** Names of every fact that a decision may read. Sorted; without `persona.<key>`, which the decision derives. */
  readonly facts: readonly string[];
  /** What is wrong with each broken persona, by key. It is unknown in every decision; the others work. */
  readonly broken: ReadonlyMap<string, readonly Problem[]>;
  /** Whether a decision may change with the clock alone. */
  readonly changesWithTime: boolean;
  /** For `decide` and `explain` only. */
  readonly program: PersonaProgram;
}

export interface PersonaProgram {
  /** By the place in `PersonaSet.personas`. */
  readonly personas: readonly CompiledPersona[];
  readonly steps: readonly Step[];
  readonly facts: FactTable;
  readonly sharedCount: number;
  /** Slots of all facts of the form `persona.<key>`, also of keys that no persona has. */
  readonly derivedSlots: readonly number[];
}

/** Both parts are `null` where the persona is broken or disabled. */
export interface CompiledPersona {
  readonly persona: Persona;
  readonly condition: CompiledNode | null;
  readonly scoring: CompiledScoring | null;
  readonly isBroken: boolean;
  /** The slot of the fact `persona.<key>`; −1 where nobody reads it. */
  readonly slot: number;
}
