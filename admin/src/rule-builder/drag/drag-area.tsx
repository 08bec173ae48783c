import { type ReactNode, useMemo, useState } from 'react';
import {
  type Announcements,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { useBuilder } from '../state/builder-context';
import { useNodeNames } from '../nodes/use-node-names';
import { isGroup, type NodeId } from '../tree/node';
import { moveTo } from '../tree/move';
import { fromSlotToSlot, nearestSlot, slotOfId } from './slots';

/** Lets nodes be dragged to other places, by pointer and by keyboard, and says aloud what happens. */
export function DragArea({ children }: { readonly children: ReactNode }) {
  const { store } = useBuilder();
  const { say } = useWords();
  const nameOf = useNodeNames();
  const [dragged, setDragged] = useState<NodeId | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: fromSlotToSlot })
  );

  const announcements = useMemo<Announcements>(() => {
    // As it will be counted, or is by now: the node itself leaves a gap where it stands in the same group.
    const place = (active: string, over: string | undefined) => {
      if (over === undefined) return say('rule-builder.drag.nowhere');
      const { parent, index } = slotOfId(over);
      const group = store.node(parent);
      const children = isGroup(group) ? group.children : [];
      const own = children.indexOf(active);
      const position = own >= 0 && own < index ? index : index + 1;
      const count = own >= 0 ? children.length : children.length + 1;
      return say('rule-builder.drag.place', { group: nameOf(parent), position, count });
    };
    return {
      onDragStart: ({ active }) => say('rule-builder.drag.start', { name: nameOf(String(active.id)) }),
      onDragOver: ({ active, over }) => place(String(active.id), over?.id.toString()),
      onDragEnd: ({ active, over }) =>
        say('rule-builder.drag.end', {
          name: nameOf(String(active.id)),
          place: place(String(active.id), over?.id.toString()),
        }),
      onDragCancel: ({ active }) => say('rule-builder.drag.cancel', { name: nameOf(String(active.id)) }),
    };
  }, [nameOf, say, store]);

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestSlot}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: say('rule-builder.drag.instructions') },
      }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null);
        if (over) store.change((tree) => moveTo(tree, String(active.id), slotOfId(String(over.id))));
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <Box padding={3} background="neutral0" hasRadius shadow="popupShadow" borderColor="primary600" width="28rem">
            <Typography fontWeight="semiBold" ellipsis>
              {nameOf(dragged)}
            </Typography>
          </Box>
        )}
      </DragOverlay>
    </DndContext>
  );
}
