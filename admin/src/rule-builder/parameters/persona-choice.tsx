import { useMemo } from 'react';
import { useBuilderPersonasQuery } from '../builder-api';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';
import { NamedChoice } from './named-choice';

export function PersonaChoice({ name, label, value, error, disabled, onChange }: ParameterInputProps) {
  const { data, isError } = useBuilderPersonasQuery();
  const options = useMemo(() => (data ?? []).map((persona) => ({ value: persona.key, label: persona.name })), [data]);
  return (
    <Labelled name={name} label={label} error={error} required>
      <NamedChoice
        name={name}
        value={typeof value === 'string' ? value : ''}
        options={isError ? null : options}
        isLoading={!data}
        disabled={disabled}
        onChange={onChange}
      />
    </Labelled>
  );
}
