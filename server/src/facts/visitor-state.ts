import type { FactValue } from '../../../shared/domain/fact';
import type { Purpose } from '../../../shared/domain/predicate';

/** What a visitor carries in their own token. The server keeps none of it. */
export interface VisitorState {
  /** 128 random bits as text. It says nothing about the visitor; percentages are dealt out by it. */
  readonly id: string;
  /** What the visitor told us, by the key of the fact's declaration. */
  readonly facts: Readonly<Record<string, RememberedFact>>;
  /** What the visitor agreed to or refused; a purpose that is absent was never answered. */
  readonly consent: Readonly<Partial<Record<Purpose, boolean>>>;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface RememberedFact {
  readonly value: FactValue;
  /** Epoch milliseconds at which it was told. */
  readonly at: number;
  /** Epoch milliseconds from which on it is forgotten; absent where it is kept as long as the token. */
  readonly until?: number;
}
