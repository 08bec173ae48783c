import type { ExplainedPersona } from '../../domain/decision';
import type { Persona } from '../../domain/persona';
import type { Problem } from '../../domain/problem';
import type { NodeNumber } from '../evaluation/node';
import type { Program } from '../evaluation/program';
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
  readonly plan: PersonaPlan;
}

/** As much of a set as a decision needs. */
export interface DecidableSet extends Pick<PersonaSet, 'plan'> {
  readonly personas: readonly Pick<Persona, 'key' | 'activeFrom' | 'activeTo'>[];
}

/**
 * How to decide. The lists go by the place of the persona in `PersonaSet.personas`, one list per question instead of one
 * object per persona: a decision over a thousand of them reads through memory in order, and most of it never.
 */
export interface PersonaPlan {
  readonly program: Program;
  readonly steps: readonly Step[];
  /** `null` where there is none, and where the persona is broken or disabled; likewise for the scorings. */
  readonly conditions: readonly (NodeNumber | null)[];
  readonly scorings: readonly (CompiledScoring | null)[];
  /** The visitor's own yes to each persona; `null` where it needs none. */
  readonly confirmations: readonly (NodeNumber | null)[];
  /** What keeps a persona out whatever the time is. */
  readonly exclusions: readonly ExplainedPersona['excluded'][];
  /** Places of the enabled personas that have a beginning or an end. */
  readonly scheduled: readonly number[];
  /** The slot of the fact `persona.<key>`; −1 where nobody reads it. */
  readonly slots: readonly number[];
  /** Slots of all facts of the form `persona.<key>`, also of keys that no persona has. */
  readonly derivedSlots: readonly number[];
  /** Slots of all others, in the order of their facts' names. */
  readonly givenSlots: readonly number[];
}
