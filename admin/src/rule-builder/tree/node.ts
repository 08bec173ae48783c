/**
 * The condition while it is being edited. Nodes lie side by side under ids that never change while they live, so that an
 * input keeps its focus when its node moves, and a change of one node leaves all others the very objects they were.
 *
 * A negation is not a node of its own here: it is how often a node is negated. An editor thinks "not from Japan", and a
 * negation without a content, which would be no condition at all, cannot come about.
 */
export type TreeNode = GroupNode | PredicateNode | RuleNode | StrangeNode;

export type NodeId = string;

interface NodeBase {
  readonly id: NodeId;
  /** How many `not` stand around it. Two are kept as two: nothing that is stored changes by being looked at. */
  readonly nots: number;
}

export type GroupKind = 'all' | 'any';

export interface GroupNode extends NodeBase {
  readonly kind: GroupKind;
  readonly children: readonly NodeId[];
}

export interface PredicateNode extends NodeBase {
  readonly kind: 'predicate';
  readonly predicate: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RuleNode extends NodeBase {
  readonly kind: 'rule';
  readonly rule: string;
}

/** Something that is no condition. It is shown, can be moved and removed, and stays what it is. */
export interface StrangeNode extends NodeBase {
  readonly kind: 'strange';
  readonly raw: unknown;
}

export interface Tree {
  readonly root: NodeId | null;
  readonly nodes: ReadonlyMap<NodeId, TreeNode>;
  /** Of every node but the root. */
  readonly parents: ReadonlyMap<NodeId, NodeId>;
}

export const EMPTY_TREE: Tree = { root: null, nodes: new Map(), parents: new Map() };

export function isGroup(node: TreeNode | undefined): node is GroupNode {
  return node?.kind === 'all' || node?.kind === 'any';
}

let lastId = 0;

/** An id that no other node of this page has. */
export function newId(): NodeId {
  lastId += 1;
  return `node-${lastId}`;
}
