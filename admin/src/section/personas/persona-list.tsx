import { useMemo } from 'react';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Box, Flex, useNotifyAT } from '@strapi/design-system';
import type { PersonaRow } from '../../../../shared/contracts/personas';
import { useWords } from '../../words/use-words';
import type { ContentRights } from '../content/use-content-rights';
import { arranged, moved } from './order';
import { PersonaItem } from './persona-item';
import type { PersonaOrder } from './use-persona-order';
import { useOrderAnnouncements } from './use-order-announcements';

interface PersonaListProps {
  readonly personas: readonly PersonaRow[];
  readonly order: PersonaOrder;
  readonly rights: ContentRights;
  readonly mayOrder: boolean;
  readonly onDelete: (persona: PersonaRow) => void;
}

/** The personas, the one that wins first; to be dragged by pointer or keyboard, or moved by the menu of each. */
export function PersonaList({ personas, order, rights, mayOrder, onDelete }: PersonaListProps) {
  const { say } = useWords();
  const { notifyStatus } = useNotifyAT();
  const shown = arranged(personas, order.keys);
  const keys = shown.map(({ key }) => key);
  const names = useMemo(() => new Map(personas.map(({ key, name }) => [key, name])), [personas]);
  const nameOf = (key: string) => names.get(key) ?? key;
  const accessibility = useOrderAnnouncements(keys, nameOf);
  const sensors = useSensors(
    // A few pixels first: a click on the handle is not a move.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  );

  const move = (key: string, to: number) => {
    order.order(moved(keys, key, to));
    notifyStatus(say('section.order.moved', { name: nameOf(key), place: to + 1, count: keys.length }));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) order.order(moved(keys, String(active.id), keys.indexOf(String(over.id))));
  };

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" borderColor="neutral150" aria-busy={order.isSaving}>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={accessibility}>
        <SortableContext items={keys} strategy={verticalListSortingStrategy} disabled={!mayOrder}>
          <Flex tag="ol" direction="column" alignItems="stretch" aria-label={say('section.personas')}>
            {shown.map((persona, index) => (
              <PersonaItem
                key={persona.key}
                persona={persona}
                place={index}
                count={shown.length}
                nameOf={nameOf}
                rights={rights}
                mayOrder={mayOrder}
                onMove={(to) => move(persona.key, to)}
                onDelete={() => onDelete(persona)}
              />
            ))}
          </Flex>
        </SortableContext>
      </DndContext>
    </Box>
  );
}
