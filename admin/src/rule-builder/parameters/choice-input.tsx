import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';

/** One of a few. A stored value that is none of them is listed as it is, so that it is seen and not lost. */
export function ChoiceInput({ name, label, parameter, value, error, disabled, onChange }: ParameterInputProps) {
  const { say, pick } = useWords();
  const options = parameter.type === 'choice' ? parameter.options : [];
  const fallback = 'default' in parameter && typeof parameter.default === 'string' ? parameter.default : null;
  const chosen = typeof value === 'string' ? value : fallback;
  const isStrange = chosen !== null && !options.some((option) => option.value === chosen);
  return (
    <Labelled name={name} label={label} error={error} required={isRequired(parameter)}>
      <SingleSelect
        size="S"
        value={chosen}
        disabled={disabled}
        placeholder={say('rule-builder.choose')}
        clearLabel={say('controls.clear')}
        onClear={parameter.optional ? () => onChange(undefined) : undefined}
        onChange={onChange}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {pick(option.label)}
          </SingleSelectOption>
        ))}
        {isStrange && <SingleSelectOption value={chosen}>{chosen}</SingleSelectOption>}
      </SingleSelect>
    </Labelled>
  );
}
