/**
 * What an editor does to a tree. Every operation gives a new tree and leaves the old one as it was; what it does not
 * touch are the same objects in both. An operation that makes no sense (its node is gone) gives the tree itself.
 */
import { slotOf, subtree, type Slot } from './lookups';
import { EMPTY_TREE, type GroupKind, isGroup, newId, type NodeId, type Tree, type TreeNode } from './node';

/** What can be added; it gets its id here. */
export type NewNode =
  | { readonly kind: 'predicate'; readonly predicate: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: GroupKind };

/** Adds a node at a slot; without one, at the end of the root, which becomes a group if it is none. */
export function add(tree: Tree, what: NewNode, slot: Slot | null, id: NodeId = newId()): Tree {
  const node = (isGroupKind(what) ? { ...what, id, nots: 0, children: [] } : { ...what, id, nots: 0 }) as TreeNode;
  if (tree.root === null) {
    return isGroup(node)
      ? single(node)
      : add(single({ id: newId(), nots: 0, kind: 'all', children: [] }), what, null, id);
  }
  if (slot === null) {
    const root = tree.nodes.get(tree.root);
    const base = isGroup(root) && root.nots === 0 ? tree : wrap(tree, tree.root, 'all');
    const top = base.root === null ? undefined : base.nodes.get(base.root);
    return isGroup(top) ? add(base, what, { parent: top.id, index: top.children.length }, id) : tree;
  }
  if (!isGroup(tree.nodes.get(slot.parent))) return tree;
  const nodes = new Map(tree.nodes).set(id, node);
  return insert({ ...tree, nodes }, id, slot);
}

/** Takes a node away with everything under it. Without its root a tree is empty. */
export function remove(tree: Tree, id: NodeId): Tree {
  if (!tree.nodes.has(id)) return tree;
  if (id === tree.root) return EMPTY_TREE;
  const detached = detach(tree, id);
  const nodes = new Map(detached.nodes);
  const parents = new Map(detached.parents);
  for (const node of subtree(tree, id)) {
    nodes.delete(node.id);
    parents.delete(node.id);
  }
  return { ...detached, nodes, parents };
}

/** Puts a group of one around a node. */
export function wrap(tree: Tree, id: NodeId, kind: GroupKind, groupId: NodeId = newId()): Tree {
  if (!tree.nodes.has(id)) return tree;
  const group: TreeNode = { id: groupId, nots: 0, kind, children: [id] };
  return {
    ...replaceChild(tree, id, [groupId], [group]),
    parents: withParent(tree, [
      [groupId, tree.parents.get(id)],
      [id, groupId],
    ]),
  };
}

/**
 * Puts the parts of a group in its place. The root can only be given up for a single part, and a negated group only for
 * one, which is negated in its stead: "not (A and B)" does not say "not A".
 */
export function unwrap(tree: Tree, id: NodeId): Tree {
  if (!canUnwrap(tree, id)) return tree;
  const group = tree.nodes.get(id);
  if (!isGroup(group)) return tree;
  const { children, nots } = group;
  const parent = tree.parents.get(id);
  const replaced = replaceChild(tree, id, children, []);
  const nodes = new Map(replaced.nodes);
  nodes.delete(id);
  for (const child of nots > 0 ? children : []) {
    const node = nodes.get(child);
    if (node) nodes.set(child, { ...node, nots: node.nots + nots });
  }
  const parents = new Map(
    withParent(
      tree,
      children.map((child) => [child, parent] as const)
    )
  );
  parents.delete(id);
  return { ...replaced, nodes, parents };
}

export function canUnwrap(tree: Tree, id: NodeId): boolean {
  const node = tree.nodes.get(id);
  if (!isGroup(node)) return false;
  return node.children.length === 1 || (node.children.length > 1 && id !== tree.root && node.nots === 0);
}

export function changeKind(tree: Tree, id: NodeId, kind: GroupKind): Tree {
  return update(tree, id, (node) => (isGroup(node) ? { ...node, kind } : node));
}

/** Negates, or takes one negation back. */
export function negate(tree: Tree, id: NodeId): Tree {
  return update(tree, id, (node) => ({ ...node, nots: node.nots > 0 ? node.nots - 1 : 1 }));
}

export function setParams(tree: Tree, id: NodeId, params: Readonly<Record<string, unknown>>): Tree {
  return update(tree, id, (node) => (node.kind === 'predicate' ? { ...node, params } : node));
}

export function setRule(tree: Tree, id: NodeId, rule: string): Tree {
  return update(tree, id, (node) => (node.kind === 'rule' ? { ...node, rule } : node));
}

function update(tree: Tree, id: NodeId, change: (node: TreeNode) => TreeNode): Tree {
  const node = tree.nodes.get(id);
  const changed = node && change(node);
  return changed === undefined || changed === node ? tree : { ...tree, nodes: new Map(tree.nodes).set(id, changed) };
}

/** Takes a node out of its group; it stays among the nodes. */
export function detach(tree: Tree, id: NodeId): Tree {
  const parents = new Map(tree.parents);
  parents.delete(id);
  return { ...replaceChild(tree, id, [], []), parents };
}

/** Puts a node that is in no group into one. */
export function insert(tree: Tree, id: NodeId, { parent, index }: Slot): Tree {
  const group = tree.nodes.get(parent);
  if (!isGroup(group)) return tree;
  const nodes = new Map(tree.nodes).set(parent, { ...group, children: group.children.toSpliced(index, 0, id) });
  return { ...tree, nodes, parents: withParent(tree, [[id, parent]]) };
}

/** The tree with others in the place of a node, in its group or as the root. */
function replaceChild(tree: Tree, id: NodeId, by: readonly NodeId[], added: readonly TreeNode[]): Tree {
  const nodes = new Map(tree.nodes);
  for (const node of added) nodes.set(node.id, node);
  const slot = slotOf(tree, id);
  const group = slot && tree.nodes.get(slot.parent);
  if (!slot || !group || !isGroup(group)) return { ...tree, nodes, root: by[0] ?? null };
  nodes.set(group.id, { ...group, children: group.children.toSpliced(slot.index, 1, ...by) });
  return { ...tree, nodes };
}

function withParent(
  { parents }: Tree,
  changes: readonly (readonly [child: NodeId, parent: NodeId | undefined])[]
): ReadonlyMap<NodeId, NodeId> {
  const changed = new Map(parents);
  for (const [child, parent] of changes) {
    if (parent === undefined) changed.delete(child);
    else changed.set(child, parent);
  }
  return changed;
}

function single(node: TreeNode): Tree {
  return { root: node.id, nodes: new Map([[node.id, node]]), parents: new Map() };
}

function isGroupKind(what: NewNode): what is { readonly kind: GroupKind } {
  return what.kind === 'all' || what.kind === 'any';
}

/** Puts a copy of a node, with everything under it, behind it. */
export function duplicate(tree: Tree, id: NodeId): Tree {
  const slot = slotOf(tree, id);
  if (slot === null) return tree;
  const copies = new Map(subtree(tree, id).map((node) => [node.id, newId()]));
  const nodes = new Map(tree.nodes);
  const parents = new Map(tree.parents);
  for (const node of subtree(tree, id)) {
    const copy = copies.get(node.id) ?? newId();
    const children = isGroup(node) ? { children: node.children.map((child) => copies.get(child) ?? child) } : {};
    nodes.set(copy, { ...node, ...children, id: copy });
    const parent = copies.get(tree.parents.get(node.id) ?? '');
    if (parent !== undefined) parents.set(copy, parent);
  }
  return insert({ ...tree, nodes, parents }, copies.get(id) ?? id, { ...slot, index: slot.index + 1 });
}
