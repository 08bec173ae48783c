import { useField } from '@strapi/strapi/admin';
import { Field } from '@strapi/design-system';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { NamedChoice } from '../rule-builder/parameters/named-choice';
import { listNameOf } from './choices';
import { useChoices } from './use-choices';

/** The key of something that editors or developers made, chosen by its name. */
export function ChoiceInput({
  name,
  label,
  hint,
  labelAction,
  required,
  disabled = false,
  attribute,
}: CustomFieldProps) {
  const { value, error, onChange } = useField<unknown>(name);
  const { options, isLoading } = useChoices(listNameOf(attribute?.options));
  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <NamedChoice
        name={name}
        size="M"
        value={typeof value === 'string' ? value : ''}
        options={options}
        isLoading={isLoading}
        disabled={disabled}
        onChange={(key) => onChange(name, key === '' ? null : key)}
        onClear={() => onChange(name, null)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
