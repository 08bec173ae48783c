import { useMemo, useRef } from 'react';
import { Flex } from '@strapi/design-system';
import { isLanguage } from '../../../../shared/engine/formats/language';
import { useWords } from '../../words/use-words';
import { Chips } from './chips';
import { type InputKind, isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { itemsOf } from './items-of';
import { Labelled } from './labelled';
import type { Option } from '../../inputs/option';
import { SearchSelect } from '../../inputs/search-select';
import { optionsFor } from './options';

/** One or several out of many that have names: countries, languages, time zones. Found by typing. */
export function OptionsInput(props: ParameterInputProps & { readonly kind: InputKind }) {
  const { say, locale } = useWords();
  const { kind, parameter } = props;
  const options = useMemo(() => optionsFor(kind, { locale, say }), [kind, locale, say]);
  // A language that is not listed is taken by its tag; there are no other countries and time zones.
  const accepts = kind === 'language' || kind === 'languages' ? isLanguage : undefined;
  const Input = parameter.type === 'list' ? Several : OneOf;
  return <Input {...props} options={options} accepts={accepts} />;
}

interface WithOptions extends ParameterInputProps {
  readonly options: readonly Option[];
  readonly accepts: ((text: string) => boolean) | undefined;
}

function OneOf({ name, label, parameter, value, error, disabled, onChange, options, accepts }: WithOptions) {
  const fallback = 'default' in parameter && typeof parameter.default === 'string' ? parameter.default : '';
  return (
    <Labelled name={name} label={label} error={error} required={isRequired(parameter)}>
      <SearchSelect
        name={name}
        value={typeof value === 'string' ? value : fallback}
        options={options}
        accepts={accepts}
        disabled={disabled}
        onClear={parameter.optional ? () => onChange(undefined) : undefined}
        onChange={onChange}
      />
    </Labelled>
  );
}

function Several({ name, label, parameter, value, error, disabled, onChange, options, accepts }: WithOptions) {
  const inputRef = useRef<HTMLInputElement>(null);
  const items = itemsOf(value);
  const left = useMemo(() => options.filter((option) => !items.includes(option.value)), [options, items]);
  return (
    <Labelled name={name} label={label} error={error} required={isRequired(parameter)}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Chips
          items={items}
          nameOf={(item) => options.find((option) => option.value === item)?.label ?? item}
          disabled={disabled}
          onRemove={(at) => {
            onChange(items.toSpliced(at, 1));
            inputRef.current?.focus();
          }}
        />
        <SearchSelect
          ref={inputRef}
          name={name}
          value=""
          options={left}
          accepts={accepts}
          disabled={disabled}
          onChange={(item) => onChange([...new Set([...items, item])])}
        />
      </Flex>
    </Labelled>
  );
}
