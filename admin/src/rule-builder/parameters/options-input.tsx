import { useMemo, useRef, useState } from 'react';
import { Combobox, ComboboxOption, Flex } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { Chips } from './chips';
import type { InputKind } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { itemsOf } from './items-of';
import { Labelled } from './labelled';
import { optionsFor } from './options';

/** One or several out of many that have names: countries, languages, time zones. Found by typing. */
export function OptionsInput(props: ParameterInputProps & { readonly kind: InputKind }) {
  const { say, locale } = useWords();
  const { kind, parameter } = props;
  const options = useMemo(() => optionsFor(kind, { locale, say }), [kind, locale, say]);
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return parameter.type === 'list' ? (
    <Several {...props} options={options} nameOf={nameOf} />
  ) : (
    <OneOf {...props} options={options} nameOf={nameOf} />
  );
}

interface WithOptions extends ParameterInputProps {
  readonly options: ReturnType<typeof optionsFor>;
  readonly nameOf: (value: string) => string;
}

function OneOf({ name, label, parameter, value, error, disabled, onChange, options, nameOf }: WithOptions) {
  const { say } = useWords();
  const fallback = 'default' in parameter && typeof parameter.default === 'string' ? parameter.default : '';
  const chosen = typeof value === 'string' ? value : fallback;
  const isListed = chosen === '' || options.some((option) => option.value === chosen);
  return (
    <Labelled name={name} label={label} error={error} required={!parameter.optional}>
      <Combobox
        size="S"
        name={name}
        value={chosen}
        disabled={disabled}
        clearLabel={say('rule-builder.clear')}
        noOptionsMessage={() => say('rule-builder.none')}
        onClear={() => onChange(undefined)}
        onChange={(next?: string) => onChange(next)}
      >
        {options.map((option) => (
          <ComboboxOption key={option.value} value={option.value}>
            {option.label}
          </ComboboxOption>
        ))}
        {!isListed && <ComboboxOption value={chosen}>{nameOf(chosen)}</ComboboxOption>}
      </Combobox>
    </Labelled>
  );
}

function Several({ name, label, parameter, value, error, disabled, onChange, options, nameOf }: WithOptions) {
  const { say } = useWords();
  const inputRef = useRef<HTMLInputElement>(null);
  // A combobox keeps what it was told; a new one per choice starts empty again.
  const [round, setRound] = useState(0);
  const items = itemsOf(value);
  const take = (item: string | undefined) => {
    if (item === undefined || item === '') return;
    onChange([...new Set([...items, item])]);
    setRound(round + 1);
    requestAnimationFrame(() => inputRef.current?.focus());
  };
  return (
    <Labelled name={name} label={label} error={error} required={!parameter.optional}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Chips
          items={items}
          nameOf={nameOf}
          disabled={disabled}
          onRemove={(at) => {
            onChange(items.toSpliced(at, 1));
            inputRef.current?.focus();
          }}
        />
        <Combobox
          key={round}
          ref={inputRef}
          size="S"
          name={name}
          disabled={disabled}
          placeholder={say('rule-builder.choose')}
          noOptionsMessage={() => say('rule-builder.none')}
          // A language that is not listed is taken by its tag; there are no other countries.
          creatable={options.length < 100}
          createMessage={(text) => say('rule-builder.add.named', { name: text })}
          onCreateOption={take}
          onChange={take}
        >
          {options
            .filter((option) => !items.includes(option.value))
            .map((option) => (
              <ComboboxOption key={option.value} value={option.value}>
                {option.label}
              </ComboboxOption>
            ))}
        </Combobox>
      </Flex>
    </Labelled>
  );
}
