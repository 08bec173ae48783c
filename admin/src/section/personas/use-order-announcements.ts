import { useMemo } from 'react';
import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import { useWords } from '../../words/use-words';

interface Accessibility {
  readonly announcements: Announcements;
  readonly screenReaderInstructions: ScreenReaderInstructions;
}

/** What a screen reader says while a persona is dragged: its name and the place it would take. */
export function useOrderAnnouncements(keys: readonly string[], nameOf: (key: string) => string): Accessibility {
  const { say } = useWords();
  return useMemo(() => {
    const words = (key: string, id: string | number, overId?: string | number) =>
      say(key, { name: nameOf(String(id)), place: keys.indexOf(String(overId ?? id)) + 1, count: keys.length });
    return {
      announcements: {
        onDragStart: ({ active }) => words('section.order.picked-up', active.id),
        onDragOver: ({ active, over }) => (over ? words('section.order.over', active.id, over.id) : undefined),
        onDragEnd: ({ active, over }) => words('section.order.moved', active.id, over?.id),
        onDragCancel: ({ active }) => words('section.order.cancelled', active.id),
      },
      screenReaderInstructions: { draggable: say('section.order.instructions') },
    };
  }, [say, keys, nameOf]);
}
