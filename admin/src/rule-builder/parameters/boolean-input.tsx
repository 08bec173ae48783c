import { Box, Checkbox } from '@strapi/design-system';
import type { ParameterInputProps } from './input-props';

export function BooleanInput({ name, label, parameter, value, disabled, onChange }: ParameterInputProps) {
  const fallback = parameter.type === 'boolean' && parameter.default === true;
  return (
    <Box paddingTop={6}>
      <Checkbox
        name={name}
        checked={typeof value === 'boolean' ? value : fallback}
        disabled={disabled}
        onCheckedChange={(isChecked: boolean | 'indeterminate') => onChange(isChecked === true)}
      >
        {label}
      </Checkbox>
    </Box>
  );
}
