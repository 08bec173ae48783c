import { CONDITION_VERSION } from '../../../../shared/domain/condition';
import type { NodeId, Tree, TreeNode } from './node';

/** What is stored for a tree. Its root is not typed: strange nodes are written as they were read. */
export interface WrittenCondition {
  readonly version: typeof CONDITION_VERSION;
  readonly root: unknown;
}

/** The value for the form; `null` where nothing has been built. */
export function writeTree(tree: Tree): WrittenCondition | null {
  return tree.root === null ? null : { version: CONDITION_VERSION, root: writeNode(tree, tree.root) };
}

function writeNode(tree: Tree, id: NodeId): unknown {
  const node = tree.nodes.get(id);
  if (node === undefined) return null;
  let written = writeInner(tree, node);
  for (let negation = 0; negation < node.nots; negation += 1) written = { not: written };
  return written;
}

function writeInner(tree: Tree, node: TreeNode): unknown {
  switch (node.kind) {
    case 'all':
      return { all: node.children.map((child) => writeNode(tree, child)) };
    case 'any':
      return { any: node.children.map((child) => writeNode(tree, child)) };
    case 'rule':
      return { rule: node.rule };
    case 'predicate':
      return { predicate: node.predicate, params: node.params };
    case 'strange':
      return node.raw;
  }
}
