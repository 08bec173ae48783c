import { type KeyboardEvent, useRef, useState } from 'react';
import { Flex, TextInput } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { Chips } from './chips';
import { isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { itemsOf, splitItems } from './items-of';
import { Labelled } from './labelled';

/** A list of short texts or numbers: typed one after the other, or pasted with commas. */
export function ChipsInput({ name, label, parameter, value, error, disabled, onChange }: ParameterInputProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const inputRef = useRef<HTMLInputElement>(null);
  const of = parameter.type === 'list' ? parameter.of : null;
  const items = itemsOf(value);
  const format = of?.type === 'text' ? of.format : undefined;
  const hint = format === 'region' || format === 'network' ? `rule-builder.hint.${format}` : 'rule-builder.hint.list';

  const take = () => {
    const added = splitItems(text).map((item) => (of?.type === 'number' && item !== '' ? toNumber(item) : item));
    if (added.length > 0) onChange([...new Set([...items, ...added])]);
    setText('');
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && text === '' && items.length > 0) {
      onChange(items.slice(0, -1));
    }
  };
  return (
    <Labelled name={name} label={label} hint={say(hint)} error={error} required={isRequired(parameter)}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Chips
          items={items}
          nameOf={String}
          disabled={disabled}
          onRemove={(at) => {
            onChange(items.toSpliced(at, 1));
            inputRef.current?.focus();
          }}
        />
        <TextInput
          ref={inputRef}
          size="S"
          name={name}
          value={text}
          disabled={disabled}
          placeholder={say('rule-builder.add.item')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKeyDown}
          onBlur={take}
        />
      </Flex>
    </Labelled>
  );
}

/** What is no number stays the text that was typed: the check names it, and the editor sees what to correct. */
function toNumber(text: string): number | string {
  const number = Number(text.normalize('NFKC'));
  return Number.isFinite(number) ? number : text;
}
