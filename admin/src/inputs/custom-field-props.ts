import type { ReactNode } from 'react';

/** What Strapi's edit form hands to the input of a custom field of type `json`. */
export interface CustomFieldProps {
  readonly name: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly attribute?: { readonly enum?: readonly string[]; readonly options?: Readonly<Record<string, unknown>> };
}
