import type { CollisionDetection, KeyboardCoordinateGetter } from '@dnd-kit/core';
import type { Slot } from '../tree/lookups';
import type { NodeId } from '../tree/node';

/** The name of a slot among the places where something can be dropped. */
export function slotId({ parent, index }: Slot): string {
  return `${parent}/${index}`;
}

export function slotOfId(id: string): Slot {
  const at = id.lastIndexOf('/');
  return { parent: id.slice(0, at) as NodeId, index: Number(id.slice(at + 1)) };
}

/**
 * The slot nearest to the pointer, by height first: slots are lines between rows. Sideways counts little, so that an
 * editor who drags straight down along the handles still reaches the groups further in.
 */
export const nearestSlot: CollisionDetection = ({
  droppableContainers,
  droppableRects,
  pointerCoordinates,
  collisionRect,
}) => {
  const point = pointerCoordinates ?? { x: collisionRect.left, y: collisionRect.top };
  return droppableContainers
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      if (rect === undefined) return [];
      const sideways = Math.max(rect.left - point.x, point.x - rect.right, 0);
      return [{ id, data: { value: Math.abs(rect.top + rect.height / 2 - point.y) + sideways / 10 } }];
    })
    .sort((one, other) => one.data.value - other.data.value);
};

/** Arrow keys go from slot to slot in reading order, whatever lies between them. */
export const fromSlotToSlot: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const { droppableContainers, droppableRects, over, collisionRect } = context;
  const rects = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect === undefined ? [] : [{ id, x: rect.left, y: rect.top + rect.height / 2 }];
    })
    .sort((one, other) => one.y - other.y);
  const at = over ? rects.findIndex(({ id }) => id === over.id) : -1;
  const start = collisionRect?.top ?? currentCoordinates.y;
  const next =
    at >= 0 ? rects[at + step] : step > 0 ? rects.find(({ y }) => y > start) : rects.findLast(({ y }) => y < start);
  return next && { x: next.x, y: next.y };
};
