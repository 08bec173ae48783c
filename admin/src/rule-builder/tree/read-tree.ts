import { CONDITION_VERSION } from '../../../../shared/domain/condition';
import { EMPTY_TREE, newId, type NodeId, type Tree, type TreeNode } from './node';

/** What a stored value is to the builder: nothing, a tree, or something that only its author can make sense of. */
export type ReadCondition =
  { readonly kind: 'tree'; readonly tree: Tree } | { readonly kind: 'unreadable'; readonly raw: unknown };

/** Beyond this, a value is shown as what it is: nobody wrote it with the builder, and it could overflow the stack. */
const MAX_DEPTH = 100;

/** Reads what is stored. Parts that mean nothing become strange nodes; nothing is dropped or corrected. */
export function readTree(stored: unknown): ReadCondition {
  if (stored === null || stored === undefined) return { kind: 'tree', tree: EMPTY_TREE };
  if (!isObject(stored) || namesOf(stored) !== 'root version' || stored.version !== CONDITION_VERSION) {
    return { kind: 'unreadable', raw: stored };
  }
  const nodes = new Map<NodeId, TreeNode>();
  const parents = new Map<NodeId, NodeId>();
  const root = readNode(stored.root, { nodes, parents, depth: 1 });
  return root === null ? { kind: 'unreadable', raw: stored } : { kind: 'tree', tree: { root, nodes, parents } };
}

interface Reading {
  readonly nodes: Map<NodeId, TreeNode>;
  readonly parents: Map<NodeId, NodeId>;
  readonly depth: number;
}

/** The id of the node; `null` where the value is nested too deep to be drawn. */
function readNode(raw: unknown, { nodes, parents, depth }: Reading): NodeId | null {
  let inner = raw;
  let nots = 0;
  while (isObject(inner) && namesOf(inner) === 'not' && depth + nots <= MAX_DEPTH) {
    inner = inner.not;
    nots += 1;
  }
  if (depth + nots > MAX_DEPTH) return null;

  const id = newId();
  const kind = groupKindOf(inner);
  if (kind === null) {
    nodes.set(id, leafOf(inner, { id, nots }));
    return id;
  }
  const children: NodeId[] = [];
  for (const child of (inner as Record<string, unknown[]>)[kind] ?? []) {
    const childId = readNode(child, { nodes, parents, depth: depth + nots + 1 });
    if (childId === null) return null;
    parents.set(childId, id);
    children.push(childId);
  }
  nodes.set(id, { id, nots, kind, children });
  return id;
}

function groupKindOf(raw: unknown): 'all' | 'any' | null {
  if (!isObject(raw)) return null;
  const names = namesOf(raw);
  return (names === 'all' || names === 'any') && Array.isArray(raw[names]) ? names : null;
}

function leafOf(raw: unknown, base: { readonly id: NodeId; readonly nots: number }): TreeNode {
  if (isObject(raw)) {
    const names = namesOf(raw);
    if (names === 'rule' && typeof raw.rule === 'string') return { ...base, kind: 'rule', rule: raw.rule };
    if (names === 'params predicate' && typeof raw.predicate === 'string' && isObject(raw.params)) {
      return { ...base, kind: 'predicate', predicate: raw.predicate, params: raw.params };
    }
  }
  return { ...base, kind: 'strange', raw };
}

function namesOf(raw: Readonly<Record<string, unknown>>): string {
  return Object.keys(raw).sort().join(' ');
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
