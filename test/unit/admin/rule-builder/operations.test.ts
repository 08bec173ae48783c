import { moveTo, moveTowards, slotTowards } from '../../../../admin/src/rule-builder/tree/move';
import { EMPTY_TREE } from '../../../../admin/src/rule-builder/tree/node';
import {
  add,
  canUnwrap,
  changeKind,
  negate,
  remove,
  setParams,
  unwrap,
  wrap,
} from '../../../../admin/src/rule-builder/tree/operations';
import { neighbourOf } from '../../../../admin/src/rule-builder/tree/lookups';
import { writeTree } from '../../../../admin/src/rule-builder/tree/write-tree';
import { groupOf, idOf, leaf, treeOf } from './trees';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(leaf);
const rootOf = (tree: Parameters<typeof writeTree>[0]) => writeTree(tree)?.root;

describe('adding', () => {
  const what = { kind: 'predicate', predicate: 'a', params: {} } as const;

  it('starts a condition with a group around its first test', () => {
    expect(rootOf(add(EMPTY_TREE, what, null))).toEqual({ all: [a] });
  });

  it('starts with the very group that is added', () => {
    expect(rootOf(add(EMPTY_TREE, { kind: 'any' }, null))).toEqual({ any: [] });
  });

  it('puts a group around a root that is none, and around one that is negated', () => {
    expect(rootOf(add(treeOf(b), what, null))).toEqual({ all: [b, a] });
    expect(rootOf(add(treeOf({ not: { any: [b] } }), what, null))).toEqual({ all: [{ not: { any: [b] } }, a] });
  });

  it('puts it where the editor asks', () => {
    const tree = treeOf({ all: [b, c] });
    expect(rootOf(add(tree, what, { parent: groupOf(tree, 'b'), index: 1 }))).toEqual({ all: [b, a, c] });
  });
});

describe('removing', () => {
  it('takes everything under the node with it', () => {
    const tree = treeOf({ all: [{ any: [a, b] }, c] });
    expect(rootOf(remove(tree, groupOf(tree, 'a')))).toEqual({ all: [c] });
  });

  it('leaves nothing without the root', () => {
    const tree = treeOf({ all: [a] });
    expect(writeTree(remove(tree, groupOf(tree, 'a')))).toBeNull();
  });

  it('gives the focus to what takes its place, else to what stood before, else to the group', () => {
    const tree = treeOf({ all: [a, b] });
    expect(neighbourOf(tree, idOf(tree, 'a'))).toBe(idOf(tree, 'b'));
    expect(neighbourOf(tree, idOf(tree, 'b'))).toBe(idOf(tree, 'a'));
    const one = treeOf({ all: [a] });
    expect(neighbourOf(one, idOf(one, 'a'))).toBe(groupOf(one, 'a'));
  });
});

describe('wrapping and unwrapping', () => {
  it('puts a group around a node in its place', () => {
    const tree = treeOf({ all: [a, b] });
    expect(rootOf(wrap(tree, idOf(tree, 'b'), 'any'))).toEqual({ all: [a, { any: [b] }] });
    expect(rootOf(wrap(treeOf(a), treeOf(a).root ?? '', 'any'))).toEqual(a);
  });

  it('puts the parts of a group in its place', () => {
    const tree = treeOf({ all: [a, { any: [b, c] }, d] });
    expect(rootOf(unwrap(tree, groupOf(tree, 'b')))).toEqual({ all: [a, b, c, d] });
  });

  it('hands a negation on to the only part, and keeps a negated group of several', () => {
    const one = treeOf({ all: [{ not: { any: [{ not: a }] } }] });
    expect(rootOf(unwrap(one, groupOf(one, 'a')))).toEqual({ all: [{ not: { not: a } }] });
    const several = treeOf({ all: [{ not: { any: [a, b] } }] });
    expect(canUnwrap(several, groupOf(several, 'a'))).toBe(false);
    expect(unwrap(several, groupOf(several, 'a'))).toBe(several);
  });

  it('gives the root up for its only part', () => {
    const tree = treeOf({ all: [a] });
    expect(rootOf(unwrap(tree, groupOf(tree, 'a')))).toEqual(a);
    const two = treeOf({ all: [a, b] });
    expect(unwrap(two, groupOf(two, 'a'))).toBe(two);
  });
});

describe('changing', () => {
  it('negates, and takes one negation back', () => {
    const tree = treeOf(a);
    const negated = negate(tree, idOf(tree, 'a'));
    expect(rootOf(negated)).toEqual({ not: a });
    expect(rootOf(negate(negated, idOf(tree, 'a')))).toEqual(a);
  });

  it('turns "all" into "any" and keeps the parts', () => {
    const tree = treeOf({ all: [a, b] });
    expect(rootOf(changeKind(tree, groupOf(tree, 'a'), 'any'))).toEqual({ any: [a, b] });
  });

  it('leaves every other node the object it was', () => {
    const tree = treeOf({ all: [a, { any: [b, c] }] });
    const changed = setParams(tree, idOf(tree, 'a'), { countries: ['JP'] });
    const different = [...tree.nodes.keys()].filter((id) => tree.nodes.get(id) !== changed.nodes.get(id));
    expect(different).toEqual([idOf(tree, 'a')]);
  });
});

describe('moving', () => {
  const tree = treeOf({ all: [a, { any: [b, c] }, d] });
  const outer = groupOf(tree, 'a');
  const inner = groupOf(tree, 'b');

  it('counts slots while the node still stands where it does', () => {
    expect(rootOf(moveTo(tree, idOf(tree, 'a'), { parent: outer, index: 3 }))).toEqual({
      all: [{ any: [b, c] }, d, a],
    });
    expect(rootOf(moveTo(tree, idOf(tree, 'd'), { parent: inner, index: 1 }))).toEqual({
      all: [a, { any: [b, d, c] }],
    });
  });

  it('does nothing beside itself, into itself, or for the root', () => {
    expect(moveTo(tree, idOf(tree, 'a'), { parent: outer, index: 0 })).toBe(tree);
    expect(moveTo(tree, idOf(tree, 'a'), { parent: outer, index: 1 })).toBe(tree);
    expect(moveTo(tree, inner, { parent: inner, index: 0 })).toBe(tree);
    expect(moveTo(tree, outer, { parent: inner, index: 0 })).toBe(tree);
  });

  it.each([
    ['a', 'down', { all: [{ any: [b, c] }, a, d] }],
    ['d', 'up', { all: [a, d, { any: [b, c] }] }],
    ['a', 'into', { all: [{ any: [a, b, c] }, d] }],
    ['d', 'into', { all: [a, { any: [b, c, d] }] }],
    ['b', 'out', { all: [a, { any: [c] }, b, d] }],
  ] as const)('takes %s one step %s', (name, direction, expected) => {
    expect(rootOf(moveTowards(tree, idOf(tree, name), direction))).toEqual(expected);
  });

  it.each([
    ['a', 'up'],
    ['d', 'down'],
    ['a', 'out'],
    ['b', 'into'],
  ] as const)('has nowhere to go for %s %s', (name, direction) => {
    expect(slotTowards(tree, idOf(tree, name), direction)).toBeNull();
    expect(moveTowards(tree, idOf(tree, name), direction)).toBe(tree);
  });
});
