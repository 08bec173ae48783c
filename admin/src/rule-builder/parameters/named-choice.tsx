import { TextInput } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { Option } from '../../inputs/option';
import { SearchSelect } from '../../inputs/search-select';

export interface NamedChoiceProps {
  readonly name: string;
  readonly value: string;
  /** `null` where the list cannot be had: then the key is typed. */
  readonly options: readonly Option[] | null;
  readonly label?: string;
  /** Default: `S`. */
  readonly size?: 'S' | 'M';
  /** True while it is not known what there is. Default: false. */
  readonly isLoading?: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  /** Default: something must be chosen. */
  readonly onClear?: () => void;
}

/** One of the entries that editors made, by name. One that is gone stays named by its key. */
export function NamedChoice({
  name,
  value,
  options,
  label,
  size = 'S',
  isLoading = false,
  disabled,
  onChange,
  onClear,
}: NamedChoiceProps) {
  const { say } = useWords();
  if (options === null) {
    return (
      <TextInput
        size={size}
        name={name}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const isListed = value === '' || isLoading || options.some((option) => option.value === value);
  const gone = isListed ? [] : [{ value, label: say('rule-builder.gone', { name: value }) }];
  return (
    <SearchSelect
      name={name}
      label={label}
      size={size}
      value={value}
      options={[...options, ...gone]}
      disabled={disabled}
      onChange={onChange}
      onClear={onClear}
    />
  );
}
