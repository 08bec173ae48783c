import { TextInput } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';

/** Formats whose shape an editor may not know by heart. */
const HINTED = ['region', 'version', 'network', 'pattern', 'fact'];

export function TextParameterInput({ name, label, parameter, value, error, disabled, onChange }: ParameterInputProps) {
  const { say } = useWords();
  const format = parameter.type === 'text' ? parameter.format : undefined;
  const hint = format && HINTED.includes(format) ? say(`rule-builder.hint.${format}`) : undefined;
  return (
    <Labelled name={name} label={label} hint={hint} error={error} required={isRequired(parameter)}>
      <TextInput
        size="S"
        name={name}
        value={value === undefined || value === null ? '' : String(value)}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}
