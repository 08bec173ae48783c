import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface LabelledInputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly children: ReactNode;
}

/** Label, input, hint and error in the order in which they are read. */
export function LabelledInput({ name, label, hint, error, children }: LabelledInputProps) {
  return (
    <Field.Root name={name} hint={hint} error={error} width="100%">
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
