import { useRef, useState } from 'react';
import type { PersonasAnswer } from '../../../../shared/contracts/personas';
import { isSameOrder } from './order';
import { useOrderPersonasMutation } from './order-api';

export interface RefusedOrder {
  readonly error: unknown;
  /** What the editor wanted; it stays with them until they let it go. */
  readonly intended: readonly string[];
}

export interface PersonaOrder {
  /** Keys as they are shown: what was just wanted while it is being saved, then what is stored. */
  readonly keys: readonly string[];
  readonly isSaving: boolean;
  readonly refused: RefusedOrder | null;
  readonly order: (keys: readonly string[], options?: { readonly accepted?: readonly string[] }) => void;
  readonly forget: () => void;
}

/**
 * Saves each order as a whole, together with the revision that the editor saw, so that two editors never overwrite each
 * other silently. Moves made while a save is under way wait for it and go out as one: sent at once, they would carry a
 * revision that the first save has just ended, and the editor would be in conflict with themselves.
 */
export function usePersonaOrder(stored: PersonasAnswer['data']): PersonaOrder {
  const [save, { isLoading }] = useOrderPersonasMutation();
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const [refused, setRefused] = useState<RefusedOrder | null>(null);
  const waiting = useRef<Wanted | null>(null);
  const isSaving = useRef(false);

  const saveAll = async () => {
    let { revision } = stored;
    for (let next = waiting.current; next; next = waiting.current) {
      waiting.current = null;
      const answer = await save({ keys: [...next.keys], revision, ...(next.accepted && { accepted: next.accepted }) });
      if ('error' in answer) {
        setRefused({ error: answer.error, intended: (waiting.current ?? next).keys });
        waiting.current = null;
        return;
      }
      revision = answer.data.revision;
    }
  };

  const keys = shown ?? stored.personas.map(({ key }) => key);
  const order: PersonaOrder['order'] = (wanted, { accepted } = {}) => {
    setRefused(null);
    if (isSameOrder(wanted, keys)) return;
    setShown(wanted);
    waiting.current = { keys: wanted, ...(accepted && { accepted: [...accepted] }) };
    if (isSaving.current) return;
    isSaving.current = true;
    void saveAll().finally(() => {
      isSaving.current = false;
      setShown(null);
    });
  };

  return { keys, isSaving: isLoading, refused, order, forget: () => setRefused(null) };
}

interface Wanted {
  readonly keys: readonly string[];
  readonly accepted?: string[];
}
