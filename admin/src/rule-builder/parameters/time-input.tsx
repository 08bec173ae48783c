import { TimePicker } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';

export function TimeInput({ name, label, parameter, value, error, disabled, onChange }: ParameterInputProps) {
  const { say } = useWords();
  return (
    <Labelled name={name} label={label} error={error} required={isRequired(parameter)}>
      <TimePicker
        size="S"
        name={name}
        step={15}
        clearLabel={say('controls.clear')}
        value={typeof value === 'string' ? value : ''}
        disabled={disabled}
        onClear={() => onChange(undefined)}
        onChange={onChange}
      />
    </Labelled>
  );
}
