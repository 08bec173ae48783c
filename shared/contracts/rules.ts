import type { LocalizedText } from '../domain/localized-text';
import type { Problem } from '../domain/problem';
import type { Place } from './places';

/** A rule in the list of the section. */
export interface RuleRow {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly sentence: LocalizedText | null;
  readonly problems: readonly Problem[];
  /** The places that the reader of the list may read as well. */
  readonly usedBy: readonly Place[];
  /** How many other places there are. */
  readonly usedElsewhere: number;
}

/** `GET /personalization/rules` */
export interface RulesAnswer {
  readonly data: readonly RuleRow[];
}
