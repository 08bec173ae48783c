import type { SimulatedEntry } from '../../../../shared/contracts/simulated-entry';
import type { AskedEntry } from '../../../../shared/contracts/simulation';
import type { Editor } from '../type-rights';

/** For whom an entry is delivered: the personas that hold, best first, at a moment (epoch milliseconds). */
export interface MadeUpAudience {
  readonly personas: readonly { readonly key: string }[];
  readonly now: number;
}

/**
 * What somebody would get of an entry. The delivery implements it with its own overlay: services may not enter that room,
 * and a second overlay for simulations is what must never be.
 */
export interface EntryDelivery {
  /** @throws `entry.missing`, `entry.not-allowed` (403) where the editor may not read the entry, or its variants. */
  deliver(asked: AskedEntry, audience: MadeUpAudience, editor: Editor): Promise<SimulatedEntry>;
}
