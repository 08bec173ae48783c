import { type FocusEvent, forwardRef, useEffect, useMemo, useRef, useState } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import type { Option } from './option';

export interface SearchSelectProps {
  readonly name: string;
  /** The chosen value; empty where each choice is taken away at once, as in a list of chips. */
  readonly value: string;
  readonly options: readonly Option[];
  /** Default: the label of the field around it. */
  readonly label?: string;
  /** Default: the words that ask to choose. */
  readonly placeholder?: string;
  /** Default: `S`. */
  readonly size?: 'S' | 'M';
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  readonly onClear?: () => void;
  /** Whether what is typed may be taken although it is not listed. */
  readonly accepts?: (text: string) => boolean;
}

/**
 * One out of many, found by any part of its name or code. The design system's combobox finds only what begins with the
 * text, does not know the name of a value before its list was opened, and empties the field when it is left without a
 * choice; so the text and the search are kept here, and only a choice or the clear button changes the value.
 */
export const SearchSelect = forwardRef<HTMLInputElement, SearchSelectProps>(function SearchSelect(
  { name, value, options, label, placeholder, size = 'S', disabled, onChange, onClear, accepts },
  ref
) {
  const { say } = useWords();
  const chosenText = value === '' ? '' : (options.find((option) => option.value === value)?.label ?? value);
  const [text, setText] = useState(chosenText);
  const [search, setSearch] = useState('');
  useEffect(() => setText(chosenText), [chosenText]);
  const latest = useRef(chosenText);
  latest.current = chosenText;

  const found = useMemo(() => {
    const wanted = normalized(search);
    const listed =
      wanted === ''
        ? options
        : options.filter((option) => normalized(`${option.label} ${option.value}`).includes(wanted));
    const typed = search.trim();
    const isNew = accepts?.(typed) === true && !options.some((option) => option.value === typed);
    return isNew ? [...listed, { value: typed, label: say('rule-builder.add.named', { name: typed }) }] : listed;
  }, [options, search, accepts, say]);

  const settle = () => {
    setSearch('');
    // By then a choice that was made has become the value.
    setTimeout(() => setText(latest.current));
  };
  // Pressing the mouse on an option takes the focus: were the search over, another one would lie under it when it is let go.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget?.getAttribute('role') !== 'option') settle();
  };
  return (
    <Combobox
      ref={ref}
      size={size}
      name={name}
      aria-label={label}
      autocomplete="none"
      value={value}
      textValue={text}
      disabled={disabled}
      placeholder={placeholder ?? say('rule-builder.choose')}
      clearLabel={say('controls.clear')}
      noOptionsMessage={() => say('controls.nothing-found')}
      onTextValueChange={setText}
      onInputChange={(event) => setSearch(event.target.value)}
      onClear={onClear && (() => onClear())}
      onBlur={leave}
      onChange={(next?: string) => {
        if (next === undefined || next === '') return;
        if (next !== value) onChange(next);
        settle();
      }}
    >
      {found.map((option) => (
        <ComboboxOption key={option.value} value={option.value}>
          {option.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
});

function normalized(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().trim();
}
