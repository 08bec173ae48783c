import { memo, useSyncExternalStore } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { DragArea } from './drag/drag-area';
import { AddButtons } from './nodes/add-buttons';
import { NodeView } from './nodes/node-view';
import { useBuilder } from './state/builder-context';
import { isGroup } from './tree/node';

/** The tree, or what to begin with. */
export const BuilderTree = memo(function BuilderTree() {
  const { store, disabled } = useBuilder();
  const { say } = useWords();
  const root = useSyncExternalStore(store.subscribe, () => store.tree().root);
  // A group has its own; beside a single predicate one can be added, and both come into a group.
  const hasOwnButtons = useSyncExternalStore(store.subscribe, () => isGroup(store.node(store.tree().root ?? '')));
  if (root === null) {
    return (
      <Box padding={4} background="neutral100" hasRadius borderColor="neutral200" borderStyle="dashed">
        <Typography textColor="neutral600" tag="p">
          {say('rule-builder.empty')}
        </Typography>
        {!disabled && <AddButtons group={null} />}
      </Box>
    );
  }
  return (
    <DragArea>
      <NodeView key={root} id={root} />
      {!disabled && !hasOwnButtons && <AddButtons group={null} />}
    </DragArea>
  );
});
