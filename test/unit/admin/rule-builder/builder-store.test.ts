import { createBuilderStore } from '../../../../admin/src/rule-builder/state/builder-store';
import { remove, setParams } from '../../../../admin/src/rule-builder/tree/operations';
import { writeTree } from '../../../../admin/src/rule-builder/tree/write-tree';
import { idOf, leaf, treeOf } from './trees';

const build = () => {
  const tree = treeOf({ all: [leaf('a'), { any: [leaf('b'), leaf('c')] }] });
  const written: unknown[] = [];
  const store = createBuilderStore(tree, (next) => written.push(writeTree(next)?.root));
  return { tree, store, written };
};

describe('the store of a builder', () => {
  it('hands every node but the changed one on as it was, so that no other row draws again', () => {
    const { tree, store } = build();
    const before = new Map([...tree.nodes.keys()].map((id) => [id, store.node(id)]));
    store.change((now) => setParams(now, idOf(tree, 'b'), { x: 1 }));
    const drawn = [...before].filter(([id, node]) => store.node(id) !== node).map(([id]) => id);
    expect(drawn).toEqual([idOf(tree, 'b')]);
  });

  it('hands the same problems on as the same list', () => {
    const { tree, store } = build();
    const found = () => new Map([[idOf(tree, 'a'), [{ code: 'x', message: 'm', within: [] }]]]);
    store.setProblems({ byNode: found(), elsewhere: [] });
    const before = store.problemsOf(idOf(tree, 'a'));
    store.setProblems({ byNode: found(), elsewhere: [] });
    expect(store.problemsOf(idOf(tree, 'a'))).toBe(before);
  });

  it('tells the form what a removal leaves, and what its undoing brings back', () => {
    const { tree, store, written } = build();
    store.change((now) => remove(now, idOf(tree, 'a')));
    store.undo();
    store.redo();
    const left = { all: [{ any: [leaf('b'), leaf('c')] }] };
    expect(written).toEqual([left, { all: [leaf('a'), ...left.all] }, left]);
  });

  it('tells the form nothing where nothing changed, or where the value came from the form', () => {
    const { store, written } = build();
    store.change((now) => now);
    store.replace(treeOf(leaf('z')));
    expect(written).toEqual([]);
    expect(store.canUndo()).toBe(false);
  });
});
