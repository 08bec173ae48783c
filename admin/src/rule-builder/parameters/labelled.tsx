import type { ReactNode } from 'react';
import { Field } from '@strapi/design-system';

interface LabelledProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly children: ReactNode;
}

/** An input with its label above and its hint and problem below, as in all of Strapi's forms. */
export function Labelled({ name, label, hint, error, required, children }: LabelledProps) {
  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required} flex="1" minWidth="0">
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
