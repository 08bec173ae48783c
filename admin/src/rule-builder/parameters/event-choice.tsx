import { useId, useMemo } from 'react';
import { useBuilderBehaviourNamesQuery } from '../builder-api';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';
import { NamedChoice, type NamedChoiceProps } from './named-choice';

type EventChoiceProps = Pick<NamedChoiceProps, 'label' | 'value' | 'size' | 'disabled' | 'onChange'>;

/** One of the types of events that visitors can tell of. Developers declare them, so that no others are worth asking about. */
export function EventChoice(props: EventChoiceProps) {
  const { data, isError } = useBuilderBehaviourNamesQuery();
  const options = useMemo(() => (data?.events ?? []).map((key) => ({ value: key, label: key })), [data]);
  // While the list is on its way nothing is said to be gone.
  const isKnown = data !== undefined || isError;
  return <NamedChoice {...props} name={useId()} options={isError ? null : options} isLoading={!isKnown} />;
}

export function EventInput({ name, label, value, error, disabled, onChange }: ParameterInputProps) {
  return (
    <Labelled name={name} label={label} error={error} required>
      <EventChoice value={typeof value === 'string' ? value : ''} disabled={disabled} onChange={onChange} />
    </Labelled>
  );
}
