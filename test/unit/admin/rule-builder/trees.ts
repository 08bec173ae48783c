import fc from 'fast-check';
import { readTree } from '../../../../admin/src/rule-builder/tree/read-tree';
import { slotOf } from '../../../../admin/src/rule-builder/tree/lookups';
import { isGroup, type NodeId, type Tree } from '../../../../admin/src/rule-builder/tree/node';

/** The tree of a stored root. */
export function treeOf(root: unknown): Tree {
  const read = readTree({ version: 1, root });
  if (read.kind === 'unreadable') throw new Error('Expected a readable condition.');
  return read.tree;
}

export const leaf = (name: string) => ({ predicate: name, params: {} });

/** The leaf whose predicate has this name. */
export function idOf(tree: Tree, name: string): NodeId {
  for (const node of tree.nodes.values()) if (node.kind === 'predicate' && node.predicate === name) return node.id;
  throw new Error(`There is no leaf ${name}.`);
}

/** The group that a leaf stands in. */
export function groupOf(tree: Tree, name: string): NodeId {
  return tree.parents.get(idOf(tree, name)) ?? '';
}

/** Every parent knows its children and every child its parent, and nothing else is there. */
export function isSound(tree: Tree): boolean {
  const reached = new Set<NodeId>();
  const visit = (id: NodeId): boolean => {
    const node = tree.nodes.get(id);
    if (!node || node.id !== id || reached.has(id)) return false;
    reached.add(id);
    return !isGroup(node) || node.children.every((child) => tree.parents.get(child) === id && visit(child));
  };
  if (tree.root === null) return tree.nodes.size === 0 && tree.parents.size === 0;
  const isWhole = visit(tree.root) && slotOf(tree, tree.root) === null;
  return isWhole && reached.size === tree.nodes.size && tree.parents.size === tree.nodes.size - 1;
}

/** Any root that could be stored, also with parts that mean nothing. */
export const anyRoot: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.record({ predicate: fc.string(), params: fc.dictionary(fc.string(), fc.jsonValue()) }),
    fc.record({ rule: fc.string() }),
    fc.jsonValue(),
    fc.record({ all: fc.array(tie('node'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 4 }) }),
    fc.record({ not: tie('node') })
  ),
})).node;
