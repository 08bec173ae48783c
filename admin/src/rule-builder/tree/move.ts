import { isWithin, slotOf, type Slot } from './lookups';
import { isGroup, type NodeId, type Tree } from './node';
import { detach, insert } from './operations';

/** The steps a node can be moved by without a pointer. */
export const DIRECTIONS = ['up', 'down', 'out', 'into'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Moves a node to a slot, counted while it still stands where it does. Never into itself, and never the root. */
export function moveTo(tree: Tree, id: NodeId, slot: Slot): Tree {
  const from = slotOf(tree, id);
  if (from === null || !isGroup(tree.nodes.get(slot.parent)) || isWithin(tree, slot.parent, id)) return tree;
  const isSameGroup = from.parent === slot.parent;
  // The two slots beside a node are where it stands already.
  if (isSameGroup && (slot.index === from.index || slot.index === from.index + 1)) return tree;
  const index = isSameGroup && slot.index > from.index ? slot.index - 1 : slot.index;
  return insert(detach(tree, id), id, { parent: slot.parent, index });
}

/** Where one step in a direction leads; `null` where there is nowhere to go. */
export function slotTowards(tree: Tree, id: NodeId, direction: Direction): Slot | null {
  const slot = slotOf(tree, id);
  const group = slot && tree.nodes.get(slot.parent);
  if (!slot || !group || !isGroup(group)) return null;
  switch (direction) {
    case 'up':
      return slot.index > 0 ? { ...slot, index: slot.index - 1 } : null;
    case 'down':
      return slot.index < group.children.length - 1 ? { ...slot, index: slot.index + 2 } : null;
    case 'out': {
      const around = slotOf(tree, slot.parent);
      return around && { ...around, index: around.index + 1 };
    }
    case 'into':
      return intoNeighbour(tree, group.children, slot.index);
  }
}

/** At the end of the group above, or at the start of the one below. */
function intoNeighbour({ nodes }: Tree, siblings: readonly NodeId[], index: number): Slot | null {
  const above = nodes.get(siblings[index - 1] ?? '');
  if (isGroup(above)) return { parent: above.id, index: above.children.length };
  const below = nodes.get(siblings[index + 1] ?? '');
  return isGroup(below) ? { parent: below.id, index: 0 } : null;
}

/** Moves a node one step. */
export function moveTowards(tree: Tree, id: NodeId, direction: Direction): Tree {
  const slot = slotTowards(tree, id, direction);
  return slot === null ? tree : moveTo(tree, id, slot);
}
