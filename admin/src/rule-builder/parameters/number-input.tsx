import { NumberInput, Typography } from '@strapi/design-system';
import type { NumberParameter } from '../../../../shared/domain/parameter';
import { useWords } from '../../words/use-words';
import { isRequired } from './input-kind';
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
  const { min, max, unit, integer } = parameter as NumberParameter;
  const hint = min !== undefined && max !== undefined ? say('rule-builder.hint.range', { min, max }) : undefined;
  return (
    <Labelled name={name} label={label} hint={hint} error={error} required={isRequired(parameter)}>
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
