import { isGroup, type NodeId, type Tree, type TreeNode } from './node';

/** A place in a group: before the child that stands there now. */
export interface Slot {
  readonly parent: NodeId;
  readonly index: number;
}

/** Where a node stands; `null` for the root. */
export function slotOf({ nodes, parents }: Tree, id: NodeId): Slot | null {
  const parent = parents.get(id);
  const group = parent === undefined ? undefined : nodes.get(parent);
  return parent !== undefined && isGroup(group) ? { parent, index: group.children.indexOf(id) } : null;
}

/** The node and everything under it, in the order in which it is read. */
export function subtree(tree: Tree, id: NodeId): readonly TreeNode[] {
  const node = tree.nodes.get(id);
  if (node === undefined) return [];
  return isGroup(node) ? [node, ...node.children.flatMap((child) => subtree(tree, child))] : [node];
}

export function isWithin({ parents }: Tree, id: NodeId, ancestor: NodeId): boolean {
  for (let at: NodeId | undefined = id; at !== undefined; at = parents.get(at)) if (at === ancestor) return true;
  return false;
}

/** Every node in reading order. */
export function readingOrder(tree: Tree): readonly NodeId[] {
  return tree.root === null ? [] : subtree(tree, tree.root).map(({ id }) => id);
}

/** Who gets the focus when a node goes: the one that takes its place, else the one before it, else its group. */
export function neighbourOf(tree: Tree, id: NodeId): NodeId | null {
  const slot = slotOf(tree, id);
  const group = slot && tree.nodes.get(slot.parent);
  if (!slot || !isGroup(group ?? undefined)) return null;
  const { children } = group as Extract<TreeNode, { readonly children: unknown }>;
  return children[slot.index + 1] ?? children[slot.index - 1] ?? slot.parent;
}
