/**
 * `{{ form.firstName | "there" }}` in a text: the value of a declared fact, or else the words behind the bar. That is the whole
 * language. It is recognised by one bounded pattern and nothing in it is evaluated.
 */
export interface MergeField {
  /** Name of the fact, e.g. `form.firstName`. */
  readonly fact: string;
  /** What stands there where the fact is not known or may not be shown. */
  readonly fallback: string;
}

/** How a visitor's value is written into a text: as it is, or so that no markup can come of it. */
export type TextKind = 'plain' | 'markup';

/** Where a merge field stands in the bytes of an answer. */
export interface MergePlace {
  readonly fact: string;
  readonly kind: TextKind;
  /** Bytes of the fallback: from the first one, up to the one behind the last. */
  readonly start: number;
  readonly end: number;
}

const MERGE_FIELD =
  /\{\{[ \t]{0,8}(form\.[A-Za-z0-9_-]{1,64})[ \t]{0,8}(?:\|[ \t]{0,8}"([^"{}]{0,200})"[ \t]{0,8})?\}\}/g;

/** Whether a text may hold merge fields: a first look that costs next to nothing. */
export function mayHoldMergeFields(text: string): boolean {
  return text.includes('{{');
}

/** The text in pieces: what stands there as it is, and merge fields. What merely looks like one stays as it is. */
export function splitMergeFields(text: string): readonly (string | MergeField)[] {
  const pieces: (string | MergeField)[] = [];
  let end = 0;
  for (const { 0: whole, 1: fact = '', 2: fallback = '', index } of text.matchAll(MERGE_FIELD)) {
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push({ fact, fallback });
    end = index + whole.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
