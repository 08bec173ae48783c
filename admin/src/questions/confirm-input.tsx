import { useField } from '@strapi/strapi/admin';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { useBuilderFactsQuery } from '../rule-builder/builder-api';
import { useWords } from '../words/use-words';
import { confirmable } from './confirmable';

/** The question by which a visitor confirms a persona: facts that visitors answer with yes or no, by their questions. */
export function ConfirmInput({ name, label, labelAction, required, disabled }: CustomFieldProps) {
  const { value, error, onChange } = useField<unknown>(name);
  const { say, locale } = useWords();
  const { data: facts = [] } = useBuilderFactsQuery();
  const chosen = typeof value === 'string' ? value : '';
  const offered = confirmable(facts, { locale, chosen });
  return (
    <Field.Root name={name} id={name} hint={say('own-forms.persona.confirm.hint')} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <SingleSelect
        value={chosen}
        disabled={disabled}
        placeholder={say('confirm.none')}
        onChange={(key) => onChange(name, key === '' ? null : String(key))}
        onClear={() => onChange(name, null)}
        clearLabel={say('confirm.clear')}
      >
        {offered.map(({ key, text }) => (
          <SingleSelectOption key={key} value={key}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
