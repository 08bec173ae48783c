import type { StoredPersona } from '../repositories/persona-repository';
import { epochMilliseconds } from '../repositories/stored-values';
import type { GuardedStock } from '../services/samples/sample-guard';
import { PERSONA_UID } from '../uids';

/** What a document middleware is called with, for a persona or a rule. */
export interface GuardedWrite {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: string; readonly data?: Record<string, unknown> };
}

/** What would come of a write; `null` where it cannot change a decision: nobody refers to a rule that is new or can be deleted. */
export function changeOf({ uid, action, params }: GuardedWrite): ((stored: GuardedStock) => GuardedStock) | null {
  const { documentId, data = {} } = params;
  if (uid === PERSONA_UID) {
    return ({ personas, rules }) => {
      const stored = personas.find((persona) => persona.documentId === documentId);
      const others = action === 'clone' ? personas : personas.filter((persona) => persona !== stored);
      return { rules, personas: action === 'delete' ? others : [...others, personaOf(stored, data)] };
    };
  }
  if (action !== 'update') return null;
  return ({ personas, rules }) => ({
    personas,
    rules: rules.map((rule) => (rule.documentId === documentId ? { ...rule, ...data } : rule)),
  });
}

/** A persona as it would be read back. Strapi gives a new one its default of taking part later. */
function personaOf(stored: StoredPersona | undefined, data: Readonly<Record<string, unknown>>): StoredPersona {
  const persona = {
    isEnabled: true,
    condition: null,
    scoring: null,
    confirm: null,
    ...stored,
    ...data,
  } as StoredPersona;
  const { activeFrom, activeTo } = persona;
  return { ...persona, activeFrom: epochMilliseconds(activeFrom), activeTo: epochMilliseconds(activeTo) };
}
