import type { KeyboardEvent } from 'react';
import { Box, Field, Flex, IconButton, TextInput } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
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
        <IconButton
          label={say('fact-options.up', { position })}
          variant="ghost"
          disabled={disabled || position === 1}
          onClick={() => on.onMove(-1)}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          label={say('fact-options.down', { position })}
          variant="ghost"
          disabled={disabled || isLast}
          onClick={() => on.onMove(1)}
        >
          <ArrowDown />
        </IconButton>
        <IconButton
          label={say('fact-options.remove', { position })}
          variant="ghost"
          disabled={disabled}
          onClick={on.onRemove}
        >
          <Trash />
        </IconButton>
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}
