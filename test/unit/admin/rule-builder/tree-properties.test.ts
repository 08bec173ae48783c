import fc from 'fast-check';
import { validate } from '../../../../shared';
import { DIRECTIONS, moveTo, moveTowards } from '../../../../admin/src/rule-builder/tree/move';
import { isGroup, type NodeId, type Tree } from '../../../../admin/src/rule-builder/tree/node';
import { add, changeKind, negate, remove, unwrap, wrap } from '../../../../admin/src/rule-builder/tree/operations';
import { subtree } from '../../../../admin/src/rule-builder/tree/lookups';
import { placeProblems } from '../../../../admin/src/rule-builder/tree/problem-places';
import { readTree } from '../../../../admin/src/rule-builder/tree/read-tree';
import { writeTree } from '../../../../admin/src/rule-builder/tree/write-tree';
import { anyRoot, isSound, treeOf } from './trees';

type Step = (tree: Tree, pick: (at: number) => NodeId) => Tree;

const place = fc.nat({ max: 1000 });

/** What never loses a leaf: everything but removing. */
const keepingStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, fc.constantFrom('all', 'any')).map(
    ([at, kind]): Step =>
      (tree, pick) =>
        wrap(tree, pick(at), kind as 'all')
  ),
  place.map(
    (at): Step =>
      (tree, pick) =>
        unwrap(tree, pick(at))
  ),
  place.map(
    (at): Step =>
      (tree, pick) =>
        negate(tree, pick(at))
  ),
  place.map(
    (at): Step =>
      (tree, pick) =>
        changeKind(tree, pick(at), 'any')
  ),
  fc.tuple(place, fc.constantFrom(...DIRECTIONS)).map(
    ([at, way]): Step =>
      (tree, pick) =>
        moveTowards(tree, pick(at), way)
  ),
  fc.tuple(place, place, place).map(([at, to, index]): Step => (tree, pick) => {
    const group = tree.nodes.get(pick(to));
    const parts = isGroup(group) ? group.children.length : 0;
    return moveTo(tree, pick(at), { parent: pick(to), index: index % (parts + 1) });
  })
);

const removing = place.map(
  (at): Step =>
    (tree, pick) =>
      remove(tree, pick(at))
);
const adding = fc.tuple(place, fc.boolean()).map(
  ([at, isAtEnd]): Step =>
    (tree, pick) =>
      add(tree, { kind: 'rule', rule: 'added' }, isAtEnd ? null : { parent: pick(at), index: 0 })
);

function run(root: unknown, steps: readonly Step[], visit: (before: Tree, after: Tree) => void): void {
  let tree = treeOf(root);
  for (const step of steps) {
    const ids = [...tree.nodes.keys()];
    const next = step(tree, (at) => ids[at % Math.max(1, ids.length)] ?? '');
    visit(tree, next);
    tree = next;
  }
}

const leavesOf = ({ nodes }: Tree) =>
  [...nodes.values()]
    .filter((node) => !isGroup(node))
    .map(({ id }) => id)
    .sort();

describe('any tree', () => {
  it('is written as it was read, whatever is in it', () => {
    fc.assert(
      fc.property(anyRoot, (root) => {
        expect(writeTree(treeOf(root))).toEqual({ version: 1, root });
      })
    );
  });

  it('stays one tree under every operation', () => {
    fc.assert(
      fc.property(anyRoot, fc.array(fc.oneof(keepingStep, removing, adding)), (root, steps) => {
        run(root, steps, (_, after) => expect(isSound(after)).toBe(true));
      })
    );
  });

  it('loses no leaf but to removal', () => {
    fc.assert(
      fc.property(anyRoot, fc.array(keepingStep), (root, steps) => {
        run(root, steps, (before, after) => expect(leavesOf(after)).toEqual(leavesOf(before)));
      })
    );
  });

  it('loses by a removal exactly what was under the node', () => {
    fc.assert(
      fc.property(anyRoot, place, (root, at) => {
        const tree = treeOf(root);
        const id = [...tree.nodes.keys()][at % tree.nodes.size] ?? '';
        const gone = new Set(subtree(tree, id).map((node) => node.id));
        const left = remove(tree, id).nodes;
        expect([...tree.nodes.keys()].filter((each) => !left.has(each)).sort()).toEqual([...gone].sort());
      })
    );
  });

  it('shows every problem that the engine finds in it at one of its nodes', () => {
    fc.assert(
      fc.property(anyRoot, (root) => {
        const tree = treeOf(root);
        const problems = validate({ version: 1, root }).filter(({ code }) => code !== 'condition.too-deep');
        expect(placeProblems(tree, problems).elsewhere).toEqual([]);
      })
    );
  });
});

describe('what is no condition', () => {
  it('is kept as it is', () => {
    const stored = fc.oneof(
      fc.jsonValue().filter((value) => value !== null),
      fc.record({ version: fc.integer().filter((version) => version !== 1), root: anyRoot })
    );
    fc.assert(
      fc.property(stored, (value) => {
        const read = readTree(value);
        expect(read.kind === 'unreadable' ? read.raw : writeTree(read.tree)).toEqual(value);
      })
    );
  });

  it('includes what is nested too deep to be drawn', () => {
    const deep = JSON.parse(`${'{"all":['.repeat(5000)}1${']}'.repeat(5000)}`);
    expect(readTree({ version: 1, root: deep }).kind).toBe('unreadable');
    const negated = JSON.parse(`${'{"not":'.repeat(5000)}1${'}'.repeat(5000)}`);
    expect(readTree({ version: 1, root: negated }).kind).toBe('unreadable');
  });
});

describe('the place of a problem', () => {
  it('is the leaf, with what is left of the path inside it', () => {
    const tree = treeOf({ not: { all: [{ not: { predicate: 'a', params: {} } }] } });
    const path = ['root', 'not', 'all', 0, 'not', 'params', 'countries', 1];
    const { byNode } = placeProblems(tree, [{ code: 'x', path, message: '' }]);
    const [[id, [problem] = []] = []] = byNode;
    expect(tree.nodes.get(id ?? '')).toMatchObject({ predicate: 'a' });
    expect(problem?.within).toEqual(['params', 'countries', 1]);
  });
});
