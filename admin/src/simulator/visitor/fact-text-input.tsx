import { TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { FactKind } from './fact-text';
import { LabelledInput } from './labelled-input';
import { useVisitor } from './visitor-context';

interface FactTextInputProps {
  /** Dotted name of the fact. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: FactKind;
  readonly placeholder?: string;
}

/** A fact that is typed in. What cannot be read as its kind is kept, with the problem below. */
export function FactTextInput({ name, label, hint, kind = 'text', placeholder }: FactTextInputProps) {
  const { form, dispatch, problemAt } = useVisitor();
  return (
    <LabelledInput name={name} label={label} hint={hint} error={problemAt('facts', name)}>
      <TextInput
        value={form.facts[name]?.text ?? ''}
        placeholder={placeholder}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
          dispatch({ type: 'fact', name, value: { kind, text: target.value } })
        }
      />
    </LabelledInput>
  );
}
