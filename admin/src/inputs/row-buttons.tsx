import { IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useWords } from '../words/use-words';

interface RowButtonsProps {
  /** Prefix of the words for what stands in the list. */
  readonly words: string;
  /** From 1. */
  readonly position: number;
  readonly isLast: boolean;
  readonly disabled: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Moves one row of a list, or removes it. */
export function RowButtons({ words, position, isLast, disabled, onMove, onRemove }: RowButtonsProps) {
  const { say } = useWords();
  const label = (name: string) => say(`${words}.${name}`, { position });
  const isFirst = position === 1;
  return (
    <>
      <IconButton label={label('up')} variant="ghost" disabled={disabled || isFirst} onClick={() => onMove(-1)}>
        <ArrowUp />
      </IconButton>
      <IconButton label={label('down')} variant="ghost" disabled={disabled || isLast} onClick={() => onMove(1)}>
        <ArrowDown />
      </IconButton>
      <IconButton label={label('remove')} variant="ghost" disabled={disabled} onClick={onRemove}>
        <Trash />
      </IconButton>
    </>
  );
}
