import { useId, useMemo } from 'react';
import { topicKey } from '../../../../shared/domain/event';
import { useBuilderBehaviourNamesQuery } from '../builder-api';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';
import { SearchSelect, type SearchSelectProps } from '../../inputs/search-select';

type TopicChoiceProps = Pick<SearchSelectProps, 'label' | 'value' | 'size' | 'disabled' | 'onChange'>;

/** A topic that entries have, or any other: it may be written about tomorrow. */
export function TopicChoice(props: TopicChoiceProps) {
  const { data } = useBuilderBehaviourNamesQuery();
  const options = useMemo(() => (data?.topics ?? []).map((key) => ({ value: key, label: key })), [data]);
  return <SearchSelect {...props} name={useId()} options={options} accepts={isTopic} />;
}

const isTopic = (text: string): boolean => topicKey(text) !== null;

export function TopicInput({ name, label, value, error, disabled, onChange }: ParameterInputProps) {
  return (
    <Labelled name={name} label={label} error={error} required>
      <TopicChoice value={typeof value === 'string' ? value : ''} disabled={disabled} onChange={onChange} />
    </Labelled>
  );
}
