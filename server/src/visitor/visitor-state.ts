import type { FactValue } from '../../../shared/domain/fact';
import type { Purpose } from '../../../shared/domain/predicate';
import { nothingRemembered, type RememberedParts } from './state-parts';

/** What is remembered of a visitor: who they are to us, what they told, what they agreed to, and the parts. */
export type VisitorState = VisitorCore & RememberedParts;

interface VisitorCore {
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

/** Every id under which something of the visitor may be kept: theirs, and of those who were taken in. */
export function idsOf({ id, merged }: Pick<VisitorState, 'id' | 'merged'>): readonly string[] {
  return [id, ...merged];
}

/** Somebody of whom nothing is remembered yet. */
export function newVisitor({ id, now }: { readonly id: string; readonly now: number }): VisitorState {
  return { id, facts: {}, consent: {}, createdAt: now, ...nothingRemembered() };
}
