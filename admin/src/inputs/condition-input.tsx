import { useState } from 'react';
import { useField } from '@strapi/strapi/admin';
import { Field, JSONInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { messageId } from '../plugin-id';
import type { CustomFieldProps } from './custom-field-props';

/**
 * A condition as JSON. What is typed is kept word for word, also while it is not JSON yet; only readable JSON goes into
 * the form. The server checks the condition itself when the entry is saved and answers with the path of each defect.
 */
export function ConditionInput({ name, label, hint, labelAction, required, disabled }: CustomFieldProps) {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<unknown>(name);
  const [text, setText] = useState(() => toText(value));
  const [isReadable, setIsReadable] = useState(true);

  const handleChange = (next: string) => {
    setText(next);
    const parsed = toValue(next);
    setIsReadable(parsed.isReadable);
    if (parsed.isReadable) onChange(name, parsed.value);
  };

  const problem = isReadable ? error : formatMessage({ id: messageId('condition.not-json') });
  return (
    <Field.Root name={name} id={name} hint={hint} error={problem} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <JSONInput value={text} disabled={disabled} onChange={handleChange} minHeight="16rem" aria-label={label} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function toValue(text: string): { isReadable: boolean; value: unknown } {
  if (text.trim() === '') return { isReadable: true, value: null };
  try {
    return { isReadable: true, value: JSON.parse(text) };
  } catch {
    return { isReadable: false, value: undefined };
  }
}
