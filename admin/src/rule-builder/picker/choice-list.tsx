import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Box, Flex, Searchbar, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { type ChoiceGroup, searchChoices } from './search';

interface ChoiceListProps<T> {
  readonly groups: readonly ChoiceGroup<T>[];
  readonly onPick: (value: T) => void;
  /** Takes what was typed as it is. */
  readonly onCustom?: (text: string) => void;
}

/** A search with the list of what it finds. The focus stays in the search; arrow keys go through the list. */
export function ChoiceList<T>({ groups, onPick, onCustom }: ChoiceListProps<T>) {
  const { say } = useWords();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const activeRef = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => searchChoices(groups, search), [groups, search]);
  const flat = shown.flatMap(({ choices }) => choices);
  const active = flat[at];

  useEffect(() => setAt(0), [search, groups]);
  useEffect(() => {
    // In some browsers it returns a promise, which is no clean-up.
    activeRef.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && flat.length > 0) setAt((at + step + flat.length) % flat.length);
    else if (event.key === 'Enter' && active) onPick(active.value);
    else if (event.key === 'Enter' && search.trim() !== '') onCustom?.(search.trim());
    else return;
    event.preventDefault();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Searchbar
        name="search"
        value={search}
        autoFocus
        placeholder={say('rule-builder.picker.search')}
        clearLabel={say('controls.clear-search')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active && `${listId}-${active.key}`}
        autoComplete="off"
        onClear={() => setSearch('')}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={handleKeyDown}
      >
        {say('rule-builder.picker.search')}
      </Searchbar>
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {say('rule-builder.picker.found', { count: flat.length })}
      </Typography>
      <Box id={listId} role="listbox" aria-label={say('rule-builder.picker.choices')}>
        {shown.map((group) => (
          <Box key={group.name} role="group" aria-label={group.name} paddingBottom={3}>
            <Typography variant="sigma" textColor="neutral600" aria-hidden>
              {group.name}
            </Typography>
            {group.choices.map((choice) => (
              <Box
                key={choice.key}
                id={`${listId}-${choice.key}`}
                ref={choice === active ? activeRef : undefined}
                role="option"
                aria-selected={choice === active}
                background={choice === active ? 'primary100' : 'neutral0'}
                hasRadius
                padding={2}
                cursor="pointer"
                onMouseMove={() => setAt(flat.indexOf(choice))}
                onClick={() => onPick(choice.value)}
              >
                <Flex gap={2} justifyContent="space-between" wrap="wrap">
                  <Typography textColor={choice === active ? 'primary700' : 'neutral800'}>{choice.label}</Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {choice.detail}
                  </Typography>
                </Flex>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Flex>
  );
}
