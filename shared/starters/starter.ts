import type { StoredCondition } from '../domain/condition';
import type { LocalizedText } from '../domain/localized-text';

/** A persona as it is offered ready-made; the editor gets a copy in their own language, to change as they like. */
export interface StarterPersona {
  /** Offered, not promised: it may be taken. */
  readonly key: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** `#rrggbb` */
  readonly color: string;
  readonly condition: StoredCondition;
}

/** A country, with its name in every spoken locale. */
export interface AskedCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: LocalizedText;
}

/** What the section offers to somebody who has no persona yet. `asks` names what must be known before it can be made. */
export type Starter =
  | { readonly id: string; readonly asks: null; readonly persona: StarterPersona }
  | {
      readonly id: string;
      readonly asks: 'country';
      /** Shown before the country is known. */
      readonly name: LocalizedText;
      readonly description: LocalizedText;
      readonly color: string;
      readonly persona: (country: AskedCountry) => StarterPersona;
    };
