import type { FactDeclaration } from '../domain/fact';
import type { Place } from './places';

/** A declared fact in the list of the section, and what the rule builder needs to ask for its value. */
export interface FactRow extends FactDeclaration {
  readonly documentId: string;
  /** The question by content locale; only locales in which it was written. */
  readonly question: Readonly<Record<string, string>>;
  /** The places that the reader of the list may read as well. */
  readonly usedBy: readonly Place[];
  /** How many other places there are. */
  readonly usedElsewhere: number;
}

/** `GET /personalization/facts` */
export interface FactsAnswer {
  readonly data: readonly FactRow[];
}
