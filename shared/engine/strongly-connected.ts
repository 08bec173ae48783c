/**
 * Tarjan's strongly connected components. Rules refer to rules and personas to personas; this finds their cycles and, in
 * the same pass, an order in which everything comes after what it needs. With explicit stacks, because a chain of ten
 * thousand references is data that somebody can import, and recursion would not survive it.
 *
 * @param count nodes are the numbers 0 to count − 1.
 * @param edgesOf what a node needs; called once per node.
 * @returns groups of nodes that reach each other, every group after the groups it needs.
 */
export function stronglyConnected(count: number, edgesOf: (node: number) => readonly number[]): number[][] {
  const UNSEEN = -1;
  const order = new Array<number>(count).fill(UNSEEN);
  const lowest = new Array<number>(count).fill(UNSEEN);
  const isOpen = new Array<boolean>(count).fill(false);
  const open: number[] = [];
  const groups: number[][] = [];
  let next = 0;

  const enter = (node: number): Visit => {
    order[node] = lowest[node] = next++;
    open.push(node);
    isOpen[node] = true;
    return { node, edges: edgesOf(node), at: 0 };
  };

  const leave = (node: number): void => {
    if (lowest[node] !== order[node]) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen[member] = false;
    groups.push(group);
  };

  const lower = (node: number, reached: number): void => {
    lowest[node] = Math.min(lowest[node] ?? reached, reached);
  };

  for (let start = 0; start < count; start++) {
    if (order[start] !== UNSEEN) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const target = visit.edges[visit.at++];
      if (target === undefined) {
        path.pop();
        leave(visit.node);
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, lowest[visit.node] ?? next);
      } else if (order[target] === UNSEEN) {
        path.push(enter(target));
      } else if (isOpen[target] === true) {
        lower(visit.node, order[target] ?? next);
      }
    }
  }
  return groups;
}

interface Visit {
  readonly node: number;
  readonly edges: readonly number[];
  at: number;
}
