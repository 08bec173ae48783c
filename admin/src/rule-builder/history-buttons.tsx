import { useSyncExternalStore } from 'react';
import { Flex, IconButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useWords } from '../words/use-words';
import type { BuilderStore } from './state/builder-store';

/** Whatever was done to the tree can be taken back, a removal above all. */
export function HistoryButtons({ store }: { readonly store: BuilderStore }) {
  const { say } = useWords();
  const canUndo = useSyncExternalStore(store.subscribe, store.canUndo);
  const canRedo = useSyncExternalStore(store.subscribe, store.canRedo);
  if (!canUndo && !canRedo) return null;
  return (
    <Flex gap={1} justifyContent="flex-end">
      <IconButton label={say('rule-builder.undo')} size="S" variant="ghost" disabled={!canUndo} onClick={store.undo}>
        <ArrowClockwise style={{ transform: 'scaleX(-1)' }} />
      </IconButton>
      <IconButton label={say('rule-builder.redo')} size="S" variant="ghost" disabled={!canRedo} onClick={store.redo}>
        <ArrowClockwise />
      </IconButton>
    </Flex>
  );
}
