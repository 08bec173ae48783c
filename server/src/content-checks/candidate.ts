/** An entry as it would be stored: what is there already, with what the caller sent on top. */
export type Candidate = Readonly<Record<string, unknown>>;

/** `others` never holds the entry itself. */
export interface KeyContext {
  /** The key that is stored; `null` for a new entry. */
  readonly before: string | null;
  readonly others: readonly { readonly key: string }[];
}

/** A stored entry, seen as a candidate. */
export function fieldsOf(stored: object): Candidate {
  return { ...stored };
}
