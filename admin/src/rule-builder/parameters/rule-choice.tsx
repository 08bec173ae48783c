import { useId, useMemo } from 'react';
import { useBuilderRulesQuery } from '../builder-api';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';
import { NamedChoice } from './named-choice';

interface RuleChoiceProps {
  readonly label?: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (rule: string) => void;
}

export function RuleChoice(props: RuleChoiceProps) {
  const { data, isError } = useBuilderRulesQuery();
  const options = useMemo(() => (data ?? []).map(({ key, name }) => ({ value: key, label: name })), [data]);
  return <NamedChoice {...props} name={useId()} options={isError ? null : options} isLoading={!data} />;
}

export function RuleInput({ name, label, value, error, disabled, onChange }: ParameterInputProps) {
  return (
    <Labelled name={name} label={label} error={error} required>
      <RuleChoice value={typeof value === 'string' ? value : ''} disabled={disabled} onChange={onChange} />
    </Labelled>
  );
}
