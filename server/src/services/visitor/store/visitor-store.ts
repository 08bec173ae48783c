import type { VisitorState } from '../../../visitor/visitor-state';

/**
 * Where visitors are kept. The visitor always carries a text of ours; what it stands for is the store's business: all of
 * them, or the name under which the rest is found.
 */
export interface VisitorStore {
  /** The visitor whom a carried text stands for, or `null` for any text that is not ours. Never throws. */
  find(carried: string, options: Moment): Promise<FoundVisitor | null>;
  /**
   * Keeps a visitor, and gives the text to carry from now on. `before` is what was found of them; where they have been changed
   * since, nothing is kept. Whoever is `takenIn` is forgotten in the same step, or nothing is done where they have changed.
   */
  keep(visitor: VisitorState, options: KeepOptions): Promise<Kept>;
  /** Forgets a visitor, other than in what they carry. False where that cannot be done now. */
  forget(visitor: VisitorState): Promise<boolean>;
}

export interface FoundVisitor {
  readonly visitor: VisitorState;
  /** False where the store did not answer: what was carried is all there is, and nothing may be written over the rest. */
  readonly isWhole: boolean;
  /** What the store recognises a change by. */
  readonly revision: string;
}

export interface KeepOptions extends Moment {
  readonly before: FoundVisitor | null;
  /** Another visitor, who is part of this one from now on. */
  readonly takenIn?: FoundVisitor | null;
}

export type Kept =
  | { readonly ok: true; readonly carried: string }
  | { readonly ok: false; readonly reason: 'too-much' | 'changed' | 'unavailable' };

interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
}
