import { NumberInput, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';

/** A number with its unit, and its range where it has one. */
export function NumberParameterInput({
  name,
  label,
  parameter,
  value,
  error,
  disabled,
  onChange,
}: ParameterInputProps) {
  const { say, locale } = useWords();
  const { min, max, unit, integer, optional } =
    parameter.type === 'number'
      ? parameter
      : { min: undefined, max: undefined, unit: undefined, integer: false, optional: true };
  const hint = min !== undefined && max !== undefined ? say('rule-builder.hint.range', { min, max }) : undefined;
  return (
    <Labelled name={name} label={label} hint={hint} error={error} required={!optional}>
      <NumberInput
        size="S"
        name={name}
        locale={locale}
        step={integer ? 1 : 0.1}
        value={typeof value === 'number' ? value : undefined}
        disabled={disabled}
        startAction={unit && <Typography textColor="neutral600">{unit}</Typography>}
        onValueChange={onChange}
      />
    </Labelled>
  );
}
