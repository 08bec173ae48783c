import type { Problem } from '../../../../shared/domain/problem';
import { isGroup, type NodeId, type Tree } from './node';

type Path = Problem['path'];

/** A problem at the node it belongs to, with what is left of its path inside the node. */
export interface PlacedProblem {
  readonly code: string;
  readonly message: string;
  /** `['params', 'countries', 0]`; empty where it is about the node as a whole. */
  readonly within: Path;
}

export interface PlacedProblems {
  readonly byNode: ReadonlyMap<NodeId, readonly PlacedProblem[]>;
  /** What belongs to no node: the version, a missing root. */
  readonly elsewhere: readonly PlacedProblem[];
}

/** Finds the node of every problem. Paths start at the stored condition: `['root', 'all', 0, 'params', 'days']`. */
export function placeProblems(
  tree: Tree,
  problems: readonly { readonly code: string; readonly path: Path; readonly message: string }[]
): PlacedProblems {
  const byNode = new Map<NodeId, PlacedProblem[]>();
  const elsewhere: PlacedProblem[] = [];
  for (const { code, message, path } of problems) {
    const found = path[0] === 'root' && tree.root !== null ? follow(tree, tree.root, path.slice(1)) : null;
    if (found === null) elsewhere.push({ code, message, within: path });
    else byNode.set(found.id, [...(byNode.get(found.id) ?? []), { code, message, within: found.within }]);
  }
  return { byNode, elsewhere };
}

function follow(tree: Tree, id: NodeId, path: Path): { readonly id: NodeId; readonly within: Path } | null {
  const node = tree.nodes.get(id);
  if (node === undefined) return null;
  // A path may end at one of the negations around the node, which are part of it here.
  let rest = path;
  for (let negation = 0; negation < node.nots && rest[0] === 'not'; negation += 1) rest = rest.slice(1);
  const child = isGroup(node) && rest[0] === node.kind ? node.children[Number(rest[1])] : undefined;
  return child === undefined ? { id, within: rest } : follow(tree, child, rest.slice(2));
}
