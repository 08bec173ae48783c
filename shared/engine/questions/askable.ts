import type { FactDeclaration } from '../../domain/fact';

/** A question that may be asked: what its answer is called among the facts, and what can be answered. */
export interface Askable extends Pick<FactDeclaration, 'type' | 'options' | 'limits'> {
  /** Dotted: `form.<key>`. */
  readonly fact: string;
}

/** Somewhere a visitor may see one of several versions: an entry with live variants, or several alike. */
export interface QuestionPlace {
  /** Keys of the personas that have a live variant here. */
  readonly personas: readonly string[];
  /** How many such places there are. */
  readonly weight: number;
}
