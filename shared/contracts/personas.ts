import { z } from 'zod';
import { KEY_PATTERN } from '../domain/persona';
import type { LocalizedText } from '../domain/localized-text';
import type { Problem } from '../domain/problem';

const key = z.string().regex(KEY_PATTERN);

/** Whether a persona takes part in decisions at this moment, and if not, why. */
export type PersonaState = 'active' | 'disabled' | 'not-yet-active' | 'no-longer-active' | 'broken' | 'never-holds';

/** A persona in the list of the section. */
export interface PersonaRow {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  /** `#rrggbb` */
  readonly color: string | null;
  readonly priority: number;
  readonly isEnabled: boolean;
  readonly state: PersonaState;
  /** What makes it hold, as a sentence; `null` where it has neither condition nor points that can be read. */
  readonly sentence: LocalizedText | null;
  readonly scoring: { readonly rules: number; readonly threshold: number; readonly lead: number } | null;
  /** Epoch milliseconds. */
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** Variants (documents, in whatever locales) that are for it, over all types. */
  readonly variants: number;
  /** What is wrong with a broken persona. */
  readonly problems: readonly Problem[];
  /** Key of a persona of better priority that holds whenever this one does. */
  readonly alwaysBehind: string | null;
}

/** `GET /personalization/personas` */
export interface PersonasAnswer {
  readonly data: {
    /** Best first. */
    readonly personas: readonly PersonaRow[];
    /** Names this order; whoever reorders says which order they saw. */
    readonly revision: string;
  };
}

/** `PUT /personalization/personas/order`: all keys, best first, each once. 409 `order.changed` where somebody was faster. */
export const personaOrderBody = z.strictObject({
  keys: z
    .array(key)
    .min(1)
    .max(10_000)
    .refine((keys) => new Set(keys).size === keys.length, 'Each key once.'),
  revision: z.string().min(1).max(128),
  /** documentIds of the sample visitors that may break: see `sample.broken`. Counts for those who may override only. */
  accepted: z.array(z.string().min(1).max(64)).max(1_000).optional(),
});
export type PersonaOrderBody = z.infer<typeof personaOrderBody>;

export interface PersonaOrderAnswer {
  readonly data: {
    /** Names the order as it is saved now. */
    readonly revision: string;
  };
}
