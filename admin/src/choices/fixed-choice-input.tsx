import { useField } from '@strapi/strapi/admin';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { HideEmptyPlaces } from '../inputs/hide-empty-places';
import { useWords } from '../words/use-words';
import { fixedOptions } from './choices';

/**
 * One of the values of an enumeration, by words: Strapi's own input shows what is stored. In our forms such a value decides
 * which other inputs there are, so those that there are not leave no gaps.
 */
export function FixedChoiceInput({ name, label, hint, labelAction, required, disabled, attribute }: CustomFieldProps) {
  const { value, error, onChange } = useField<unknown>(name);
  const { say } = useWords();
  const options = fixedOptions(attribute?.enum ?? [], value, (each) => say(`${attribute?.options?.words}.${each}`));
  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <HideEmptyPlaces />
      <Field.Label action={labelAction}>{label}</Field.Label>
      <SingleSelect
        value={typeof value === 'string' ? value : ''}
        disabled={disabled}
        onChange={(chosen) => onChange(name, String(chosen))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
