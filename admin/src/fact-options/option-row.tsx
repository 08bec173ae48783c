import type { KeyboardEvent } from 'react';
import { Box, Field, Flex, TextInput } from '@strapi/design-system';
import { RowButtons } from '../inputs/row-buttons';
import { useWords } from '../words/use-words';

interface OptionRowProps {
  readonly name: string;
  readonly value: string;
  readonly position: number;
  readonly isLast: boolean;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

/** One value of an enumeration. Enter goes on to the next, so that a list is typed without leaving the keyboard. */
export function OptionRow({ name, value, position, isLast, error, disabled, ...on }: OptionRowProps) {
  const { say } = useWords();
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    on.onEnter();
  };
  return (
    <Field.Root name={name} id={name} error={error}>
      <Flex gap={1}>
        <Box flex="1">
          <TextInput
            size="S"
            name={name}
            aria-label={say('fact-options.value', { position })}
            value={value}
            maxLength={256}
            disabled={disabled}
            onChange={(event) => on.onChange(event.target.value)}
            onKeyDown={handleKeyDown}
          />
        </Box>
        <RowButtons
          words="fact-options"
          position={position}
          isLast={isLast}
          disabled={disabled}
          onMove={on.onMove}
          onRemove={on.onRemove}
        />
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}
