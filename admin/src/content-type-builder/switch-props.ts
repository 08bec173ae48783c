import type { KnownAttribute } from '../variants/can-vary';

/** What the Content-Type Builder hands to an input of a plugin, as far as we use it. */
export interface SwitchProps {
  readonly name: string;
  readonly value?: boolean;
  readonly onChange: (event: { target: { name: string; value: unknown; type: string } }) => void;
  /** Uid of the type whose form is open; of a type that is being made, one that does not exist yet. */
  readonly targetUid?: string;
  readonly isCreating?: boolean;
  /** The type whose form is open, as it stands in the Content-Type Builder; without attributes while it is being made. */
  readonly contentTypeSchema?: { readonly attributes?: readonly KnownAttribute[] };
}
