/**
 * Personas after everything about them has been checked, and before they are bound to any predicate's code: what another
 * process needs to decide as this one does, and nothing that people wrote for people. Names of rules are gone, and so is
 * every persona that cannot hold at the moment of packing.
 */
import type { Outcome } from './outcome';

export interface PackedPersonas {
  /** Best first. */
  readonly personas: readonly PackedPersona[];
  /** Conditions in pieces; a piece refers only to pieces before it. */
  readonly nodes: readonly PackedNode[];
  /** In which order the personas are decided; `persona` is a place in `personas`, −1 for `rivals`. */
  readonly steps: readonly PackedStep[];
}

export interface PackedPersona {
  readonly key: string;
  /** Unknown in every decision. */
  readonly isBroken?: true;
  /** The number of a node. */
  readonly condition?: number;
  /** The number of the node that the visitor's own yes is. */
  readonly confirm?: number;
  readonly scoring?: PackedScoring;
}

export interface PackedScoring {
  /** Numbers of nodes with the points that they give. */
  readonly points: readonly { readonly node: number; readonly points: number }[];
  readonly threshold: number;
  readonly lead: number;
}

/** `test` is the id of a predicate; its parameters have their defaults. `outcome` is settled already. */
export type PackedNode =
  | { readonly all: readonly number[] }
  | { readonly any: readonly number[] }
  | { readonly not: number }
  | { readonly test: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly outcome: Outcome };

export interface PackedStep {
  readonly kind: 'score' | 'hold' | 'rivals';
  readonly persona: number;
}
