import { useDraggable } from '@dnd-kit/core';
import { IconButton } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import { useBuilder } from '../state/builder-context';
import type { NodeId } from '../tree/node';

/** Apart from its row, because every handle draws again with each step of a drag. */
export function DragHandle({ id, name }: { readonly id: NodeId; readonly name: string }) {
  const { disabled } = useBuilder();
  const { say } = useWords();
  const { attributes, listeners, setNodeRef } = useDraggable({ id, disabled });
  return (
    <IconButton
      ref={setNodeRef}
      label={say('controls.move', { name })}
      withTooltip={false}
      variant="ghost"
      size="S"
      disabled={disabled}
      style={{ cursor: 'grab', touchAction: 'none' }}
      {...attributes}
      {...listeners}
      aria-roledescription={say('rule-builder.drag.role')}
    >
      <Drag />
    </IconButton>
  );
}
