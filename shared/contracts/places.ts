/** Where a persona, rule or fact is used: what has to change before it can be deleted. */
export interface Place {
  readonly kind: 'persona' | 'rule' | 'variant' | 'sample-visitor';
  /** Uid of the content type that the place belongs to, for a link to its form. */
  readonly type: string;
  readonly documentId: string;
  readonly name: string;
}
