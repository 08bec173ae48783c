import { Combobox, ComboboxOption, TextInput } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { Option } from './options';

interface NamedChoiceProps {
  readonly name: string;
  readonly value: string;
  /** `null` where the list cannot be had: then the key is typed. */
  readonly options: readonly Option[] | null;
  readonly label?: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** One of the entries that editors made, by name. One that is gone stays named by its key. */
export function NamedChoice({ name, value, options, label, disabled, onChange }: NamedChoiceProps) {
  const { say } = useWords();
  if (options === null) {
    return (
      <TextInput
        size="S"
        name={name}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const isListed = value === '' || options.some((option) => option.value === value);
  return (
    <Combobox
      size="S"
      name={name}
      aria-label={label}
      value={value}
      disabled={disabled}
      placeholder={say('rule-builder.choose')}
      noOptionsMessage={() => say('rule-builder.none')}
      onChange={(next?: string) => next !== undefined && next !== '' && onChange(next)}
    >
      {options.map((option) => (
        <ComboboxOption key={option.value} value={option.value}>
          {option.label}
        </ComboboxOption>
      ))}
      {!isListed && <ComboboxOption value={value}>{say('rule-builder.gone', { name: value })}</ComboboxOption>}
    </Combobox>
  );
}
