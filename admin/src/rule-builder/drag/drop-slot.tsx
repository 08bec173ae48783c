import { useDroppable } from '@dnd-kit/core';
import { Box } from '@strapi/design-system';
import { useBuilder } from '../state/builder-context';
import { isWithin } from '../tree/lookups';
import type { NodeId } from '../tree/node';
import { slotId } from './slots';

interface DropSlotProps {
  readonly parent: NodeId;
  readonly index: number;
}

/** The gap between two parts of a group; a line appears in it while something may be dropped there. */
export function DropSlot({ parent, index }: DropSlotProps) {
  const { store } = useBuilder();
  const { active, isOver, setNodeRef } = useDroppable({ id: slotId({ parent, index }) });
  const isOpen = active !== null && !isWithin(store.tree(), parent, String(active.id));
  return (
    <Box
      ref={isOpen || active === null ? setNodeRef : undefined}
      aria-hidden
      height="0.8rem"
      paddingTop="0.3rem"
      data-open={isOpen}
    >
      {isOpen && <Box height="0.2rem" hasRadius background={isOver ? 'primary600' : 'neutral200'} />}
    </Box>
  );
}
